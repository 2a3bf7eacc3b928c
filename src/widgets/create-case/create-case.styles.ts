import { css } from 'lit';

export const createCaseStyles = css`
  [part='base'] {
    container: portal-create-case / inline-size;
  }

  .state > .section-heading,
  .case-done > .section-heading {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .case-done {
    display: grid;
    justify-items: start;
    gap: calc(4 * var(--_space));
  }

  .case-done > .files-list {
    inline-size: 100%;
    max-inline-size: 40em;
  }

  .case-notice {
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border-inline-start: 3px solid var(--_info-dot);
    background: var(--_info-surface);
    color: var(--_info-text);
  }

  .articles {
    display: grid;
    gap: var(--_space);
    padding: calc(3 * var(--_space)) calc(4 * var(--_space));
    border-inline-start: 3px solid var(--_accent);
    background: var(--_tint);
  }

  .articles-title {
    font-weight: 600;
  }

  .articles ul {
    list-style: none;
  }

  .articles .link {
    text-align: start;
  }
`;
