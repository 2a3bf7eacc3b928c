import { noChange } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/**
 * Renders another widget by its tag name, which is known only at run time because every tag may carry a prefix. Lit's
 * templates cannot vary a tag, and building the element keeps markup out of strings.
 */
class ChildWidgetDirective extends Directive {
  #element: HTMLElement | undefined;

  render(tag: string, properties: Readonly<Record<string, unknown>>): unknown {
    const kept = this.#element?.localName === tag;
    const element = kept && this.#element ? this.#element : document.createElement(tag);
    this.#element = element;
    Object.assign(element, properties);
    return kept ? noChange : element;
  }
}

/** Draws the element of a tag; properties are assigned at every render. */
export const childWidget = directive(ChildWidgetDirective);
