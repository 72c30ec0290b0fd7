/** Builds the apps, each as its framework's users do. `node build.js react vue` builds these alone. */
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import solid from 'vite-plugin-solid';

const here = import.meta.dirname;
const run = promisify(execFile);
const bin = (name) => join(here, 'node_modules/.bin', name);

const automatic = (source) => ({ esbuild: { jsx: 'automatic', jsxImportSource: source, jsxDev: false } });
/** Development builds: these are the ones that warn. */
const development = { 'process.env.NODE_ENV': '"development"' };

function app(name, { plugins = [], define = {}, input = `apps/${name}/index.html`, ...more } = {}) {
  return build({
    root: join(here, 'apps', name),
    base: `/${name}/`,
    configFile: false,
    logLevel: 'warn',
    mode: 'development',
    define,
    plugins,
    ...more,
    build: {
      outDir: join(here, 'build', name),
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      rollupOptions: { input: join(here, input), output: { entryFileNames: 'main.js' } },
      ...more.build,
    },
  });
}

const APPS = {
  react: () => app('react', { define: development, ...automatic('react') }),
  async 'next-like'() {
    await app('next-like', {
      define: development,
      input: 'apps/next-like/client.tsx',
      ...automatic('react'),
    });
    const ssr = 'apps/next-like/server.tsx';
    await app('next-like', {
      ...automatic('react'),
      build: { ssr: join(here, ssr), outDir: join(here, 'build/next-like-server') },
      input: ssr,
    });
  },
  vue: async () => {
    const isCustomElement = (tag) => tag.startsWith('partner-');
    for (const name of ['vue', 'vue-snippet'])
      await app(name, { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
  },
  svelte: () => app('svelte', { plugins: [svelte()] }),
  async angular() {
    await run(bin('ngc'), ['-p', join(here, 'apps/angular/tsconfig.json')]);
    await app('angular');
  },
  preact: () => app('preact', automatic('preact')),
  solid: () => app('solid', { plugins: [solid()] }),
  astro: () =>
    run(bin('astro'), ['build', '--silent'], {
      cwd: join(here, 'apps/astro'),
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    }),
  htmx: () => app('htmx', { input: 'apps/htmx/main.js' }),
  turbo: () => app('turbo', { input: 'apps/turbo/main.js' }),
};

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(APPS)) {
  rmSync(join(here, 'build', name), { recursive: true, force: true });
  await APPS[name]();
  console.log(`built ${name}`);
}
