import { html, nothing, type TemplateResult } from 'lit';

/**
 * A heading of the given level, 1 to 6; anything else counts as 2. It can take focus from script, not by Tab.
 *
 * @param kind Its class and part: a widget's own heading, or one of a section inside of it.
 */
export function heading(
  level: number,
  content: unknown,
  name: string | null,
  kind: 'heading' | 'section-heading' = 'heading',
): TemplateResult {
  const id = name ?? nothing;
  switch (level) {
    case 1:
      return html`<h1 id=${id} class=${kind} part=${kind} tabindex="-1">${content}</h1>`;
    case 3:
      return html`<h3 id=${id} class=${kind} part=${kind} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 id=${id} class=${kind} part=${kind} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 id=${id} class=${kind} part=${kind} tabindex="-1">${content}</h5>`;
    case 6:
      return html`<h6 id=${id} class=${kind} part=${kind} tabindex="-1">${content}</h6>`;
    default:
      return html`<h2 id=${id} class=${kind} part=${kind} tabindex="-1">${content}</h2>`;
  }
}

/** The level of a heading inside a widget whose own heading has the given level. */
export function sectionLevel(level: number): 2 | 3 | 4 | 5 | 6 {
  switch (level) {
    case 1:
      return 2;
    case 3:
      return 4;
    case 4:
      return 5;
    case 5:
    case 6:
      return 6;
    default:
      return 3;
  }
}
