import { css } from 'lit';

export const caseTaskStyles = css`
  .task {
    display: grid;
    gap: calc(8 * var(--_space));
    margin-block-start: calc(4 * var(--_space));
  }

  .task > * {
    min-inline-size: 0;
  }

  .edit .section-heading {
    margin-block-end: calc(4 * var(--_space));
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space)) calc(6 * var(--_space));
    margin: 0;
  }
`;
