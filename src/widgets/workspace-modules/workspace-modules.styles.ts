import { css } from 'lit';

export const workspaceModulesStyles = css`
  [part='base'] {
    container: portal-modules / inline-size;
  }

  .modules {
    display: grid;
    gap: calc(6 * var(--_space));
    margin-block-start: calc(3 * var(--_space));
  }

  .modules > * {
    min-inline-size: 0;
  }

  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    margin: 0 0 calc(3 * var(--_space));
    padding: 0;
    list-style: none;
  }

  .module {
    padding-inline: calc(2.5 * var(--_space));
    margin-block-end: var(--_space);
    font-weight: 600;
  }

  .choice {
    min-block-size: var(--_target);
    padding: calc(1.25 * var(--_space)) calc(2.5 * var(--_space));
    border: 0;
    border-inline-start: 3px solid transparent;
    border-radius: var(--_radius-small);
    background: transparent;
    color: inherit;
    font: inherit;
    line-height: 1.3;
    text-align: start;
    cursor: pointer;
  }

  .choice:hover {
    background: var(--_tint);
  }

  .choice[aria-current='true'] {
    border-inline-start-color: var(--_accent);
    background: var(--_tint);
    font-weight: 600;
  }

  .list > .section-heading {
    margin-block-end: calc(3 * var(--_space));
  }

  @container portal-modules (inline-size >= 48em) {
    .modules {
      grid-template-columns: 14em minmax(0, 1fr);
    }

    nav ul {
      display: grid;
    }

    .choice {
      inline-size: 100%;
    }
  }

  @media (forced-colors: active) {
    .choice[aria-current='true'] {
      border-inline-start-color: Highlight;
    }
  }
`;
