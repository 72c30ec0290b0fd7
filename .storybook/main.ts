import type { StorybookConfig } from '@storybook/web-components-vite';
import type { InlineConfig } from 'vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/web-components-vite',
    // Not the root's configuration, which builds a library.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // For stories that load by `src`. Not as /demo/programs: there it would answer for `import … from '../demo/programs/x.json'`.
  staticDirs: [
    { from: '../demo/programs', to: '/programs' },
    // Where the documents say that their pictures are.
    { from: '../demo/pictures', to: '/demo/pictures' },
  ],
  viteFinal(config): InlineConfig {
    // Without directive-helpers in this list the development server loads lit-html twice.
    const lit = [
      'lit',
      'lit/decorators.js',
      'lit/directive-helpers.js',
      'lit/static-html.js',
      '@lit/context',
    ];
    const include = [...(config.optimizeDeps?.include ?? []), ...lit];
    return { ...config, optimizeDeps: { ...config.optimizeDeps, include } };
  },
};
export default config;
