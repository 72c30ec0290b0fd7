import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import { configure } from 'storybook/test';
// In JavaScript, because the manifest is only there after `npm run build:manifest`.
import manifest from '../dist/custom-elements.json';
import { withControls } from './controls.js';

setCustomElementsManifest(manifest);
// A busy machine is no fault of a story.
configure({ asyncUtilTimeout: 20_000 });

/** What bubbles up to a page, for the panel "Actions". */
const EVENTS = ['partner-tier-select', 'partner-action', 'partner-view-change', 'partner-standing-change'];

/** @type {import('@storybook/web-components-vite').Preview} */
export default {
  tags: ['autodocs'],
  argTypesEnhancers: [({ argTypes }) => withControls(argTypes)],
  decorators: [withActions],
  // Every finding of axe fails the story; test/runner/stories.ts looks at them in all sizes and colour schemes.
  parameters: { a11y: { test: 'error' }, actions: { handles: EVENTS } },
};
