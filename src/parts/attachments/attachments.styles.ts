import { css } from 'lit';

export const attachmentsStyles = css`
  .files {
    display: grid;
    align-content: start;
    gap: calc(3 * var(--_space));
    border-radius: var(--_radius);
  }

  .files > .section-heading {
    font-size: 1.0625em;
    font-weight: 600;
  }

  .files.over {
    outline: 2px dashed var(--_accent);
    outline-offset: calc(2 * var(--_space));
    background: var(--_tint);
  }

  .file-picker {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
  }

  .file-picker > p {
    flex: 1 1 14em;
  }

  .file-choice {
    position: relative;
    overflow: hidden;
  }

  .file-choice:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .file-input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }

  .file-input::file-selector-button {
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .file-drop-hint {
      display: none;
    }
  }

  .files-list {
    list-style: none;
  }

  .file {
    display: flex;
    align-items: center;
    gap: calc(2.5 * var(--_space));
    padding-block: calc(2 * var(--_space));
    border-block-start: 1px solid var(--_hairline);
  }

  .file > .icon,
  .file > .quiet {
    color: var(--_muted);
  }

  .file-words {
    display: grid;
    justify-items: start;
    flex: 1;
    min-inline-size: 0;
  }

  .file-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(3 * var(--_space));
  }

  .file-problem {
    color: var(--_danger-text);
    font-weight: 500;
  }

  .file progress {
    inline-size: 100%;
    block-size: 0.5em;
    margin-block-start: var(--_space);
    accent-color: var(--_accent);
  }
`;
