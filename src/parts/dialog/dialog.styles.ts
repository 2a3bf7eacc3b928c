import { css } from 'lit';

export const dialogStyles = css`
  /*
   * The dialog covers the whole window and scrolls by one pixel, unseen: so it is always the one that scrolls, and the
   * page behind it stays where it is without being touched.
   */
  dialog {
    position: fixed;
    inset: 0;
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: hidden auto;
    overscroll-behavior: contain;
    scrollbar-width: none;
    background: transparent;
    color: var(--_on-surface);
    container: portal-dialog / inline-size;
  }

  dialog::backdrop {
    background: var(--portal-color-backdrop, rgb(0 0 0 / 40%));
  }

  .dialog-scroll {
    display: grid;
    place-items: center;
    min-block-size: calc(100% + 1px);
  }

  .dialog-panel {
    display: flex;
    flex-direction: column;
    inline-size: min(100% - 3em, var(--portal-dialog-width, 44em));
    max-block-size: calc(100dvb - 4em);
    overflow: hidden;
    border: 1px solid var(--_hairline);
    border-radius: calc(1.5 * var(--_radius));
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }

  .dialog-header {
    display: flex;
    align-items: start;
    gap: 0.5em;
    padding: calc(5 * var(--_space)) calc(6 * var(--_space)) calc(4 * var(--_space));
    border-block-end: 1px solid var(--_hairline);
  }

  .dialog-header .heading {
    flex: 1;
    padding-block: 0.2em;
  }

  .dialog-actions {
    display: flex;
    align-items: center;
    gap: 0.25em;
    margin-inline-end: calc(-2 * var(--_space));
  }

  .dialog-body {
    flex: 1;
    padding: calc(6 * var(--_space));
    overflow: auto;
    overscroll-behavior: contain;
  }

  .dialog-footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: calc(2 * var(--_space));
    padding: calc(4 * var(--_space)) calc(6 * var(--_space));
    border-block-start: 1px solid var(--_hairline);
  }

  @media (prefers-reduced-motion: no-preference) {
    dialog[open] .dialog-panel {
      animation: dialog-in 0.16s ease-out;
    }
  }

  @keyframes dialog-in {
    from {
      opacity: 0;
      translate: 0 0.5em;
    }
  }

  @container portal-dialog (inline-size < 40em) {
    .dialog-panel {
      inline-size: 100%;
      min-block-size: 100dvb;
      max-block-size: 100dvb;
      border: 0;
      border-radius: 0;
    }

    .dialog-header,
    .dialog-body,
    .dialog-footer {
      padding-inline: calc(4 * var(--_space));
    }
  }

  @media (forced-colors: active) {
    .dialog-panel {
      border: 1px solid CanvasText;
    }
  }
`;
