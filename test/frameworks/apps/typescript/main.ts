import 'partner-program-elements/define/all';
import { parse, type Program } from 'partner-program-elements';
import document_ from './program.json' with { type: 'json' };

// A document that is imported is one that is not checked yet: every place that takes one takes it.
const matrix = document.createElement('partner-tier-matrix');
matrix.program = document_;
document.createElement('partner-benefit-comparator').programs = [{ program: document_, tier: 'silver' }];
const read = parse(document_);
if (read.ok) read.value satisfies Program;

// Events are typed wherever they are heard.
document.addEventListener('partner-tier-select', ({ tierId }) => tierId?.length);
window.addEventListener('partner-standing-change', ({ summary }) => summary);
matrix.addEventListener('partner-load', ({ program }) => program.tiers[0]?.name);

// Without zod the type of a document is a type all the same.
export const program: Program = {
  schemaVersion: 1,
  id: 'lumora-partners',
  vendor: { name: 'Lumora' },
  name: 'Lumora Partners',
  tiers: [{ id: 'silver', name: 'Silver' }],
};
// @ts-expect-error It has a name.
export const unnamed: Program = { schemaVersion: 1, id: 'x', vendor: { name: 'Lumora' }, tiers: [] };
export const odd: Program['benefits'] = [
  // @ts-expect-error A percentage is a number.
  { id: 'x', name: 'x', values: { a: { kind: 'percent', value: '5' } } },
];
// @ts-expect-error There are no such rows.
matrix.rows = 'some';
