import { css } from 'lit';

export const approvalInboxStyles = css`
  .inbox {
    container: portal-inbox / inline-size;
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: calc(5 * var(--_space));
    margin-block-end: calc(4 * var(--_space));
    border-block-end: 1px solid var(--_hairline);
  }

  .tabs button {
    min-block-size: calc(1.2 * var(--_target));
    margin-block-end: -1px;
    padding: 0.2em 0.1em;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_muted);
    cursor: pointer;
  }

  .tabs button[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: inherit;
    font-weight: 600;
  }

  .toolbar:not(:empty) {
    margin-block-end: calc(3 * var(--_space));
  }

  .note {
    margin-block-end: calc(4 * var(--_space));
    padding: calc(2.5 * var(--_space)) calc(4 * var(--_space));
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }

  .selection {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space));
    min-block-size: calc(var(--_target) + 2 * var(--_space));
    padding-block-end: calc(2 * var(--_space));
  }

  .pick-all,
  .pick {
    display: inline-flex;
    align-items: center;
    gap: calc(3 * var(--_space));
    min-block-size: 24px;
    min-inline-size: 24px;
    cursor: pointer;
  }

  /* So that its words stand above those of the list. */
  .pick-all {
    gap: calc(3 * var(--_space) + 24px - 1.1em);
  }

  input[type='checkbox'] {
    inline-size: 1.1em;
    block-size: 1.1em;
    accent-color: var(--_accent);
  }

  .approvals,
  .bulk {
    list-style: none;
  }

  .approvals > li {
    border-block-start: 1px solid var(--_hairline);
  }

  article {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    padding-block: calc(4 * var(--_space));
  }

  .what {
    flex: 1 1 18em;
    display: grid;
    gap: var(--_space);
    min-inline-size: 0;
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space) calc(2.5 * var(--_space));
  }

  .section-heading {
    font-size: 1em;
    font-weight: 600;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(5 * var(--_space));
  }

  .facts div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(1.5 * var(--_space));
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: calc(2 * var(--_space));
    max-inline-size: 100%;
    min-block-size: var(--_target);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: calc(2 * var(--_space));
  }

  .notice {
    max-inline-size: 28em;
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 2px solid var(--_danger-dot);
  }

  /* What has gone wrong takes a line of its own, below the words and not below the checkbox. */
  .actions:has(.notice) {
    flex: 1 1 100%;
    justify-content: space-between;
    padding-inline-start: calc(24px + 3 * var(--_space));
  }

  .comment {
    white-space: pre-wrap;
  }

  .bulk-name {
    flex: 1 1 12em;
  }

  .bulk {
    display: grid;
    max-block-size: 16em;
    margin-block-end: calc(3 * var(--_space));
    overflow: auto;
  }

  .bulk li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_space) calc(3 * var(--_space));
    padding-block: calc(1.5 * var(--_space));
    border-block-end: 1px solid var(--_hairline);
  }

  @container portal-inbox (inline-size < 30em) {
    .what {
      flex-basis: calc(100% - 5em);
    }

    .actions,
    .actions .buttons {
      flex: 1 1 100%;
      justify-content: start;
    }

    /* Beside each other where their words fit, else below each other; a word is never broken. */
    .actions .buttons > * {
      flex: 1 1 max-content;
      overflow-wrap: normal;
    }

    .tabs {
      flex-wrap: nowrap;
      gap: calc(4 * var(--_space));
    }

    .tabs button {
      overflow-wrap: normal;
      text-align: start;
    }

    .actions:has(.notice) {
      padding-inline-start: 0;
    }

    .notice {
      max-inline-size: none;
    }
  }

  @media (forced-colors: active) {
    .tabs button[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
