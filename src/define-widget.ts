import { ContextRoot } from '@lit/context';

/** A custom element class of the kit: what `registerWidgets` and the loader define. */
export interface WidgetClass {
  new (): HTMLElement;
  /** The public tag name, without a prefix. */
  readonly tag: string;
  /** What stands before the tag name of this class and of every widget inside it. */
  readonly prefix: string;
  /** Widgets that this one uses inside. */
  readonly dependencies: readonly WidgetClass[];
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

/**
 * Defines one widget and those it uses. A name that is already taken is left alone: silently when the kit took it (two
 * copies of the kit on a page), with one console error when it is somebody else's element (T36).
 */
export function defineWidget(widget: WidgetClass, prefix = ''): readonly Registration[] {
  // Answers requests of widgets that are defined before their provider is.
  if (!root) (root = new ContextRoot()).attach(document.documentElement);
  const inner = widget.dependencies.flatMap((dependency) => defineWidget(dependency, prefix));
  const tag = prefix + widget.tag;
  const taken = customElements.get(tag);
  if (taken) {
    if (!(brand in taken)) console.error(`portal-widgets: <${tag}> is already defined by the page; pass a prefix.`);
    return [...inner, { tag, registered: false }];
  }
  customElements.define(tag, ownClass(widget, prefix));
  return [...inner, { tag, registered: true }];
}

/** A class can carry one tag name only, so every prefix gets a subclass, which also tells it its prefix. */
function ownClass(widget: WidgetClass, prefix: string): WidgetClass {
  const own = class extends widget {
    static override readonly prefix = prefix;
  };
  Object.defineProperty(own, brand, { value: true });
  return own;
}
