export default { outDir: '../../build/astro', base: '/astro', telemetry: false };
