import type {} from '../../../src/provider/portal-drift.event.js';
import type {} from '../../../src/provider/portal-error.event.js';

const longest = 8;
const namesShown = 6;

/** Lists the last things that the widgets reported, newest first: codes and names, as the events carry nothing else. */
export function logReports(widgets: HTMLElement, list: HTMLElement): void {
  const add = (line: string): void => {
    const entry = document.createElement('li');
    entry.textContent = line;
    list.prepend(entry);
    while (list.children.length > longest) list.lastElementChild?.remove();
  };
  widgets.addEventListener('portal-error', ({ detail }) => {
    add(['portal-error', detail.code, detail.detail].filter(Boolean).join(' '));
  });
  widgets.addEventListener('portal-drift', ({ detail: { table, fields } }) => {
    const more = fields.length > namesShown ? ` and ${String(fields.length - namesShown)} more` : '';
    add(`portal-drift ${table}: ${fields.slice(0, namesShown).join(', ')}${more}`);
  });
}
