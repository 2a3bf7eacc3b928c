/** How long a widget may take, in milliseconds; beyond any wait that the kit itself has between two attempts. */
const patience = 20_000;

/**
 * Waits until a widget of the kit is no longer loading: it shows records, says that there are none, or says what failed.
 * For tests of pages that embed the kit.
 *
 * @throws Error when it is still loading after twenty seconds.
 */
export async function settled(widget: HTMLElement): Promise<void> {
  await until(() => states.some((state) => widget.matches(`:state(${state})`)), `<${widget.localName}> to have loaded`);
}

/**
 * Waits until a widget shows what it knows by now: after a click, that something is on its way. To be called in the same task
 * as the click; later it may have come to its end.
 */
export async function drawn(widget: HTMLElement & { readonly updateComplete?: Promise<unknown> }): Promise<void> {
  await widget.updateComplete;
}

const states = ['ready', 'empty', 'denied', 'error'] as const;

/**
 * Waits until something is so, looking again and again; not once per frame, since a page in the background has none.
 *
 * @throws Error that names what was waited for, after twenty seconds.
 */
export async function until(isSo: () => boolean, what: string): Promise<void> {
  const end = performance.now() + patience;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
