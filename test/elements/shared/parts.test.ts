import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Comparator } from '../benefit-comparator/comparison.js';
import { block, demo, frames, hushWarnings, type Matrix } from '../visitor.js';

/** What a page may give to a part. */
const GIVEN = [
  'padding: 12px 40px 3px 2px',
  'margin: 4px 20px 0 7px',
  'border: 9px solid; border-inline-start-width: 2px',
  'font-size: 0.7em',
  'font-size: 1.6em; letter-spacing: 2px',
  'inline-size: 60%; min-inline-size: 400px',
  'display: flex',
  'display: inline-block',
];
const TABLE_PARTS = ['head', 'section', 'group', 'row-name', 'cell', 'control', 'field', 'toolbar', 'badge'];
const CASES = [
  ['partner-tier-matrix', 'all', [...TABLE_PARTS, 'tier', 'recommended', 'card', 'action', 'title']],
  ['partner-tier-matrix', 'step', [...TABLE_PARTS, 'tier', 'recommended', 'card', 'action', 'worth']],
  ['partner-benefit-comparator', 'all', [...TABLE_PARTS, 'column', 'menu']],
] as const;

/** How far, in pixels, a cell begins or ends beside the cells above it and its name in the head. */
function apart(root: ShadowRoot): number {
  const seen = (elements: Iterable<Element>) =>
    [...elements].filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0);
  const head = seen(root.querySelectorAll('[part~=head] .columns > *'));
  const edges = (cells: readonly Element[]) =>
    cells.map((cell) => cell.getBoundingClientRect()).map(({ left, right }) => [left, right]);
  const rows = [...root.querySelectorAll('tbody tr')]
    .filter((row) => row.checkVisibility() && !row.querySelector('[colspan]'))
    .map((row) => edges(seen(row.children)));
  const wanted = rows.find((row) => row.length > 0)!;
  expect(rows.filter((row) => row.length > 0).length, 'rows are seen').to.be.greaterThan(3);
  // Beside a card the column of its tier ends a little before the cells below it.
  const above = edges(head).map(([left]) => left!);
  const offHead =
    above.length === wanted.length ? wanted.map(([left], at) => Math.abs(left! - above[at]!)) : [];
  const offRows = rows.flatMap((row) =>
    row.flatMap((edge, at) => edge.map((one, side) => Math.abs(one - wanted[at]![side]!))),
  );
  return Math.max(...offHead, ...offRows);
}

describe('whatever a part is given, columns stay below each other', () => {
  hushWarnings();

  for (const [tag, rows, parts] of CASES)
    for (const width of [1200, 320])
      it(`in ${tag} with rows="${rows}" at ${width} px`, async () => {
        await setViewport({ width: width + 60, height: 900 });
        const programs = await Promise.all(['lumora-msp', 'odoo-v11'].map((name) => demo(name)));
        const element = document.createElement(tag);
        element.setAttribute('rows', rows);
        if (element.localName === 'partner-tier-matrix') (element as Matrix).program = programs[0];
        else (element as Comparator).programs = programs.map((program) => ({ program }));
        block({ style: `width:${width}px` }).append(element);
        await waitUntil(() => element.shadowRoot?.querySelector('tbody tr'), 'no table', {
          timeout: 20_000,
        });
        await element.updateComplete;
        await frames();
        const style = element.parentElement!.appendChild(document.createElement('style'));
        const root = element.shadowRoot!;
        expect(apart(root), 'as it is').to.be.lessThan(1);
        const wrong: string[] = [];
        for (const part of parts)
          for (const given of GIVEN) {
            style.textContent = `${tag}::part(${part}) { ${given} }`;
            await frames();
            const off = apart(root);
            if (off > 1) wrong.push(`${part} { ${given} }: ${off.toFixed(1)} px`);
          }
        expect(wrong).to.deep.equal([]);
      });
});
