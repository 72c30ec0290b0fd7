import { setCustomElementsManifest } from '@storybook/web-components-vite';
// In JavaScript, because the manifest is only there after `npm run build:manifest`.
import manifest from '../dist/custom-elements.json';

setCustomElementsManifest(manifest);

/** @type {import('@storybook/web-components-vite').Preview} */
export default {
  tags: ['autodocs'],
  // Every finding of axe fails the story; test/runner/stories.ts looks at them in all sizes and colour schemes.
  parameters: { a11y: { test: 'error' } },
};
