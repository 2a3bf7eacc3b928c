import { css } from 'lit';

/** Also for lists of tasks: the planned end with the word beside it that it is past. */
export const plannedEndStyles = css`
  .planned-end {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(1 * var(--_space)) calc(2 * var(--_space));
  }
`;

export const projectTaskStyles = css`
  [part='base'] > .heading {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .task {
    display: grid;
    gap: calc(8 * var(--_space));
    margin-block-start: calc(4 * var(--_space));
  }

  .task > * {
    min-inline-size: 0;
  }

  .acts {
    display: grid;
    gap: calc(2 * var(--_space));
  }

  .dates .section-heading {
    margin-block-end: calc(4 * var(--_space));
  }

  .complete {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1 * var(--_space)) calc(2 * var(--_space));
  }

  .complete progress {
    inline-size: 8em;
    max-inline-size: 100%;
    accent-color: var(--_accent);
  }

  [part='back'] {
    margin-block: calc(2 * var(--_space)) calc(4 * var(--_space));
    margin-inline-start: -0.85em;
  }
`;
