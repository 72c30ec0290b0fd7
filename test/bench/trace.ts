/** Reads from a trace of Chromium what the page's main thread did between two marks, in milliseconds of its own clock. */

interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of the wall clock. */
  ts: number;
  dur?: number;
  /** The same two on the thread's own clock, which stands still while the thread does not run. */
  tts?: number;
  tdur?: number;
  args?: { elementCount?: number; beginData?: { dirtyObjects?: number } };
}

/** Of what the browser did, and which events of the trace say so. What is none of these is script, mostly. */
const KINDS = {
  style: ['UpdateLayoutTree'],
  layout: ['Layout'],
  paint: ['PrePaint', 'Paint', 'Layerize', 'Commit'],
} as const;
type Kind = keyof typeof KINDS;
const kinds = Object.keys(KINDS) as Kind[];
const kindOf = new Map<string, Kind>(
  kinds.flatMap((kind) => KINDS[kind].map((name): [string, Kind] => [name, kind])),
);

export interface Spent {
  /** All that the thread did. */
  total: number;
  /** Its parts, each without what is nested in it. */
  parts: Record<Kind | 'script', number>;
}

export const categories = ['-*', 'blink.user_timing', 'devtools.timeline'];

/** What each measurement took, by its name: what the thread's clock gained from the mark `name:start` to `name:end`. */
export function spentIn(trace: string): Map<string, Spent> {
  return new Map(
    spansIn(trace).map(({ name, start, end, events }) => {
      if (start.tts === undefined || end.tts === undefined)
        throw new Error('This system has no clock for a thread.');
      const total = (end.tts - start.tts) / 1000;
      const parts = partsOf(events);
      const script = kinds.reduce((left, kind) => left - parts[kind], total);
      return [name, { total, parts: { script, ...parts } }];
    }),
  );
}

export interface Passes {
  /** How many elements each pass of style had to do with. Those inside a size container are styled by its layout. */
  style: number[];
  /** Layouts with something to do. */
  layouts: number;
}

/** How often the browser went through styles and layout with something to do there, by the name of the measurement. */
export function passesIn(trace: string): Map<string, Passes> {
  return new Map(
    spansIn(trace).map(({ name, events }) => [
      name,
      {
        style: events.flatMap(({ name, args }) =>
          name === 'UpdateLayoutTree' && args?.elementCount ? [args.elementCount] : [],
        ),
        layouts: events.filter(({ name, args }) => name === 'Layout' && args?.beginData?.dirtyObjects).length,
      },
    ]),
  );
}

/** What it takes besides to see where tasks begin and end. */
export const taskCategories = [...categories, 'disabled-by-default-devtools.timeline'];

/** The longest task of each measurement: how long the thread ran in it, and how long it was on the wall's clock. */
export function longestIn(trace: string): Map<string, { ran: number; wall: number }> {
  const longest = (times: readonly number[]) => Math.max(0, ...times) / 1000;
  return new Map(
    spansIn(trace).map(({ name, events }) => {
      const tasks = events.filter((event) => event.name === 'RunTask');
      return [
        name,
        {
          ran: longest(tasks.map(({ tdur = 0 }) => tdur)),
          wall: longest(tasks.map(({ dur = 0 }) => dur)),
        },
      ];
    }),
  );
}

interface Span {
  name: string;
  start: TraceEvent;
  end: TraceEvent;
  events: TraceEvent[];
}

/** The measurements, with what the marked thread did in them, in the order in which it began. */
function spansIn(trace: string): Span[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const marks = traceEvents.filter(
    ({ cat, name }) => cat === 'blink.user_timing' && /:(?:start|end)$/.test(name),
  );
  return marks
    .filter(({ name }) => name.endsWith(':start'))
    .map((start) => {
      const name = start.name.slice(0, -':start'.length);
      const end = marks.find((mark) => mark.name === `${name}:end`);
      if (!end) throw new Error(`The trace lacks the end of "${name}".`);
      const events = traceEvents
        .filter(
          ({ ph, pid, tid, ts, dur = 0 }) =>
            ph === 'X' && pid === start.pid && tid === start.tid && ts > start.ts && ts + dur < end.ts,
        )
        .sort((a, b) => a.ts - b.ts || b.dur! - a.dur!);
      return { name, start, end, events };
    });
}

function partsOf(events: readonly TraceEvent[]): Record<Kind, number> {
  const parts: Record<Kind, number> = { style: 0, layout: 0, paint: 0 };
  /** The events that the next one may be nested in. */
  const open: { until: number; kind: Kind }[] = [];
  for (const { name, ts, dur = 0, tdur = 0 } of events) {
    while (open.length > 0 && open.at(-1)!.until <= ts) open.pop();
    const kind = kindOf.get(name);
    if (!kind) continue;
    const outer = open.at(-1);
    if (outer) parts[outer.kind] -= tdur / 1000;
    parts[kind] += tdur / 1000;
    open.push({ until: ts + dur, kind });
  }
  return parts;
}
