import { css } from 'lit';

export const relatedRecordsStyles = css`
  .toolbar {
    margin-block-end: calc(3 * var(--_space));
  }

  .number,
  .row-title .pill {
    white-space: nowrap;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(5 * var(--_space));
    margin-block-start: calc(0.5 * var(--_space));
  }

  .facts div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(1.5 * var(--_space));
  }

  .known-error {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(1.5 * var(--_space));
  }

  .failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    margin-block-start: calc(3 * var(--_space));
  }

  .inline-detail {
    margin-block-start: calc(6 * var(--_space));
    padding: calc(5 * var(--_space));
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }

  .inline-detail .heading {
    flex: 1;
  }
`;
