import { css } from 'lit';

export const actionDialogStyles = css`
  /* A question is short: it needs neither the width of a record nor the whole of a small screen. */
  dialog[role='alertdialog'] .dialog-panel {
    inline-size: min(100% - 2em, 32em);
    min-block-size: 0;
    border: 1px solid var(--_hairline);
    border-radius: calc(1.5 * var(--_radius));
  }

  dialog[role='alertdialog'] .dialog-header {
    padding-block-end: 0;
    border-block-end: 0;
  }

  dialog[role='alertdialog'] .dialog-body {
    padding-block: calc(3 * var(--_space)) calc(5 * var(--_space));
  }

  .action-form {
    display: grid;
    gap: calc(4 * var(--_space));
  }

  .action-field {
    display: grid;
    gap: calc(1.5 * var(--_space));
  }

  .action-field label {
    font-weight: 500;
  }

  .action-field textarea {
    inline-size: 100%;
    padding-block: calc(2 * var(--_space));
    line-height: 1.5;
    resize: vertical;
  }

  .action-missing {
    color: var(--_danger-text);
    font-size: var(--_small);
  }

  .action-failure {
    display: grid;
    gap: var(--_space);
    padding-inline-start: calc(4 * var(--_space));
    border-inline-start: 2px solid var(--_danger-dot);
  }

  .action-running {
    flex: 1;
    align-self: center;
  }

  @media (forced-colors: active) {
    dialog[role='alertdialog'] .dialog-panel {
      border-color: CanvasText;
    }
  }
`;
