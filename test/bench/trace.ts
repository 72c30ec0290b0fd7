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
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const marks = traceEvents.filter(
    ({ cat, name }) => cat === 'blink.user_timing' && /:(?:start|end)$/.test(name),
  );
  const spent = new Map<string, Spent>();
  for (const start of marks.filter(({ name }) => name.endsWith(':start'))) {
    const name = start.name.slice(0, -':start'.length);
    const end = marks.find((mark) => mark.name === `${name}:end`);
    if (start.tts === undefined || end?.tts === undefined)
      throw new Error(`The trace lacks the end of "${name}", or this system has no clock for a thread.`);
    const events = traceEvents.filter(
      ({ ph, pid, tid, ts, dur = 0 }) =>
        ph === 'X' && pid === start.pid && tid === start.tid && ts > start.ts && ts + dur < end.ts,
    );
    const total = (end.tts - start.tts) / 1000;
    const parts = partsOf(events);
    const script = kinds.reduce((left, kind) => left - parts[kind], total);
    spent.set(name, { total, parts: { script, ...parts } });
  }
  return spent;
}

function partsOf(events: readonly TraceEvent[]): Record<Kind, number> {
  const parts: Record<Kind, number> = { style: 0, layout: 0, paint: 0 };
  /** The events that the next one may be nested in. */
  const open: { until: number; kind: Kind }[] = [];
  for (const { name, ts, dur = 0, tdur = 0 } of [...events].sort((a, b) => a.ts - b.ts || b.dur! - a.dur!)) {
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
