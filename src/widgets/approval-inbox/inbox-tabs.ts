import { html, type TemplateResult } from 'lit';
import type { Direction } from '../../i18n/direction.js';

/** The lists of an inbox. */
export type InboxTab = 'waiting' | 'decided';

export interface InboxTabsOptions {
  /** Names the tabs together. */
  readonly name: string;
  readonly labels: Readonly<Record<InboxTab, string>>;
  readonly selected: InboxTab;
  readonly direction: Direction;
  readonly panel: unknown;
  readonly onSelect: (tab: InboxTab) => void;
}

const tabs: readonly InboxTab[] = ['waiting', 'decided'];

/**
 * What waits and what is decided, as tabs. Arrows move, Enter and Space show: a list is read only when somebody asks for it.
 */
export function inboxTabs({ name, labels, selected, direction, panel, onSelect }: InboxTabsOptions): TemplateResult {
  return html`<div class="tabs" part="tabs" role="tablist" aria-label=${name} @keydown=${(event: KeyboardEvent) => move(event, direction)}>
      ${tabs.map((tab) => html`<button type="button" role="tab" id=${`tab-${tab}`} part="tab" aria-controls="panel"
        aria-selected=${tab === selected ? 'true' : 'false'} tabindex=${tab === selected ? '0' : '-1'}
        @click=${() => onSelect(tab)}>${labels[tab]}</button>`)}
    </div>
    <div id="panel" part="panel" role="tabpanel" aria-labelledby=${`tab-${selected}`}>${panel}</div>`;
}

/** Moves focus among the tabs, and shows none. */
function move(event: KeyboardEvent, direction: Direction): void {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = buttons.findIndex((button) => button === event.target);
  const to = targetOf(event.key, at, buttons.length, direction);
  if (to === null) return;
  event.preventDefault();
  buttons[to]?.focus();
}

function targetOf(key: string, at: number, count: number, direction: Direction): number | null {
  const ahead = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case ahead:
      return (at + 1) % count;
    case back:
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
