import { html, type TemplateResult } from 'lit';

/** What a state means for the person who reads it, whatever its table calls it. */
export type Tone = 'neutral' | 'info' | 'progress' | 'waiting' | 'success' | 'danger';

/** A state: its own words, with a tone beside them for those who see colours. */
export function statePill(label: string, tone: Tone): TemplateResult {
  return html`<span class="pill ${tone}" part="pill"><i class="dot"></i><bdi>${label}</bdi></span>`;
}
