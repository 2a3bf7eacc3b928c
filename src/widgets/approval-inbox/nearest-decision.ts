/**
 * The button that decides the next approval from a place on, else the nearest one before it; `null` when nothing is left to
 * decide. Places count from 0.
 */
export function nearestDecision(list: ParentNode, place: number): HTMLElement | null {
  const items = [...list.querySelectorAll('[part="approval"]')];
  const near = [...items.slice(place), ...items.slice(0, place).reverse()];
  return near.map((item) => item.querySelector<HTMLElement>('[part="approve-button"], [part="reject-button"]')).find((button) => button !== null) ?? null;
}
