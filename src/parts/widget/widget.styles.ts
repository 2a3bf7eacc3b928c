import { css } from 'lit';

export const widgetStyles = css`
  :host([empty='hide']:state(empty)),
  :host([empty='hide']:state(denied)) {
    display: none;
  }

  [part='base'] > .heading {
    margin-block-end: calc(4 * var(--_space));
  }
`;
