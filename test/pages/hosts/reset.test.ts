import { expect } from '@open-wc/testing';
import { drawn, openHost, shown } from './host-page.js';

const BASE = 'body { margin: 0; font: 16px sans-serif }';

describe('under a reset of the page', () => {
  for (const width of [320, 1000]) {
    it(`the table at ${width} px is laid out as without one`, async () => {
      const host = await openHost('reset.html', { width, height: 700 });
      const { document } = host.page;
      const [, ...forms] = [...document.querySelectorAll<HTMLElement>('[data-form]')];
      const seen: Record<string, object> = {};
      const first = document.querySelector('partner-tier-matrix')!;
      const sheet = document.createElement('style');
      document.head.append(sheet);
      for (const form of [undefined, ...forms]) {
        sheet.textContent = `${BASE} ${form?.dataset['css'] ?? ''}`;
        await shown(first);
        await drawn(host.page);
        const root = first.shadowRoot!;
        const columns = [...root.querySelector('table')!.rows[1]!.querySelectorAll('td')].filter((cell) =>
          cell.checkVisibility(),
        );
        seen[form?.dataset['form'] ?? 'none'] = {
          columns: columns.length,
          rows: [...root.querySelectorAll('tbody tr')].map((row) =>
            Math.round(row.getBoundingClientRect().height),
          ),
          sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          width: Math.round(root.querySelector('.frame')!.getBoundingClientRect().width),
        };
      }
      for (const [form, look] of Object.entries(seen)) expect(look, form).to.deep.equal(seen['none']);
      expect(seen['none']).to.include({ columns: width < 500 ? 2 : 3, sideways: 0 });
    });
  }
});
