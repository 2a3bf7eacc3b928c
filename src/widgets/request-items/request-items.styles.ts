import { css } from 'lit';

export const requestItemsStyles = css`
  .heading {
    margin-block-end: calc(2 * var(--_space));
    font-size: 1em;
  }

  ul {
    list-style: none;
  }

  ul > li {
    display: grid;
    gap: var(--_space);
    padding-block: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_hairline);
  }

  ul > li:first-child {
    border-block-start: 0;
    padding-block-start: 0;
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }

  dl {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(6 * var(--_space));
  }

  dl div {
    display: flex;
    gap: calc(2 * var(--_space));
  }

  summary {
    cursor: pointer;
    inline-size: fit-content;
    min-block-size: 24px;
  }

  details[open] summary {
    margin-block-end: calc(2 * var(--_space));
  }
`;
