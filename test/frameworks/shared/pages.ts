/** What the server of the apps without a framework in the browser answers: whole pages, or a part of one. */
import type { State } from './contract.js';
import { first } from './programs.js';

const start: State = { shown: true, program: first, recommended: 'gold', level: 2, order: ['a', 'b'] };
const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** The state in a query, over the first one. */
export const stateIn = (query: URLSearchParams): State => ({
  ...start,
  ...(JSON.parse(query.get('state') ?? '{}') as Partial<State>),
});

export const fragment = ({ shown, program, recommended, level, order }: State): string =>
  shown
    ? order
        .map(
          (id) =>
            `<partner-tier-matrix id="${id}" recommended="${recommended}" heading-level="${level}">` +
            `<script type="application/json">${json(program)}</script></partner-tier-matrix>`,
        )
        .join('')
    : '';

export const page = (name: string, script: string, state: State): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${name}</title>` +
  `<meta name="turbo-cache-control" content="no-cache"><meta name="htmx-config" content='{"historyCacheSize":0}'>` +
  `<script type="module" src="${script}"></script></head>` +
  `<body><p id="picked" data-turbo-permanent></p><div id="root">${fragment(state)}</div></body></html>`;
