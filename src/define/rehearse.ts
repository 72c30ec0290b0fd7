import { whenIdle } from '../elements/shared/idle.js';

/** An element as the browser calls it when it enters or leaves a page. */
export interface Actor extends HTMLElement {
  program?: unknown;
  connectedCallback(): void;
  disconnectedCallback(): void;
}

/** An invented program with a little of what most programs have. Nobody ever sees it. */
const SCRIPT = {
  schemaVersion: 1,
  id: 'x',
  vendor: { name: '-' },
  name: '-',
  edition: { label: '-', from: '2026-01-01' },
  currency: 'EUR',
  tiers: [
    { id: 'a', name: '-' },
    { id: 'b', name: '-' },
  ],
  categories: [{ id: 'c', name: '-' }],
  benefits: [
    {
      id: 'b',
      name: '-',
      category: 'c',
      description: '-',
      values: { a: true, b: { kind: 'percent', value: 1, footnotes: ['f'] } },
    },
    { id: 'c', name: '-', values: { a: 'x', b: { kind: 'count', value: 1, unit: '-' } } },
    { id: 'd', name: '-', values: { b: true } },
  ],
  measures: [{ id: 'm', name: '-', kind: 'count', unit: '-' }],
  requirements: { a: { kind: 'all', of: [{ kind: 'measure', measure: 'm', atLeast: 1 }] } },
  costs: [{ id: 'd', name: '-', kind: 'fee', values: { a: { kind: 'money', value: 1, per: 'year' } } }],
  footnotes: [{ id: 'f', text: '-' }],
};

/**
 * Lets elements do, once and before there is anything to show, all that it takes to show a program. What a script does
 * for the first time takes a browser several times as long as the second time, and in a program of ordinary size nearly
 * everything happens for the first time. It is done while the page waits, in steps, and so that nobody notices: the
 * elements are never on the page. Where a document is there first, it is not done at all.
 *
 * @param make Makes the elements, the inner ones first.
 */
export function rehearse(make: () => readonly Actor[]): void {
  const actors: Actor[] = [];
  const read = (): void => {
    for (const actor of actors) if ('program' in actor) actor.program = JSON.stringify(SCRIPT);
  };
  const steps = [
    () => {
      actors.push(...make());
      read();
    },
    () => actors.forEach((actor) => actor.connectedCallback()),
    read,
  ];
  const next = (): void => {
    const step = steps.shift();
    if (!step) return end();
    try {
      step();
    } catch {
      // Somebody has changed what elements are made of: what fails here fails where it matters.
      return end();
    }
    callOff = whenIdle(next);
  };
  const end = (): void => {
    callOff();
    for (const actor of actors) actor.disconnectedCallback();
    document.removeEventListener('partner-load', end, true);
  };
  let callOff = whenIdle(next);
  document.addEventListener('partner-load', end, true);
}
