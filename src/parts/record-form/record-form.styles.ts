import { css } from 'lit';

export const recordFormStyles = css`
  .record-form {
    display: grid;
    gap: calc(8 * var(--_space));
    container: portal-form / inline-size;
  }

  .section-heading {
    margin-block-end: calc(4 * var(--_space));
    padding-block-end: calc(2 * var(--_space));
    border-block-end: 1px solid var(--_hairline);
    font-size: 1em;
    font-weight: 600;
  }

  .record-form dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(5 * var(--_space)) calc(8 * var(--_space));
  }

  @container portal-form (inline-size >= 34em) {
    .record-form dl {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .fact.wide {
      grid-column: 1 / -1;
    }
  }

  .fact dt {
    margin-block-end: var(--_space);
    color: var(--_muted);
    font-size: var(--_small);
  }
`;
