import { openHost } from './host-page.js';

describe('the file of one element alone', () => {
  for (const tag of ['partner-tier-matrix', 'partner-requirement-checklist', 'partner-benefit-comparator']) {
    it(`${tag}.js also brings <partner-program>`, async () => {
      const host = await openHost('provider.html');
      const { document } = host.page;
      const script = document.createElement('script');
      script.type = 'module';
      script.src = `/dist/cdn/${tag}.js`;
      document.head.append(script);
      await host.element(tag);
    });
  }
});
