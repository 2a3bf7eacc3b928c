import { css, type CSSResult } from 'lit';
import { rowCardStyles } from './row-card.styles.js';

const sheet = css`
  .table-container {
    container: portal-table / inline-size;
  }

  .table-container.many {
    container-name: portal-table portal-wide-table;
  }

  .table-scroll {
    overflow: auto hidden;
  }

  .table-scroll.windowed {
    max-block-size: var(--portal-table-height, 34em);
    overflow: auto;
    scroll-padding-block-start: 3em;
    background: var(--_surface);
    color: var(--_on-surface);
  }

  .table-scroll:focus-visible {
    outline-offset: -2px;
  }

  table {
    position: relative;
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  table[aria-busy='true'] tbody {
    opacity: 0.55;
  }

  th,
  td {
    padding: calc(2.5 * var(--_space)) calc(4 * var(--_space));
    border-block-end: 1px solid var(--_hairline);
    text-align: start;
    vertical-align: baseline;
    font-weight: inherit;
    /* Unlike anywhere, which lets a column shrink to one letter. */
    overflow-wrap: break-word;
  }

  :is(th, td):first-child {
    padding-inline-start: calc(1 * var(--_space));
  }

  :is(th, td):last-child {
    padding-inline-end: calc(1 * var(--_space));
  }

  thead th {
    padding-block: calc(1.5 * var(--_space));
    color: var(--_muted);
  }

  /* Not on the header itself: its padding is in em and has to line up with that of the cells. */
  .column-label {
    display: inline-block;
    font-size: var(--_small);
    line-height: 1.35;
  }

  .windowed thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
    box-shadow: inset 0 -1px var(--_hairline);
  }

  .align-end {
    text-align: end;
  }

  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-block-size: var(--_target);
    margin-inline: -0.4em;
    padding: 0 0.4em;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font-weight: inherit;
    text-align: start;
    cursor: pointer;
  }

  .sort .icon {
    inline-size: 1em;
    block-size: 1em;
  }

  .sort.none .icon {
    opacity: 0.55;
  }

  .sort:hover,
  .sort:is(.ascending, .descending) {
    color: var(--portal-color-text, inherit);
  }

  .sort:is(.ascending, .descending) {
    font-weight: 600;
  }

  .group th {
    padding-block-start: calc(6 * var(--_space));
    font-size: var(--_small);
    font-weight: 600;
  }

  .group-toggle {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-block-size: var(--_target);
    padding-block: 0;
    padding-inline: 0.15em 0.4em;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  /* What scrolls cuts off what lies around it. */
  .group-toggle:focus-visible {
    outline-offset: -2px;
  }

  .row-header {
    display: flex;
    align-items: baseline;
    gap: 0.35em;
    font-weight: 500;
  }

  .row-title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space) calc(2 * var(--_space));
  }

  .row.opens {
    cursor: pointer;
  }

  .row.opens:hover {
    background: var(--_tint);
  }

  .toggle,
  .no-toggle {
    flex: none;
    inline-size: max(24px, 1.75em);
    margin-inline-start: -0.35em;
  }

  .toggle {
    display: inline-grid;
    place-items: center;
    align-self: center;
    block-size: max(24px, 1.75em);
    padding: 0;
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: inherit;
    cursor: pointer;
  }

  :is(.toggle, .group-toggle):hover {
    background: var(--_tint);
  }

  :is(.toggle, .group-toggle)[aria-expanded='true'] .icon {
    rotate: 90deg;
  }

  :is(.toggle, .group-toggle)[aria-expanded='true'] .icon.mirrored:dir(rtl) {
    rotate: -90deg;
  }

  .details > td {
    padding-inline-start: calc(max(24px, 1.75em) + var(--_space));
    padding-block-start: 0;
  }

  .row:has(+ .details) > * {
    border-block-end-color: transparent;
  }

  .spacer > td {
    padding: 0;
    border: 0;
  }

  .cell-label {
    display: none;
  }

  @container portal-table (inline-size >= 480px) {
    /* Whatever is meant to be read at a glance stays in one line; only prose wraps. */
    .cell-value :is(time, .pill, .tabular, .short) {
      white-space: nowrap;
    }
  }

  /* Names, titles and labels too, where that does not push other columns beyond the edge. */
  @container portal-table (inline-size >= 900px) {
    thead th,
    .cell-value .words {
      white-space: nowrap;
    }
  }

  /* Better a day above its hour than a column beyond the edge. */
  @container portal-table (480px <= inline-size < 1120px) {
    th,
    td {
      padding-inline: calc(2 * var(--_space));
    }

    .cell-value time.tabular {
      display: block;
      min-inline-size: 6.75em;
      white-space: normal;
      text-wrap: balance;
    }
  }

  @media (forced-colors: active) {
    .row.opens:hover {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
  }
`;

/** Of a table, and of its rows as cards. */
export const tableStyles: CSSResult[] = [sheet, rowCardStyles];
