import { css } from 'lit';

export const composerStyles = css`
  .composer {
    display: grid;
    gap: calc(2 * var(--_space));
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }

  .composer.internal {
    border-color: var(--_waiting-dot);
    border-inline-start-width: 4px;
    background: var(--_waiting-surface);
    color: var(--_waiting-text);
  }

  .composer.internal .muted {
    color: inherit;
  }

  .composer > label,
  .composer-locked label {
    font-weight: 600;
  }

  .composer textarea,
  .composer-locked textarea {
    inline-size: 100%;
    max-block-size: 24em;
    padding-block: calc(2 * var(--_space));
    line-height: 1.5;
    resize: vertical;
    field-sizing: content;
    min-block-size: 5.5em;
  }

  .composer textarea[aria-invalid='true'] {
    border-color: var(--_danger-dot);
  }

  .composer textarea[readonly] {
    color: var(--_muted);
  }

  .composer-problem {
    color: var(--_danger-text);
    font-weight: 500;
  }

  .composer-failure {
    display: grid;
    justify-items: start;
    gap: var(--_space);
    padding-inline-start: calc(3 * var(--_space));
    border-inline-start: 2px solid var(--_danger-dot);
  }

  .composer-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
  }

  .composer-bar .button {
    margin-inline-start: auto;
  }

  .audience {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space) calc(5 * var(--_space));
    min-inline-size: 0;
  }

  .audience-option {
    display: inline-flex;
    align-items: center;
    gap: calc(2 * var(--_space));
    min-block-size: 24px;
    cursor: pointer;
  }

  .audience-option input {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
    accent-color: var(--_accent);
  }

  .composer-locked {
    display: grid;
    gap: calc(2 * var(--_space));
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_neutral-surface);
    color: var(--_neutral-text);
  }

  .composer-locked > p {
    display: flex;
    align-items: baseline;
    gap: calc(2 * var(--_space));
  }

  .composer-locked .icon {
    translate: 0 0.15em;
  }

  @media (forced-colors: active) {
    .composer-locked {
      border: 1px solid CanvasText;
    }

    .composer.internal,
    .composer-locked,
    .composer-problem {
      background: Canvas;
      color: CanvasText;
    }
  }
`;
