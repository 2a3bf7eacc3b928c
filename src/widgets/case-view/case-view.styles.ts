import { css } from 'lit';

export const caseViewStyles = css`
  /* What somebody wrote keeps its own direction and stands where the page's text stands. */
  [part='base'] > .heading {
    margin-block-end: calc(2 * var(--_space));
    font-size: 1.4em;
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .case {
    container: portal-case / inline-size;
  }

  .case-page,
  .case-lead {
    display: grid;
    align-content: start;
    gap: calc(6 * var(--_space));
  }

  .case-page {
    grid-template-columns: minmax(0, 1fr);
    gap: calc(8 * var(--_space));
    margin-block-start: calc(6 * var(--_space));
  }

  .case-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1.5 * var(--_space)) calc(5 * var(--_space));
  }

  .case-facts > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(1.5 * var(--_space));
  }

  .case-facts dt.muted {
    font-size: var(--_small);
  }

  .case-notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(3 * var(--_space)) calc(6 * var(--_space));
    padding: calc(4 * var(--_space)) calc(5 * var(--_space));
    border-radius: var(--_radius);
    background: var(--_notice);
    color: var(--_notice-text);
  }

  .case-notice.done {
    justify-content: start;
    gap: calc(2 * var(--_space));
  }

  .case-notice.solution {
    display: grid;
    justify-content: stretch;
    justify-items: start;
  }

  .case-notice.solution > .record-form {
    inline-size: 100%;
  }

  .case-notice.solution .section-heading {
    margin: 0;
    padding: 0;
    border: 0;
  }

  .case-notice.waiting {
    --_notice: var(--_waiting-surface);
    --_notice-text: var(--_waiting-text);
  }

  .case-notice.success {
    --_notice: var(--_success-surface);
    --_notice-text: var(--_success-text);
  }

  .case-notice.danger {
    --_notice: var(--_danger-surface);
    --_notice-text: var(--_danger-text);
  }

  .case-notice.neutral {
    --_notice: var(--_neutral-surface);
  }

  .case-notice:is(.solution, .neutral) {
    color: var(--_on-surface);
  }

  .details-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-block-end: calc(4 * var(--_space));
  }

  .details-head .section-heading {
    margin: 0;
    padding: 0;
    border: 0;
    font-size: 1.1em;
  }

  .details-toggle .icon {
    transition: rotate 0.15s;
  }

  .details-toggle[aria-expanded='true'] .icon {
    rotate: 180deg;
  }

  .case-aside {
    display: grid;
    align-content: start;
    gap: calc(8 * var(--_space));
  }

  /* Who may see nothing of the stream need not be told so within their own case. */
  .case-activity:has(> :state(denied)) {
    display: none;
  }

  @container portal-case (inline-size < 40em) {
    .details.folded .record-form {
      display: none;
    }

    .details.folded .details-head {
      margin-block-end: 0;
    }
  }

  @container portal-case (inline-size >= 40em) {
    .details-toggle {
      display: none;
    }
  }

  /* Room for what is talked about beside what is known. */
  @container portal-case (inline-size >= 60em) {
    .case-page {
      grid-template-columns: minmax(0, 5fr) minmax(0, 3fr);
      grid-template-rows: auto auto 1fr;
      column-gap: calc(12 * var(--_space));
    }

    .case-page > * {
      grid-column: 1;
    }

    .case-page > .case-aside {
      grid-area: 1 / 2 / span 3;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .details-toggle .icon {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .case-notice,
    .case-notice:is(.solution, .neutral) {
      border: 1px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }
`;
