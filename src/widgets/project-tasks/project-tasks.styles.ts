import { css } from 'lit';

export const projectTasksStyles = css`
  /* Four dates in a row: a day stands above its hour, and what the task is about has room. */
  @container portal-table (inline-size >= 480px) {
    .subject {
      min-inline-size: 13em;
    }

    .cell-value time.tabular {
      display: block;
      min-inline-size: 6.75em;
      white-space: normal;
      text-wrap: balance;
    }
  }
`;
