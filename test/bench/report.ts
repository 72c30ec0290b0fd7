/** Turns samples into tables of medians, quartiles and ratios, with the bars that ours is held to. */
import { median, quartiles, ratios, table } from './figures.js';
import type { Spent } from './trace.js';

export interface Sample {
  size: string;
  contestant: string;
  measured: string;
  spent: Spent;
}

export interface Memory {
  contestant: string;
  times: number;
  /** Bytes by which the heap of scripts grew, and that of the document's nodes. */
  script: number;
  dom: number;
  nodes: number;
}

interface Result {
  browser: string;
  samples: number;
  seed: number;
  taken: readonly Sample[];
  memory: readonly Memory[];
  files: readonly { file: string; raw: number; brotli: number }[];
}

const NAMES: Readonly<Record<string, string>> = {
  ours: 'partner-tier-matrix, all rows',
  step: 'partner-tier-matrix as it comes',
  written: 'partner-tier-matrix from a server',
  html: '(a) innerHTML',
  again: '(a) once more',
  react: '(b) React',
  tabulator: '(c) Tabulator',
};
const MEASURED: Readonly<Record<string, string>> = {
  mount: 'mount',
  before: 'what comes before it, while the page waits for its document',
  rest: 'what comes after it, in the second when there is time',
  load: 'load + mount',
  differences: 'differences only',
  all: 'all rows again',
  another: 'another document',
  'another, rest': 'what comes after another document, in the second when there is time',
  scroll: 'scroll through all of it',
};
/** How ours must compare: at most so many times as much as the other. */
const BARS: readonly {
  of?: string;
  size: string;
  measured: string;
  than: string;
  most: number;
  aim?: number;
}[] = [
  { of: 'written', size: '6x60', measured: 'mount', than: 'html', most: 0.9 },
  { size: '4x20', measured: 'mount', than: 'html', most: 2.2 },
  { size: '6x60', measured: 'mount', than: 'html', most: 1.45, aim: 1.3 },
  { size: '6x500', measured: 'mount', than: 'html', most: 0.45 },
  { size: '6x60', measured: 'load', than: 'html', most: 1.6 },
  { size: '6x60', measured: 'another', than: 'html', most: 1.05 },
  { size: '6x500', measured: 'another', than: 'html', most: 0.33 },
  { size: '4x20', measured: 'differences', than: 'html', most: 1 },
  { size: '6x60', measured: 'differences', than: 'html', most: 1 },
  { size: '6x500', measured: 'differences', than: 'html', most: 1 },
];
const isOurs = (contestant: string) => contestant === 'ours' || contestant === 'step';
const PARTS = ['script', 'style', 'layout', 'paint'] as const;
const MOST_GROWTH = 1_000_000;

export function report({ browser, samples, seed, taken, memory, files }: Result): string {
  const of = (size: string, measured: string, contestant: string) =>
    taken.filter((one) => one.size === size && one.measured === measured && one.contestant === contestant);
  const totals = (size: string, measured: string, contestant: string) =>
    of(size, measured, contestant).map(({ spent }) => spent.total);

  const blocks = [...new Set(taken.map(({ size }) => size))].flatMap((size) =>
    Object.keys(MEASURED).flatMap((measured) => {
      const control = median(ratios(totals(size, measured, 'again'), totals(size, measured, 'html'))).toFixed(
        2,
      );
      const lines = Object.keys(NAMES).flatMap((contestant) => {
        const found = of(size, measured, contestant);
        if (found.length === 0) return [];
        const total = totals(size, measured, contestant);
        /** Round by round against another; without that one there is nothing to say. */
        const against = (than: string) => {
          const base = totals(size, measured, than);
          return base.length === 0 ? undefined : ratios(total, base);
        };
        const part = (kind: (typeof PARTS)[number]) =>
          median(found.map(({ spent }) => spent.parts[kind])).toFixed(1);
        const bar = (given: (typeof BARS)[number]) => {
          const rounds = against(given.than);
          if (!rounds) return [];
          const ratio = median(rounds);
          const aim = given.aim === undefined ? '' : `, aim ${given.aim}`;
          const verdict = ratio <= given.most ? 'met' : 'MISSED';
          return [`${ratio.toFixed(2)} of ${NAMES[given.than]}, bar ${given.most}${aim}: ${verdict}`];
        };
        const bars = BARS.filter(
          (given) =>
            (given.of ? given.of === contestant : isOurs(contestant)) &&
            given.size === size &&
            given.measured === measured,
        );
        const ratio = against('html');
        return [
          [
            NAMES[contestant]!,
            median(total).toFixed(1),
            quartiles(total, 1),
            ratio ? median(ratio).toFixed(2) : '',
            ratio ? quartiles(ratio, 2) : '',
            control,
            ...PARTS.map(part),
            bars.flatMap(bar).join('; '),
          ],
        ];
      });
      if (lines.length === 0) return [];
      return [
        table(
          [
            `${size}: ${MEASURED[measured]}`,
            'ms',
            'quartiles',
            'x (a)',
            'quartiles',
            'control',
            ...PARTS,
            '',
          ],
          lines,
        ),
      ];
    }),
  );
  const grown = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  if (memory.length > 0)
    blocks.push(
      table(
        [`heap after ${memory[0]!.times} times mount and unmount, 4x20`, 'script', 'DOM', 'nodes', ''],
        memory.map(({ contestant, script, dom, nodes }) => [
          NAMES[contestant]!,
          grown(script),
          grown(dom),
          String(nodes),
          contestant === 'ours'
            ? `bar under ${grown(MOST_GROWTH)}: ${script < MOST_GROWTH && dom < MOST_GROWTH ? 'met' : 'MISSED'}`
            : '',
        ]),
      ),
    );
  blocks.push(
    table(
      ['bytes', 'raw', 'brotli'],
      files.map(({ file, raw, brotli }) => [file, String(raw), String(brotli)]),
    ),
  );
  const about =
    `Chromium ${browser}, ${samples} samples each, seed ${seed}. Main-thread milliseconds: median and quartiles; ` +
    `ratio to (a), round by round, the same; control, which is (a) against itself; and the medians of its parts (script is what is none of the other three). ` +
    `A ratio that is nearer to 1 than the control says nothing.`;
  return [about, ...blocks].join('\n\n');
}
