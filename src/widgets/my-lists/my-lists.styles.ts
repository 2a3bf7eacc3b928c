import { css } from 'lit';

export const myListsStyles = css`
  section {
    container: my-lists / inline-size;
  }

  section > .heading {
    margin-block-end: calc(3 * var(--_space));
  }

  .lists {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(4 * var(--_space)) calc(6 * var(--_space));
  }

  .nav-buttons {
    display: none;
  }

  .nav-choice {
    display: grid;
    gap: var(--_space);
    justify-items: start;
  }

  .nav-choice .input {
    inline-size: 100%;
    max-inline-size: 26em;
  }

  .category {
    padding-inline: calc(2.5 * var(--_space) + 3px) calc(2.5 * var(--_space));
    margin-block-end: var(--_space);
    font-weight: 600;
  }

  .nav ul {
    list-style: none;
  }

  .nav ul + .category {
    margin-block-start: calc(4 * var(--_space));
  }

  .nav-button {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: calc(2 * var(--_space));
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: calc(1.25 * var(--_space)) calc(2.5 * var(--_space));
    border: 0;
    border-inline-start: 3px solid transparent;
    border-radius: var(--_radius-small);
    background: transparent;
    color: inherit;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
  }

  .nav-button:hover {
    background: var(--_tint);
  }

  .nav-button[aria-current='true'] {
    border-inline-start-color: var(--_accent);
    background: var(--_tint);
    font-weight: 600;
  }

  .list > .section-heading {
    margin-block-end: calc(3 * var(--_space));
    font-size: 1.1em;
    font-weight: 600;
    line-height: 1.3;
  }

  [part='row-header'] bdi,
  td .pill {
    white-space: nowrap;
  }

  .arrange-label {
    display: block;
    margin-block-end: calc(1.5 * var(--_space));
    font-weight: 600;
  }

  .arrange-columns {
    max-inline-size: 26em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .arrange-columns li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
  }

  .saved-naming {
    display: grid;
    gap: calc(3 * var(--_space));
  }

  .saved-naming .input {
    inline-size: 100%;
    max-inline-size: 26em;
  }

  .saved-naming .input[aria-invalid='true'] {
    border-color: var(--_danger-dot);
    box-shadow: inset 0 0 0 1px var(--_danger-dot);
  }

  .field-problem {
    color: var(--_danger-text);
    font-weight: 500;
  }

  .saved-lists {
    list-style: none;
  }

  .saved-lists > li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1 * var(--_space)) calc(2 * var(--_space));
    padding-block: var(--_space);
    border-block-start: 1px solid var(--_hairline);
  }

  .saved-lists > li > span {
    flex: 1 1 12em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .saved-lists .saved-naming {
    flex: 1;
  }

  /* What a record is about is read first: the other columns scroll before it is squeezed. */
  @container my-lists (inline-size >= 40em) {
    .subject {
      min-inline-size: 11em;
    }
  }

  @container my-lists (inline-size >= 58em) {
    .lists:has(> .nav) {
      grid-template-columns: 14em minmax(0, 1fr);
    }

    .nav-buttons {
      display: block;
    }

    .nav-choice {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .nav-button[aria-current='true'] {
      border-inline-start-color: Highlight;
    }
  }
`;
