import { css } from 'lit';

export const stateViewStyles = css`
  .state {
    display: grid;
    justify-items: start;
    gap: calc(2 * var(--_space));
    padding-block: calc(4 * var(--_space));
  }

  .state .button {
    margin-block-start: calc(2 * var(--_space));
  }

  .state-title {
    font-weight: 600;
  }

  .state.error {
    padding-inline-start: calc(4 * var(--_space));
    border-inline-start: 2px solid var(--_danger-dot);
  }

  .offline {
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-radius: var(--_radius-small);
    background: var(--_waiting-surface);
    color: var(--_waiting-text);
  }

  .skeleton {
    display: grid;
    gap: calc(4 * var(--_space));
    inline-size: 100%;
  }

  .skeleton i {
    block-size: 0.7em;
    inline-size: 86%;
    border-radius: 1em;
    background: var(--_hairline);
  }

  .skeleton i:nth-child(2) {
    inline-size: 64%;
  }

  .skeleton i:nth-child(3) {
    inline-size: 74%;
  }

  .skeleton i:nth-child(4) {
    inline-size: 42%;
  }

  @media (prefers-reduced-motion: no-preference) {
    .skeleton i {
      animation: skeleton-breath 1.8s ease-in-out infinite alternate;
    }
  }

  @keyframes skeleton-breath {
    to {
      opacity: 0.45;
    }
  }

  @media (forced-colors: active) {
    .skeleton i {
      border: 1px solid GrayText;
    }

    .offline {
      border: 1px solid CanvasText;
    }
  }
`;
