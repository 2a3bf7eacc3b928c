import { css } from 'lit';

export const filterMenuStyles = css`
  .filter-panel {
    display: grid;
    gap: calc(5 * var(--_space));
    padding: calc(5 * var(--_space));
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    margin-block-end: calc(3 * var(--_space));
  }

  .filter-fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    gap: calc(5 * var(--_space)) calc(8 * var(--_space));
  }

  .filter-field {
    min-inline-size: 0;
  }

  .filter-field legend {
    margin-block-end: calc(1.5 * var(--_space));
    padding: 0;
    font-weight: 600;
  }

  .filter-choices {
    max-block-size: 14em;
    overflow: auto;
  }

  .filter-choice {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: max(24px, 1.9em);
  }

  .filter-choice input {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
    accent-color: var(--_accent);
  }

  .filter-range {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }

  .filter-end {
    display: grid;
    flex: 1 1 8em;
    gap: calc(0.5 * var(--_space));
  }

  .filter-end .input {
    inline-size: 100%;
    min-inline-size: 0;
  }

  .filter-chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(1.5 * var(--_space));
    list-style: none;
  }

  .chip {
    min-block-size: max(24px, 1.9em);
    padding-inline: 0.8em 0.6em;
    border-color: var(--_hairline);
    border-radius: 2em;
    font-size: var(--_small);
  }
`;
