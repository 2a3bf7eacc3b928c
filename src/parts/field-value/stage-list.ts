import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import type { StageStep } from './stage-steps.rule.js';

/** The steps of a stage in order. Each says its state in words as well: colour and shape alone would not do. */
export function stageList(steps: readonly StageStep[], locale: Locale): TemplateResult {
  return html`<ol class="stages" part="stages">
    ${steps.map(
      ({ label, state }) =>
        html`<li class=${state} aria-current=${state === 'current' ? 'step' : 'false'}>
          <bdi>${label}</bdi> <span class="visually-hidden">${locale.t(`field.step-${state}`)}</span>
        </li>`,
    )}
  </ol>`;
}
