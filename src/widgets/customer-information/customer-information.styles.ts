import { css } from 'lit';

export const customerInformationStyles = css`
  .blocks {
    display: grid;
    gap: calc(8 * var(--_space));
    margin-block-start: calc(4 * var(--_space));
  }

  .blocks > * {
    min-inline-size: 0;
  }

  [part='block'] > .section-heading {
    margin-block-end: calc(4 * var(--_space));
  }

  .failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
`;
