import { css } from 'lit';

/** How the provider's `color-scheme` and `density` attributes reach everything below it: by inheritance alone. */
export const providerStyles = css`
  :host {
    display: contents;
  }

  :host([color-scheme='light']) {
    color-scheme: light;
  }

  :host([color-scheme='dark']) {
    color-scheme: dark;
  }

  :host([color-scheme='auto']) {
    color-scheme: light dark;
  }

  :host([density='compact']) {
    --portal-density: 0.7;
  }

  :host([density='comfortable']) {
    --portal-density: 1;
  }

  :host([density='spacious']) {
    --portal-density: 1.35;
  }
`;
