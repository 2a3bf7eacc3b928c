/** How long the bytes stay within reach of the browser, which may ask its user where to save them; in milliseconds. */
const keptFor = 60_000;

/** Hands bytes to the browser to be saved under a name. They are never opened: they could be a page. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
}
