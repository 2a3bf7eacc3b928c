import { css } from 'lit';

/** For lists and for what is opened in their place. */
export const recordListStyles = css`
  .list-toolbar {
    margin-block-end: calc(3 * var(--_space));
  }

  .subject {
    display: block;
  }

  [part='back'] {
    margin-block-end: calc(4 * var(--_space));
    margin-inline-start: -0.85em;
  }
`;
