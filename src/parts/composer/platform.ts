/** Whether the reader's keyboard has a Command key, as far as the browser tells. It only decides which key a hint names. */
export function isApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent);
}
