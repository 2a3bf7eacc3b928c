import { css } from 'lit';

export const referencePickerStyles = css`
  .picker {
    position: relative;
    inline-size: 100%;
  }

  .picker > .input {
    padding-inline-end: 2.2em;
  }

  .picker > .input:disabled {
    border-color: var(--_hairline);
    background: transparent;
    color: var(--_muted);
  }

  .picker > .icon {
    position: absolute;
    inset-block-start: calc(var(--_target) / 2 - 0.5em);
    inset-inline-end: 0.7em;
    color: color-mix(in srgb, var(--_on-surface) 62%, var(--_surface));
    pointer-events: none;
  }

  .picker-popup {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    inset-block-start: calc(100% + 0.25em);
    max-block-size: 16em;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    color: var(--_on-surface);
  }

  .picker-popup ul {
    padding: var(--_space);
    list-style: none;
  }

  .picker-popup li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(2 * var(--_space));
    min-block-size: var(--_target);
    padding: 0.3em 0.6em;
    border-radius: var(--_radius-small);
    cursor: pointer;
  }

  .picker-popup li:hover {
    background: var(--_tint);
  }

  .picker-popup li[aria-selected='true'] {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
    background: var(--_tint);
  }

  .picker-news {
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
  }

  @media (forced-colors: active) {
    .picker-popup {
      border-color: CanvasText;
    }

    .picker-popup li[aria-selected='true'] {
      outline-color: Highlight;
    }
  }
`;
