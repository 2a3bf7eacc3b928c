import { css } from 'lit';

export const createRequestStyles = css`
  [part='base'] {
    container: portal-create-request / inline-size;
  }

  .toolbar {
    margin-block-end: calc(4 * var(--_space));
  }

  .toolbar select {
    flex: 0 1 auto;
    min-inline-size: 0;
  }

  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    gap: calc(4 * var(--_space));
    list-style: none;
  }

  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: calc(1.5 * var(--_space));
    padding: calc(4 * var(--_space));
    border: 1px solid var(--_hairline);
    border-radius: var(--_radius);
  }

  .card:hover {
    background: var(--_tint);
  }

  .card .section-heading {
    margin: 0;
    padding: 0;
    border: 0;
    font-size: 1em;
    font-weight: 600;
  }

  .card .link {
    font-weight: inherit;
  }

  /* The whole card is a target for pointers; the button is what has a name and focus. */
  .card .link::after {
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
    content: '';
  }

  .card dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_space));
    margin-block-start: auto;
    padding-block-start: var(--_space);
  }

  .card dl div {
    display: flex;
    gap: calc(1.5 * var(--_space));
  }

  .order {
    display: grid;
    justify-items: start;
    gap: calc(4 * var(--_space));
  }

  .order > * {
    max-inline-size: 100%;
  }

  .state > .section-heading,
  .order > .section-heading {
    margin: 0;
    padding: 0;
    border: 0;
    font-size: 1.15em;
  }

  .state > .section-heading {
    font-size: 1em;
  }

  .order > [part='back'] {
    margin-inline-start: -0.85em;
  }

  .order > :is(.record-form, .long-form, .acting-for) {
    inline-size: 100%;
  }

  .order > .long-form {
    margin-block-start: calc(2 * var(--_space));
  }

  .ordered {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
  }

  .order-done > .toolbar {
    margin-block-start: calc(2 * var(--_space));
  }
`;
