import { ContextRoot } from '@lit/context';

/** A custom element class of the kit: what `registerWidgets` and the loader define. */
export interface WidgetClass {
  new (): HTMLElement;
  /** The public tag name, without a prefix. */
  readonly tag: string;
  /** What stands before the tag name of this class and of every widget inside it. */
  readonly prefix: string;
  /** Widgets that this one always shows inside. */
  readonly dependencies: readonly WidgetClass[];
  /** Widgets that it may come to show inside, by public tag name: loaded and defined when it does. */
  readonly lazy?: Readonly<Record<string, () => Promise<WidgetClass>>>;
  /** Loads and defines one of {@link lazy}, under the same prefix; given to the class when it is defined. */
  readonly defineInner?: (name: string) => Promise<unknown>;
}

/** What became of one tag. */
export interface Registration {
  readonly tag: string;
  /** `false` when the name was taken: by an earlier registration of the kit, or by an element of the page. */
  readonly registered: boolean;
}

/** Marks classes of the kit across copies, where `instanceof` would not work. */
const brand = Symbol.for('portal-widgets/1');

let root: ContextRoot | undefined;

/** Tags of which it was said that an element of the page has them. */
const told = new Set<string>();

/**
 * Defines one widget and those it always shows. A name that is already taken is left alone: silently when the kit took
 * it (two copies of the kit on a page), with one console error when it is somebody else's element (T36).
 */
export function defineWidget(widget: WidgetClass, prefix = ''): readonly Registration[] {
  // Answers requests of widgets that are defined before their provider is.
  if (!root) (root = new ContextRoot()).attach(document.documentElement);
  const inner = widget.dependencies.flatMap((dependency) => defineWidget(dependency, prefix));
  for (const name of Object.keys(widget.lazy ?? {})) tellOfForeign(prefix + name);
  const tag = prefix + widget.tag;
  tellOfForeign(tag);
  if (customElements.get(tag)) return [...inner, { tag, registered: false }];
  customElements.define(tag, ownClass(widget, prefix));
  return [...inner, { tag, registered: true }];
}

function tellOfForeign(tag: string): void {
  const taken = customElements.get(tag);
  if (!taken || brand in taken || told.has(tag)) return;
  told.add(tag);
  console.error(`portal-widgets: <${tag}> is already defined by the page; pass a prefix.`);
}

/**
 * The class to define: the kit's own for its own name, so that `new` works, and a subclass for every prefix, since a class
 * can carry one tag name only. It is told its prefix and how to define what it comes to show inside.
 */
function ownClass(widget: WidgetClass, prefix: string): WidgetClass {
  const own = prefix === '' ? widget : class extends widget {};
  const defineInner = async (name: string): Promise<unknown> => {
    const inner = await widget.lazy?.[name]?.();
    return inner && defineWidget(inner, prefix);
  };
  return Object.defineProperties(own, { prefix: { value: prefix }, defineInner: { value: defineInner }, [brand]: { value: true } });
}
