import { html, type TemplateResult } from 'lit';
import type { StateTone } from '../../model/state-tone.js';

/** A state: its own words, with a tone beside them for those who see colours. */
export function statePill(label: string, tone: StateTone): TemplateResult {
  return html`<span class="pill ${tone}" part="pill"><i class="dot"></i><bdi>${label}</bdi></span>`;
}
