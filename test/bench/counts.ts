/**
 * What is counted rather than timed, at 6x60: how often an element is rendered until it is quiet, how often the browser
 * goes through styles and layout, and how many nodes there are. Counts are the same in every run, but for passes, which
 * are counted several times; the control is the same count once more.
 *
 *   tsx test/bench/counts.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, samplesWanted, table } from './figures.js';
import { stillOf, traceOf, type Case } from './floor.js';
import type * as InPage from './pages/mount.js';
import type { Show } from './pages/mount.js';
import { benchProgram } from './programs.js';
import { htmlOf, sheetOf } from './sheet.js';
import { onStage, openPage, type Stage } from './stage.js';
import { passesIn, type Passes } from './trace.js';

const samples = samplesWanted(5);
const size = { tiers: 6, rows: 60 };
const program = benchProgram(size, 1);
const file = 'program.json';
const programs = Array.from({ length: size.tiers }, (_, at) => ({
  program: { ...benchProgram({ tiers: 2, rows: size.rows }, at + 1), id: `program-${at + 1}` },
  tier: 'top',
}));

const matrix: Show = { tag: 'partner-tier-matrix', properties: { program } };
const shows: readonly { name: string; show: Show }[] = [
  { name: 'matrix by property', show: matrix },
  { name: 'matrix by src', show: { tag: matrix.tag, properties: {}, attributes: { src: file } } },
  {
    name: 'checklist by property',
    show: { tag: 'partner-requirement-checklist', properties: { program } },
  },
  {
    name: 'checklist by src',
    show: { tag: 'partner-requirement-checklist', properties: {}, attributes: { src: file } },
  },
  { name: 'comparator by property', show: { tag: 'partner-benefit-comparator', properties: { programs } } },
];

type Counted = Awaited<ReturnType<typeof InPage.count>>;
type Nodes = Omit<Counted, 'renders'>;

async function inPage<T>(stage: Stage, work: (page: Awaited<ReturnType<typeof openPage>>) => Promise<T>) {
  const page = await openPage(stage);
  try {
    return await work(page);
  } finally {
    await page.context().close();
  }
}

const count = (stage: Stage, show: Show): Promise<Counted> =>
  inPage(stage, (page) =>
    page.evaluate(
      async (given) => ((await import('./mount.js' as string)) as typeof InPage).count(given),
      show,
    ),
  );

const countStill = (stage: Stage, markup: string): Promise<Nodes> =>
  inPage(stage, (page) =>
    page.evaluate(
      async (given) => ((await import('./mount.js' as string)) as typeof InPage).countStill(given),
      markup,
    ),
  );

const sum = ({ elements, texts, comments }: Nodes): number => elements + texts + comments;
const parted = ({ elements, texts, comments }: Nodes): string =>
  `${elements} elements, ${texts} texts, ${comments} comments`;

/** The median, and what else was seen: `3`, or `4 (3 to 8)`. */
function seen(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? String(least) : `${median(values)} (${least} to ${most})`;
}

await onStage(['mount'], async (stage) => {
  writeFileSync(join(stage.folder, file), JSON.stringify(program));
  console.log(`Counts at 6x60, Chromium ${stage.browser.version()}.`);

  const renders: string[][] = [];
  let own: Counted | undefined;
  for (const { name, show } of shows) {
    const [first, again] = [await count(stage, show), await count(stage, show)];
    own ??= first;
    renders.push([name, String(first.renders), String(again.renders)]);
  }
  console.log(`\n${table(['renders at mount (calls of `update`)', 'count', 'once more'], renders)}`);

  const floor = await countStill(stage, htmlOf(sheetOf(program)));
  const control = await countStill(stage, htmlOf(sheetOf(program)));
  console.log(
    `\n${table(
      ['nodes', 'count', '/ floor', ''],
      [
        ['matrix, in its shadow root', String(sum(own!)), (sum(own!) / sum(floor)).toFixed(2), parted(own!)],
        ['floor, the same rows by innerHTML', String(sum(floor)), '1.00', parted(floor)],
        ['control, the floor once more', String(sum(control)), (sum(control) / sum(floor)).toFixed(2), ''],
      ],
    )}`,
  );

  const passes: string[][] = [];
  for (const { name, show } of shows) {
    const one: Case = { name, show };
    const still = await stillOf(stage, one);
    const taken: Record<'element' | 'floor', Map<string, Passes>[]> = { element: [], floor: [] };
    for (let round = 0; round < samples; round++) {
      taken.element.push(passesIn(await traceOf(stage, one)));
      taken.floor.push(passesIn(await traceOf(stage, one, still)));
    }
    for (const [end, mark] of [
      ['painted', 'mount'],
      ['settled', 'mount, settled'],
    ] as const) {
      const found = (who: 'element' | 'floor') => taken[who].map((spans) => spans.get(mark)!);
      passes.push([
        `${name}, until ${end}`,
        seen(found('element').map(({ style }) => style.length)),
        seen(found('floor').map(({ style }) => style.length)),
        seen(found('element').map(({ layouts }) => layouts)),
        seen(found('floor').map(({ layouts }) => layouts)),
        found('element')[0]!.style.join(' + '),
      ]);
    }
  }
  const head = [
    'passes at mount, element beside its final markup at once',
    'style',
    'floor',
    'layout',
    'floor',
  ];
  console.log(`\n${table([...head, 'elements in each pass of style'], passes)}`);
  console.log(
    `Medians of ${samples} samples. What the browser does when it has time may come before or after the paint. Elements inside a size container are styled by its layout, which tells no number.`,
  );
});
