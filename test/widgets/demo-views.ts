import portalViews from '../../examples/portal/public/portal-views.json' with { type: 'json' };

/** One view of a document, as its owner writes it. */
export interface WrittenView {
  readonly table: string;
  readonly roles: readonly string[];
  readonly [property: string]: unknown;
}

/**
 * The address of the demo's views with changes, as a page names one.
 *
 * @param change Answers what stands in place of a view; `null` leaves it out.
 */
export function demoViewsWith(change: (view: WrittenView) => WrittenView | null): string {
  const views = portalViews.views.map(change).filter((view) => view !== null);
  return URL.createObjectURL(new Blob([JSON.stringify({ version: 1, views })], { type: 'application/json' }));
}
