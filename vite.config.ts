import { defineConfig } from 'vite';
import { esmBuild } from './scripts/build/esm-build.ts';
import { pageBuild } from './scripts/build/page-build.ts';

/** `--mode esm` builds what bundlers use, `--mode page` what a script tag loads; everything else needs nothing special. */
export default defineConfig(({ mode }) => {
  switch (mode) {
    case 'esm':
      return esmBuild();
    case 'page':
      return pageBuild();
    default:
      return {};
  }
});
