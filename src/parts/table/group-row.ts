import { html, type TemplateResult } from 'lit';
import { icon } from '../icon/icon.js';
import { chevronRight } from '../icon/icons.js';
import type { GroupFold } from './table-options.js';

function toggle(label: string, { isFolded, onToggle }: GroupFold): TemplateResult {
  return html`<button type="button" class="group-toggle" part="group-toggle" aria-expanded=${isFolded ? 'false' : 'true'} @click=${onToggle}>
    ${icon(chevronRight, true)} ${label}
  </button>`;
}

/** The heading of a group of rows: a button where the rows can be folded away. */
export function groupRow(label: string, fold: GroupFold | undefined, columns: number): TemplateResult {
  return html`<tr class="group" role="row">
    <th scope="rowgroup" role="rowheader" colspan=${columns} part="group-header">${fold ? toggle(label, fold) : label}</th>
  </tr>`;
}
