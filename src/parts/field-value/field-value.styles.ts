import { css } from 'lit';

export const fieldValueStyles = css`
  .pill {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    padding: 0.125em 0.7em 0.125em 0.6em;
    border: 1px solid transparent;
    border-radius: 2em;
    background: var(--_pill-surface);
    color: var(--_pill-text);
    font-size: var(--_small);
    font-weight: 500;
    line-height: 1.5;
    vertical-align: baseline;
  }

  .pill .dot {
    flex: none;
    inline-size: 0.45em;
    block-size: 0.45em;
    border-radius: 50%;
    background: var(--_pill-dot);
  }

  .pill.neutral {
    --_pill-text: var(--_neutral-text);
    --_pill-surface: var(--_neutral-surface);
    --_pill-dot: var(--_neutral-dot);
  }

  .pill.info {
    --_pill-text: var(--_info-text);
    --_pill-surface: var(--_info-surface);
    --_pill-dot: var(--_info-dot);
  }

  .pill.progress {
    --_pill-text: var(--_progress-text);
    --_pill-surface: var(--_progress-surface);
    --_pill-dot: var(--_progress-dot);
  }

  .pill.waiting {
    --_pill-text: var(--_waiting-text);
    --_pill-surface: var(--_waiting-surface);
    --_pill-dot: var(--_waiting-dot);
  }

  .pill.success {
    --_pill-text: var(--_success-text);
    --_pill-surface: var(--_success-surface);
    --_pill-dot: var(--_success-dot);
  }

  .pill.danger {
    --_pill-text: var(--_danger-text);
    --_pill-surface: var(--_danger-surface);
    --_pill-dot: var(--_danger-dot);
  }

  .cell-text {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }

  /* Text keeps its own direction and stands where the page's text stands. */
  :is(.cell-text, .long-text, .rich-text) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  /* As wide as its words, so that a text of the other direction begins where the page's text does. */
  .long-text {
    inline-size: fit-content;
    max-inline-size: min(68ch, 100%);
    white-space: pre-line;
  }

  .long-text.clamped {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 8;
    line-clamp: 8;
  }

  .show-all {
    margin-inline-start: -0.85em;
    font-size: var(--_small);
  }

  .show-all[aria-expanded='true'] .icon {
    rotate: 180deg;
  }

  .rich-text {
    max-inline-size: 68ch;
  }

  .rich-text > * + * {
    margin-block-start: 0.75em;
  }

  .rich-text :is(ul, ol, dd) {
    padding-inline-start: 1.4em;
  }

  .rich-text :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1em;
    font-weight: 600;
  }

  .rich-text a {
    color: var(--_accent);
  }

  .rich-text pre {
    overflow: auto;
  }

  .rich-text :is(td, th) {
    padding: var(--_space) calc(2 * var(--_space));
    border: 1px solid var(--_hairline);
    text-align: start;
  }

  .stages {
    display: grid;
    list-style: none;
  }

  .stages li {
    position: relative;
    padding-block-end: calc(3 * var(--_space));
    padding-inline-start: 1.6em;
    color: var(--_muted);
  }

  .stages li:last-child {
    padding-block-end: 0;
  }

  .stages li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: 0.2em;
    inline-size: 0.6em;
    block-size: 0.6em;
    border: 1.5px solid var(--_edge);
    border-radius: 50%;
  }

  .stages li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 1.3em -0.3em;
    inset-inline-start: calc(0.5em - 0.5px);
    border-inline-start: 1px solid var(--_hairline);
  }

  .stages li.done::before {
    border-color: var(--_success-dot);
    background: var(--_success-dot);
  }

  .stages li.failed {
    color: inherit;
    font-weight: 600;
  }

  .stages li.failed::before {
    border-color: var(--_danger-dot);
    background: var(--_danger-dot);
  }

  .stages li.current {
    color: inherit;
    font-weight: 600;
  }

  .stages li.current::before {
    border-color: var(--_accent);
    box-shadow: 0 0 0 0.2em color-mix(in srgb, var(--_accent) 22%, transparent);
  }

  @media (forced-colors: active) {
    .pill {
      border-color: CanvasText;
      color: CanvasText;
    }

    .pill .dot,
    .stages li.done::before {
      background: CanvasText;
    }
  }
`;
