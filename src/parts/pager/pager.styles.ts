import { css } from 'lit';

export const pagerStyles = css`
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    padding-block-start: calc(3 * var(--_space));
  }

  .pager-buttons {
    display: inline-flex;
    gap: var(--_space);
    margin-inline-start: auto;
  }
`;
