import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { mswLoader } from 'msw-storybook-addon/csf3';
import { handlersFor, startWorker } from './backend.js';
import { withPortal } from './portal.decorator.js';
import { globalTypes, situationOf, usualSituation } from './situation.js';
import '../src/loader.js';

// Made by `npm run manifest`; its members that are not public have been left out.
const [manifest] = Object.values(import.meta.glob('../dist/custom-elements.json', { eager: true, import: 'default' }));
setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals: { ...usualSituation },
  loaders: [mswLoader(startWorker)],
  // After the loader has made `msw` and before a story adds handlers of its own, which therefore win.
  beforeEach({ globals, msw }) {
    msw.use(...handlersFor(situationOf(globals)));
  },
  decorators: [withPortal],
  parameters: {
    a11y: { test: 'error' },
    // A frame for each story: they would share one worker otherwise, and the last story's answers would win.
    docs: { story: { inline: false, height: '32rem' }, source: { excludeDecorators: true } },
    layout: 'padded',
    // What a widget is for comes before what can go wrong with it.
    options: { storySort: { order: ['*', ['Records', 'Looks and languages', 'Embedding', 'When something is wrong']] } },
  },
};

export default preview;
