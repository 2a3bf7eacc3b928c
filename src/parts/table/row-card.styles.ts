import { css } from 'lit';

/** A row as a card: its columns below each other, each with its label. */
const rowCard = css`
  table,
  thead,
  tbody,
  tr,
  tbody th,
  td {
    display: block;
  }

  :is(tbody, .group) th,
  td,
  :is(th, td):is(:first-child, :last-child) {
    padding: 0;
    border: 0;
  }

  .group th {
    padding-block-start: calc(5 * var(--_space));
  }

  thead tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_space));
    border-block-end: 1px solid var(--_hairline);
  }

  thead th {
    padding: 0;
    border: 0;
  }

  thead th:not(.sortable) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.5 * var(--_space));
    padding-block: calc(4 * var(--_space));
    border-block-end: 1px solid var(--_hairline);
  }

  .row td {
    display: grid;
    grid-template-columns: min(40%, 11em) minmax(0, 1fr);
    align-items: baseline;
    gap: calc(3 * var(--_space));
    text-align: start;
  }

  .row td.bare {
    display: block;
  }

  .no-toggle {
    display: none;
  }

  .cell-label {
    display: block;
    color: var(--_muted);
    font-size: var(--_small);
  }

  .row:has(+ .details) {
    border-block-end: 0;
  }

  .details {
    padding-block-end: calc(4 * var(--_space));
    border-block-end: 1px solid var(--_hairline);
  }
`;

/** Where the columns have no room beside each other, which many of them have sooner. */
export const rowCardStyles = css`@container portal-table (inline-size < 480px) {${rowCard}} @container portal-wide-table (inline-size < 720px) {${rowCard}}`;
