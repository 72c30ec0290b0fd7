/**
 * An element beside the static HTML of the same text: its own final markup with its own style sheets, set at once into a
 * shadow root of a plain `<div>` in the same page.
 *
 * What keeps it fair:
 * - Each sample has a fresh page in a fresh profile, with the element's script loaded in it, the floor's too. What the
 *   element is given is read from JSON before the clock starts; the floor's style sheets are made before it starts.
 * - The floor has no comments, which only the element's script needs, and what the browser puts off outside the window
 *   is laid out in it, as it is in the element that has settled.
 * - In every round come the element, the floor, and the floor again; the next round has them the other way round. Each
 *   ratio is that of one round. The floor again, divided by the floor, is the control: what is nearer to 1 than it says
 *   nothing.
 * - Counted is the time in which the page's main thread really ran (its own clock), until the second frame after the
 *   work ("painted") and until nothing has changed for 0.3 s ("settled": what came later is in it).
 */
import { median, quartiles, ratios, table } from './figures.js';
import type * as InPage from './pages/mount.js';
import type { Act, Show, Still } from './pages/mount.js';
import { openPage, type Stage } from './stage.js';
import { categories, spentIn, taskCategories, type Spent } from './trace.js';

export interface Case {
  name: string;
  show: Show;
  acts?: readonly Act[];
}

/** What each measurement took in each round. */
export type Taken = Record<'element' | 'floor' | 'again', Map<string, Spent>[]>;

export async function stillOf(stage: Stage, { show, acts = [] }: Case): Promise<Still> {
  const page = await openPage(stage);
  try {
    return await page.evaluate(
      async ([given, acts]) => {
        const { load, stillOf } = (await import('./mount.js' as string)) as typeof InPage;
        await load(given.tag);
        return stillOf(given, acts);
      },
      [show, acts] as const,
    );
  } finally {
    await page.context().close();
  }
}

/**
 * The trace of one sample, of the element or of the floor.
 *
 * @param calm What a visitor would meet: nothing is asked for before its time. Where tasks begin and end is in it too.
 */
export async function traceOf(
  stage: Stage,
  { show, acts = [] }: Case,
  still?: Still,
  calm = false,
): Promise<string> {
  const page = await openPage(stage);
  try {
    await page.evaluate(
      async (tag) => ((await import('./mount.js' as string)) as typeof InPage).load(tag),
      show.tag,
    );
    await stage.browser.startTracing(page, { categories: calm ? taskCategories : categories });
    await page.evaluate(
      async ([show, acts, still, calm]) => {
        const { measureElement, measureStill } = (await import('./mount.js' as string)) as typeof InPage;
        return still ? measureStill(still, calm ? acts : []) : measureElement(show, acts, !calm);
      },
      [show, acts, still, calm] as const,
    );
    return (await stage.browser.stopTracing()).toString();
  } finally {
    await page.context().close();
  }
}

export async function besideFloor(
  stage: Stage,
  cases: readonly Case[],
  samples: number,
): Promise<Map<Case, Taken>> {
  const stills = new Map<Case, Still>();
  for (const one of cases) stills.set(one, await stillOf(stage, one));
  const taken = new Map(cases.map((one): [Case, Taken] => [one, { element: [], floor: [], again: [] }]));
  const order = ['element', 'floor', 'again'] as const;
  for (let round = 0; round < samples; round++) {
    for (const [one, rounds] of taken) {
      const still = stills.get(one)!;
      for (const who of round % 2 === 0 ? order : order.toReversed())
        rounds[who].push(spentIn(await traceOf(stage, one, who === 'element' ? undefined : still)));
    }
    if (process.stderr.isTTY) process.stderr.write(`\rround ${round + 1} of ${samples} `);
  }
  return taken;
}

/** What an act and the end of its measurement are called. */
const ACTS = {
  mount: 'mount',
  move: 'move a column',
  search: 'search',
  clear: 'clear the search',
  differences: 'differences only',
  all: 'all rows again',
};
const ENDS = { painted: '', settled: ', settled' };

/** Each act of each case, as so many times the mount of its floor. */
export function floorTable(all: ReadonlyMap<Case, Taken>): string {
  const lines: string[][] = [];
  for (const [{ name }, { element, floor, again }] of all) {
    for (const [act, acted] of Object.entries(ACTS)) {
      for (const [end, mark] of Object.entries(ENDS)) {
        if (!element[0]?.has(act + mark)) continue;
        const times = (spent: readonly Map<string, Spent>[], what: string) =>
          spent.map((one) => one.get(what + mark)!.total);
        const own = times(element, act);
        const base = times(floor, 'mount');
        const ratio = ratios(own, base);
        const control = ratios(times(again, 'mount'), base);
        lines.push([
          `${name}: ${acted}${act === 'mount' ? '' : ' / mount of the floor'}, until ${end}`,
          median(ratio).toFixed(2),
          quartiles(ratio, 2),
          median(control).toFixed(2),
          quartiles(control, 2),
          median(own).toFixed(1),
          median(base).toFixed(1),
        ]);
      }
    }
  }
  const head = [
    'element / its final markup at once',
    'ratio',
    'quartiles',
    'control',
    'quartiles',
    'ms',
    'floor',
  ];
  return table(head, lines);
}
