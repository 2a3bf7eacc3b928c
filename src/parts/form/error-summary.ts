import { html, nothing, type TemplateResult } from 'lit';
import { ref, type Ref } from 'lit/directives/ref.js';

/** A field that something is wrong with. */
export interface SummaryEntry {
  /** The id of its control. */
  readonly id: string;
  /** Names the field and says what is wrong. */
  readonly text: string;
}

export interface ErrorSummaryOptions {
  readonly title: string;
  /** What to do about it, a paragraph each; empty if the entries say so. */
  readonly next: readonly string[];
  readonly entries: readonly SummaryEntry[];
  readonly element: Ref<HTMLElement>;
  readonly focusControl: (id: string) => void;
  /** Ways on beside mending the fields. */
  readonly actions?: unknown;
}

/** What is wrong with a form, above it: takes focus and leads to the fields. */
export function errorSummary({ title, next, entries, element, focusControl, actions = nothing }: ErrorSummaryOptions): TemplateResult {
  const go = (event: Event, id: string): void => {
    // The address of the page is its own.
    event.preventDefault();
    focusControl(id);
  };
  return html`<div ${ref(element)} class="error-summary" part="error-summary" role="alert" tabindex="-1">
    <p class="state-title">${title}</p>
    ${next.map((text) => html`<p>${text}</p>`)}
    ${entries.length === 0
      ? nothing
      : html`<ul>
          ${entries.map(({ id, text }) => html`<li><a class="link" href="#${id}" @click=${(event: Event) => go(event, id)}>${text}</a></li>`)}
        </ul>`}
    ${actions}
  </div>`;
}
