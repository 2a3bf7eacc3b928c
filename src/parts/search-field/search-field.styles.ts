import { css } from 'lit';

export const searchFieldStyles = css`
  .search {
    position: relative;
    display: flex;
    align-items: center;
    flex: 0 1 18em;
    min-inline-size: 0;
  }

  .search > .icon {
    position: absolute;
    inset-inline-start: 0.7em;
    color: color-mix(in srgb, var(--_on-surface) 62%, var(--_surface));
    pointer-events: none;
  }

  .search .input {
    inline-size: 100%;
    padding-inline: 2.3em;
    appearance: none;
  }

  .search .input::-webkit-search-cancel-button {
    display: none;
  }

  .search .button {
    position: absolute;
    inset-inline-end: 0;
    color: var(--_on-surface);
  }
`;
