import { css } from 'lit';

export const createCaseStyles = css`
  [part='base'] {
    container: portal-create-case / inline-size;
  }

  .case-form {
    display: grid;
    gap: calc(8 * var(--_space));
    max-inline-size: 40em;
  }

  .case-form > * {
    min-inline-size: 0;
  }

  .case-form > .fields > legend {
    float: inline-start;
    inline-size: 100%;
    padding-block-end: calc(2 * var(--_space));
    border-block-end: 1px solid var(--_hairline);
  }

  .case-form > .toolbar {
    margin: 0;
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

  .acting-for {
    position: sticky;
    z-index: 3;
    inset-block-start: var(--portal-sticky-offset, 0px);
    padding: calc(2 * var(--_space)) calc(4 * var(--_space));
    border: 1px solid var(--_info-dot);
    border-radius: var(--_radius);
    background: var(--_info-surface);
    color: var(--_info-text);
    font-weight: 600;
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

  @media (forced-colors: active) {
    .acting-for {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }
`;
