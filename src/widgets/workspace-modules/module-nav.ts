import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../i18n/locale.js';
import type { ModuleList, WorkspaceModule } from './modules.rule.js';

export interface ModuleNavOptions {
  readonly locale: Locale;
  readonly modules: readonly WorkspaceModule[];
  readonly current: ModuleList;
  readonly onChoose: (list: ModuleList) => void;
}

/** The modules with their lists to choose from; the one that is shown is marked. */
export function moduleNav({ locale, modules, current, onChoose }: ModuleNavOptions): TemplateResult {
  return html`<nav part="nav" aria-label=${locale.t('modules.nav')}>
    ${modules.map(({ name, lists }) => html`<p class="module muted small" id=${`module-${name}`} part="module">${locale.t(`modules.${name}`)}</p>
      <ul aria-labelledby=${`module-${name}`}>
        ${repeat(
          lists,
          (list) => list.name,
          (list) => html`<li>
            <button type="button" class="choice" part="list" aria-current=${list.name === current.name ? 'true' : 'false'} @click=${() => onChoose(list)}>
              ${locale.t(`modules.list.${list.name}`)}
            </button>
          </li>`,
        )}
      </ul>`)}
  </nav>`;
}
