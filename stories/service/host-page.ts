import { html, type TemplateResult } from 'lit';

/** A page that wants to hear of everything before it is sent: it cancels `portal-submit`, and says what was not sent. */
export function forbiddingPage(content: TemplateResult): TemplateResult {
  return html`<div @portal-submit=${(event: Event) => hear(event, 'Not sent')}>${content}<p><output></output></p></div>`;
}

/** A page that shows records on pages of its own: it cancels `portal-open-record`, and says where it would go. */
export function openingPage(content: TemplateResult): TemplateResult {
  return html`<div @portal-open-record=${(event: Event) => hear(event, 'The page would go to')}>${content}<p><output></output></p></div>`;
}

/** What such a page says that it has heard; empty for nothing. */
export function heardIn({ canvasElement }: { readonly canvasElement: HTMLElement }): string {
  return canvasElement.querySelector('output')?.value ?? '';
}

function hear(event: Event, words: string): void {
  event.preventDefault();
  const said = event.currentTarget instanceof HTMLElement ? event.currentTarget.querySelector('output') : null;
  if (said && 'detail' in event) said.value = `${words}: ${JSON.stringify(event.detail)}.`;
}
