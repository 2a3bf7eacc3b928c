import { css } from 'lit';

export const recordViewStyles = css`
  .heading {
    margin-block-end: calc(6 * var(--_space));
  }

  [part='back'] {
    margin-block-end: calc(4 * var(--_space));
    margin-inline-start: -0.85em;
  }

  .known-error {
    display: grid;
    justify-items: start;
    margin-block-start: calc(6 * var(--_space));
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }

  .items {
    margin-block-start: calc(8 * var(--_space));
  }

  .items summary {
    inline-size: fit-content;
    min-block-size: 24px;
    margin-block-end: calc(2 * var(--_space));
    font-weight: 600;
    cursor: pointer;
  }
`;
