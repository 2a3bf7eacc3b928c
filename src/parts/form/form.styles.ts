import { css } from 'lit';

export const formStyles = css`
  .fields {
    display: grid;
    gap: calc(6 * var(--_space));
    max-inline-size: 40em;
  }

  .field {
    display: grid;
    justify-items: start;
    gap: calc(1.5 * var(--_space));
    min-inline-size: 0;
  }

  .field > :is(label, legend, dt),
  .fields legend {
    padding: 0;
    font-weight: 600;
  }

  .field > legend {
    margin-block-end: calc(1.5 * var(--_space));
  }

  .field-mark {
    font-weight: 400;
  }

  .field .input.wide {
    inline-size: 100%;
  }

  .field textarea.input {
    padding-block: 0.5em;
    line-height: 1.5;
    resize: vertical;
  }

  .field input[type='number'] {
    inline-size: 8em;
  }

  .field .input[aria-invalid='true'] {
    border-color: var(--_danger-dot);
    box-shadow: inset 0 0 0 1px var(--_danger-dot);
  }

  .field-choices {
    display: grid;
  }

  .field-choice {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: var(--_target);
  }

  .field-choice input {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    accent-color: var(--_accent);
  }

  .field-problem {
    color: var(--_danger-text);
    font-weight: 500;
  }

  .error-summary {
    display: grid;
    justify-items: start;
    gap: calc(2 * var(--_space));
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_danger-dot);
    border-radius: var(--_radius);
    background: var(--_danger-surface);
    color: var(--_danger-text);
  }

  .error-summary ul {
    padding-inline-start: 1.2em;
  }

  .error-summary .link {
    display: inline;
    color: inherit;
  }

  @media (forced-colors: active) {
    .error-summary {
      background: Canvas;
      color: CanvasText;
    }

    .field .input {
      background: Field;
      color: FieldText;
    }

    .field-problem {
      color: CanvasText;
    }

    .field .input[aria-invalid='true'] {
      border-width: 2px;
      border-color: CanvasText;
    }
  }
`;
