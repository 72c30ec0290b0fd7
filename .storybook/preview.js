import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { configure } from 'storybook/test';
import { settable, withControls } from './controls.js';
import { withLoggedEvents } from './log-events.js';
import { elements } from './manifest.js';
import { withPage } from './page/dress.js';
import { showCode } from './show-code.js';
import { globalTypes, initialPage, viewports } from './page/toolbars.js';

setCustomElementsManifest({ modules: [{ declarations: Object.values(elements).map(settable) }] });
// A busy machine is no fault of a story.
configure({ asyncUtilTimeout: 20_000 });

/** @type {import('@storybook/web-components-vite').Preview} */
export default {
  argTypesEnhancers: [({ argTypes }) => withControls(argTypes)],
  decorators: [withLoggedEvents, withPage],
  globalTypes,
  initialGlobals: { ...initialPage },
  parameters: {
    // Every finding of axe fails the story; test/runner/stories.ts looks at them in all sizes and colour schemes.
    a11y: { test: 'error' },
    docs: { source: { type: 'dynamic', transform: showCode } },
    viewport: { options: viewports },
    options: {
      storySort: {
        order: [
          'Introduction',
          'The document',
          'Tokens',
          'Tier matrix',
          'Requirement checklist',
          'Benefit comparator',
          'Partner program',
        ],
      },
    },
  },
};
