import { css } from 'lit';

/** Forms in which something new is filled in from beginning to end: groups under a rule, and for whom a person acts. */
export const longFormStyles = css`
  .long-form {
    display: grid;
    gap: calc(8 * var(--_space));
    max-inline-size: 40em;
  }

  .long-form > * {
    min-inline-size: 0;
  }

  .long-form > .fields > legend {
    float: inline-start;
    inline-size: 100%;
    padding-block-end: calc(2 * var(--_space));
    border-block-end: 1px solid var(--_hairline);
  }

  .long-form > .toolbar {
    margin: 0;
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

  @media (forced-colors: active) {
    .acting-for {
      border-color: CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }
`;
