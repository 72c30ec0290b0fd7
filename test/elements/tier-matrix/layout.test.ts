import { aTimeout, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import {
  aDocument,
  demo,
  frames,
  hushWarnings,
  isChromium,
  isThere,
  nameOf,
  visit,
  type Visit,
} from '../visitor.js';

const root = document.documentElement;

/** What has its place in the window: a control and what is around it move with it. */
const FIXED = 'table,[part]:not([part~=control],[part~=field],[part~=cell],[part~=row-name],[part~=group])';

/** Everything that a finger can hit: the label counts for its box, and a row of choices is no control. */
const targets = (page: Visit) => [
  ...page.all('button'),
  ...page.all('link'),
  ...page.all('combobox'),
  ...page.all('searchbox'),
  ...page.all('summary'),
  ...page.all('checkbox').map((box) => box.closest('label')!),
];

describe('controls', () => {
  hushWarnings();
  before(() => setViewport({ width: 1280, height: 800 }));

  for (const [name, width] of [
    ['lumora-msp', 1200],
    ['lumora-msp', 320],
    ['aws-services-path-2024', 768],
    ['microsoft-solutions-partner', 1200],
  ] as const)
    it(`of ${name} at ${width} px are at least 24 by 24 px, and none covers another`, async () => {
      const page = await visit({
        program: await demo(name),
        around: { style: `width:${width}px;font-size:13px` },
      });
      page.all('summary').forEach((summary) => summary.click());
      await frames();
      const boxes = targets(page)
        .filter(isInSight)
        .map((target) => ({ target, box: target.getBoundingClientRect() }));
      const small = boxes.filter(({ box }) => box.width < 23.9 || box.height < 23.9);
      expect(small.map(({ target, box }) => `${nameOf(target)} ${box.width} × ${box.height}`)).to.deep.equal(
        [],
      );
      const covering = boxes.flatMap(({ target, box }, at) =>
        boxes
          .slice(at + 1)
          .filter(({ target: other, box: its }) => {
            // Tables far outside the window have no final place yet.
            if (target.closest(FIXED) !== other.closest(FIXED)) return false;
            const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
            const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
            return across > 0.5 && down > 0.5;
          })
          .map(({ target: other }) => `${nameOf(target)} / ${nameOf(other)}`),
      );
      expect(covering).to.deep.equal([]);
    });
});

/** Whether it is not beyond what a long cell shows: nobody can press it there, and the keyboard opens the cell. */
function isInSight(target: Element): boolean {
  const clip = target.closest('.clip');
  return !clip || target.getBoundingClientRect().bottom <= clip.getBoundingClientRect().bottom + 1;
}

describe('sizes', () => {
  afterEach(() => root.removeAttribute('style'));

  it('do not depend on the font size of the page’s root', async () => {
    const page = await visit({
      program: await demo('aws-services-path-2024'),
      around: { style: 'width:900px;font-size:16px' },
    });
    const measure = () =>
      (['button', 'searchbox', 'rowheader', 'cell', 'heading', 'checkbox'] as const)
        .flatMap((role) => page.all(role))
        .map((one) => one.getBoundingClientRect())
        .map(({ width, height }) => `${width.toFixed(1)} ${height.toFixed(1)}`);
    const before = measure();
    root.style.fontSize = '62.5%';
    await frames();
    expect(measure()).to.deep.equal(before);
  });

  it('follow the font of the text around it', async () => {
    const page = await visit({
      program: aDocument(),
      around: { style: 'font:20px/1.2 monospace;color:rgb(1,2,3)' },
    });
    for (const control of [page.get('button', 'Gold'), page.get('cell', 'Yes')]) {
      const { fontFamily, fontSize, color } = getComputedStyle(control);
      expect({ fontFamily, fontSize, color }).to.deep.equal({
        fontFamily: 'monospace',
        fontSize: '20px',
        color: 'rgb(1, 2, 3)',
      });
    }
  });

  it('give way to a page that hides the element', async () => {
    const page = await visit({ program: aDocument() });
    page.element.hidden = true;
    expect(isThere(page.element)).to.equal(false);
  });
});

// Only Chromium tells what has moved.
if (isChromium) {
  describe('a page with its document inline', () => {
    hushWarnings();

    for (const name of ['lumora-msp', 'aws-services-path-2024'])
      it(`sees nothing move: ${name}`, async () => {
        await setViewport({ width: 1280, height: 800 });
        const moves: number[] = [];
        const observer = new PerformanceObserver((list) =>
          list
            .getEntries()
            .forEach((entry) => moves.push((entry as PerformanceEntry & { value: number }).value)),
        );
        observer.observe({ type: 'layout-shift' });
        const inside = `<script type="application/json">${JSON.stringify(await demo(name)).replaceAll('<', '\\u003c')}</script>`;
        const page = await visit({ inside, around: { style: 'width:1200px' } });
        await aTimeout(300);
        observer.disconnect();
        expect(page.has('heading', 'What you get')).to.equal(true);
        expect(moves).to.deep.equal([]);
      });
  });
}
