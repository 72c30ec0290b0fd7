import { setCustomElementsManifest } from '@storybook/web-components-vite';
import { configure } from 'storybook/test';
// In JavaScript, because the manifest is only there after `npm run build:manifest`.
import manifest from '../dist/custom-elements.json';

setCustomElementsManifest(manifest);
// A busy machine is no fault of a story; the second that it is by default was too short on one.
configure({ asyncUtilTimeout: 20_000 });

/** @type {import('@storybook/web-components-vite').Preview} */
export default {
  tags: ['autodocs'],
  // Every finding of axe fails the story; test/runner/stories.ts looks at them in all sizes and colour schemes.
  parameters: { a11y: { test: 'error' } },
};
