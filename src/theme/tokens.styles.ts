import { css } from 'lit';

/**
 * Design tokens. A page sets the public `--portal-*` properties anywhere above a widget; widgets read only the private
 * `--_*` ones, which carry the defaults. (Were the public ones declared here, they would hide what the page set on an
 * ancestor.) Colours follow `color-scheme`; lengths are in `em`, so that everything grows with the page's font.
 */
export const tokens = css`
  :host {
    --_surface: var(--portal-color-surface, light-dark(#ffffff, #181a1f));
    --_on-surface: var(--portal-color-text, light-dark(#1c1f26, #e9ebef));
    --_muted: var(--portal-color-text-muted, color-mix(in srgb, currentColor 74%, transparent));
    --_hairline: var(--portal-color-border, color-mix(in srgb, currentColor 15%, transparent));
    --_edge: var(--portal-color-control-border, color-mix(in srgb, currentColor 58%, transparent));
    --_tint: var(--portal-color-hover, color-mix(in srgb, currentColor 4.5%, transparent));
    --_accent: var(--portal-color-accent, light-dark(#2a55bd, #a3c0ff));
    --_on-accent: var(--portal-color-on-accent, light-dark(#ffffff, #10182b));
    --_focus: var(--portal-color-focus, var(--_accent));

    --_neutral-text: var(--portal-tone-neutral-text, light-dark(#434956, #cacfd8));
    --_neutral-surface: var(--portal-tone-neutral-surface, light-dark(#f0f1f4, #2a2d34));
    --_neutral-dot: var(--portal-tone-neutral-dot, light-dark(#737a88, #8f96a5));
    --_info-text: var(--portal-tone-info-text, light-dark(#1e4b87, #afcdfb));
    --_info-surface: var(--portal-tone-info-surface, light-dark(#eaf1fb, #1c2b42));
    --_info-dot: var(--portal-tone-info-dot, light-dark(#3d77c4, #6399e6));
    --_progress-text: var(--portal-tone-progress-text, light-dark(#523b97, #cdc2fb));
    --_progress-surface: var(--portal-tone-progress-surface, light-dark(#f1eefb, #2b2644));
    --_progress-dot: var(--portal-tone-progress-dot, light-dark(#7c62cd, #967fe8));
    --_waiting-text: var(--portal-tone-waiting-text, light-dark(#744800, #f0cf92));
    --_waiting-surface: var(--portal-tone-waiting-surface, light-dark(#fcf3de, #382b12));
    --_waiting-dot: var(--portal-tone-waiting-dot, light-dark(#ae7100, #cc9433));
    --_success-text: var(--portal-tone-success-text, light-dark(#1f5a38, #a6dcbc));
    --_success-surface: var(--portal-tone-success-surface, light-dark(#e8f5ed, #193324));
    --_success-dot: var(--portal-tone-success-dot, light-dark(#308a56, #4cad75));
    --_danger-text: var(--portal-tone-danger-text, light-dark(#94262a, #ffb9b7));
    --_danger-surface: var(--portal-tone-danger-surface, light-dark(#fceeed, #421f21));
    --_danger-dot: var(--portal-tone-danger-dot, light-dark(#c93d40, #e87070));

    --_space: calc(0.25em * var(--portal-density, 1));
    --_radius: var(--portal-radius, 0.5em);
    --_radius-small: var(--portal-radius-small, 0.3em);
    --_small: var(--portal-font-size-small, 0.8125em);
    --_target: max(24px, var(--portal-target-size, calc(2em * var(--portal-density, 1))));
    --_shadow: var(--portal-shadow, 0 0.5em 2.5em rgb(0 0 0 / 18%));
  }

  @media (pointer: coarse) {
    :host {
      --_target: max(24px, var(--portal-target-size, 44px));
    }
  }
`;
