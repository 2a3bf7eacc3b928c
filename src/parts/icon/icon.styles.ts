import { css } from 'lit';

export const iconStyles = css`
  .icon {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    vertical-align: -0.2em;
  }

  .icon.mirrored:dir(rtl) {
    scale: -1 1;
  }
`;
