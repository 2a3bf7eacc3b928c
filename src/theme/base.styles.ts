import { css, type CSSResultGroup } from 'lit';
import { tokens } from './tokens.styles.js';

/** What every widget starts from: the host, type, focus. Colour and font are the page's unless a token says otherwise. */
const host = css`
  :host {
    display: block;
    color: var(--portal-color-text, inherit);
    font-family: var(--portal-font-family, inherit);
    font-size: var(--portal-font-size, inherit);
    line-height: var(--portal-line-height, 1.5);
    text-align: start;
    overflow-wrap: anywhere;
  }

  :host([hidden]),
  :host [hidden] {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  /* Headings take focus when the control that had it is gone; a ring around text nobody can operate would mislead. */
  :is(h1, h2, h3, h4, h5, h6):focus-visible {
    outline: none;
  }

  :is(h1, h2, h3, h4, h5, h6, p, ul, ol, dl, dd, fieldset) {
    margin: 0;
    padding: 0;
    border: 0;
  }

  /* Text runs in its own direction and stands where the page's text stands. */
  [dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .heading {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: var(--_small);
  }

  .tabular {
    font-variant-numeric: tabular-nums;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }

  .visually-hidden:not(:focus, :active, :focus-within) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
`;

const controls = css`
  button,
  input,
  select,
  textarea {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: 0.2em 0.85em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: transparent;
    color: inherit;
    font-weight: 500;
    line-height: 1.3;
    text-decoration: none;
    cursor: pointer;
  }

  .button:hover {
    background: var(--_tint);
  }

  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_on-surface));
  }

  .button.quiet {
    border-color: transparent;
  }

  .button.icon-only {
    padding: 0;
  }

  .button:disabled,
  .button.quiet[aria-disabled='true'] {
    border-color: transparent;
  }

  .button[aria-disabled='true']:not(.quiet) {
    border-color: var(--_hairline);
  }

  .button[aria-disabled='true'] {
    background: transparent;
    color: var(--_muted);
    cursor: default;
  }

  .link {
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 35%, transparent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }

  .link:hover {
    text-decoration-color: currentColor;
  }

  .input {
    min-block-size: var(--_target);
    max-inline-size: 100%;
    padding: 0.2em 0.7em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    line-height: 1.3;
  }

  /* What is typed has the direction of its words, and an empty field that of the page: dir="auto" would have it run left to right. */
  .input:is(textarea, [type='text'], [type='search']) {
    unicode-bidi: plaintext;
  }

  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .input:focus-visible {
    outline-offset: -1px;
  }

  @media (forced-colors: active) {
    .button.primary {
      border-color: ButtonText;
    }

    .link {
      color: LinkText;
    }

    .button:disabled,
    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;

/** The sheets that come first in every widget's `static styles`. */
export const baseStyles: CSSResultGroup = [tokens, host, controls];
