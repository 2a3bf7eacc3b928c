import { css } from 'lit';

export const customerProjectsStyles = css`
  [part='base'] > .heading {
    margin-block-end: calc(3 * var(--_space));
  }

  .project {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(8 * var(--_space));
  }

  #project-heading {
    margin-block-end: calc(3 * var(--_space));
    font-size: 1.1em;
  }

  .project-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1.5 * var(--_space)) calc(5 * var(--_space));
  }

  .project-facts > div,
  .project-facts dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(1.5 * var(--_space));
  }

  .project-facts dt.muted {
    font-size: var(--_small);
  }

  .project-facts progress {
    inline-size: 8em;
    max-inline-size: 100%;
    accent-color: var(--_accent);
  }

  .project .section-heading {
    margin-block-end: calc(3 * var(--_space));
  }

  .failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
  }
`;
