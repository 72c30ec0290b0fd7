/** Turns samples into tables of medians, quartiles and ratios, with the bars that ours is held to. */
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
  ours: 'partner-tier-matrix',
  html: '(a) innerHTML',
  react: '(b) React',
  tabulator: '(c) Tabulator',
};
const MEASURED: Readonly<Record<string, string>> = {
  mount: 'mount',
  load: 'load + mount',
  differences: 'differences only',
  all: 'all rows again',
  another: 'another document',
  scroll: 'scroll through all of it',
};
/** How ours must compare: at most so many times as much as the other. */
const BARS: readonly { size: string; measured: string; than: string; most: number; aim?: number }[] = [
  { size: '6x60', measured: 'mount', than: 'html', most: 1.3 },
  { size: '6x60', measured: 'load', than: 'html', most: 1.5 },
  { size: '6x60', measured: 'load', than: 'react', most: 0.6 },
  { size: '6x500', measured: 'mount', than: 'html', most: 1, aim: 0.5 },
  { size: '4x20', measured: 'differences', than: 'html', most: 1 },
  { size: '6x60', measured: 'differences', than: 'html', most: 1 },
  { size: '6x500', measured: 'differences', than: 'html', most: 1 },
];
const PARTS = ['script', 'style', 'layout', 'paint'] as const;
const MOST_GROWTH = 1_000_000;

/** The value below which such a share of the numbers lies. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)]!;
  return low + (sorted[Math.ceil(place)]! - low) * (place % 1);
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...lines.map((line) => line[column]!.length)),
  );
  const print = (line: readonly string[]) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  ');
  return [print(head), ...lines.map(print)].map((line) => line.trimEnd()).join('\n');
}

export function report({ browser, samples, seed, taken, memory, files }: Result): string {
  const of = (size: string, measured: string, contestant: string) =>
    taken.filter((one) => one.size === size && one.measured === measured && one.contestant === contestant);
  const median = (found: readonly Sample[]) =>
    quantile(
      found.map(({ spent }) => spent.total),
      0.5,
    );

  const blocks = [...new Set(taken.map(({ size }) => size))].flatMap((size) =>
    Object.keys(MEASURED).flatMap((measured) => {
      const base = median(of(size, measured, 'html'));
      const lines = Object.keys(NAMES).flatMap((contestant) => {
        const found = of(size, measured, contestant);
        if (found.length === 0) return [];
        const total = found.map(({ spent }) => spent.total);
        const part = (kind: (typeof PARTS)[number]) =>
          quantile(
            found.map(({ spent }) => spent.parts[kind]),
            0.5,
          ).toFixed(1);
        const bar = (given: (typeof BARS)[number]) => {
          const ratio = median(found) / median(of(size, measured, given.than));
          const aim = given.aim === undefined ? '' : `, aim ${given.aim}`;
          const verdict = ratio <= given.most ? 'met' : 'MISSED';
          return `${ratio.toFixed(2)} of ${NAMES[given.than]}, bar ${given.most}${aim}: ${verdict}`;
        };
        const bars = BARS.filter(
          (given) => contestant === 'ours' && given.size === size && given.measured === measured,
        );
        return [
          [
            NAMES[contestant]!,
            median(found).toFixed(1),
            `${quantile(total, 0.25).toFixed(1)} to ${quantile(total, 0.75).toFixed(1)}`,
            (median(found) / base).toFixed(2),
            ...PARTS.map(part),
            bars.map(bar).join('; '),
          ],
        ];
      });
      if (lines.length === 0) return [];
      return [table([`${size}: ${MEASURED[measured]}`, 'ms', 'quartiles', 'x (a)', ...PARTS, ''], lines)];
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
    `Chromium ${browser}, ${samples} samples each, seed ${seed}. Main-thread milliseconds: median, quartiles, ratio to ` +
    `(a), and the medians of its parts (script is what is none of the other three).`;
  return [about, ...blocks].join('\n\n');
}
