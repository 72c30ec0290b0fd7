import type { Change } from '../../program/editions/change.js';
import { byId } from '../../program/by-id.js';
import type { Cell, Row } from '../../program/matrix/matrix-view.js';
import type { Program, Tier } from '../../program/schema/program.js';
import { parts } from '../parts.js';
import { asLine } from '../phrase.js';
import { sayGroupName, sayRowName } from '../format-cell.js';
import { saySources } from '../format-source.js';
import type { Words } from '../formatter.js';
import { sayLoneCell, type Tongue } from './format-compared.js';

interface Both {
  older: Words;
  newer: Words;
}

/** A change as the sentence that a publication prints: what it is about, what happened, and where that stands. */
export function sayChange(
  change: Change,
  older: Program,
  newer: Program,
  words: Both,
  { own, words: ours }: Tongue,
): { subject: string; text: string; more: string[] } {
  const { kind, row, tiers, way, options, texts, held, sources } = change;
  const about = row?.newer ?? row?.older;
  const name = about
    ? sayRowName(about, row?.newer ? words.newer : words.older).words
    : row && nameIn(row.id, newer, words.newer);
  const tierNames = tiers.map(({ older: was, newer: is }) => {
    const before = was && words.older.text(was.name);
    const after = is && words.newer.text(is.name);
    return own.tierNamed(before ?? after ?? '', after ?? before ?? '');
  });
  const group = way && sayGroupName({ key: '', rows: [], way }, words.newer, newer);
  const option = Object.entries(options ?? {}).map(([dimension, id]) => {
    const of = (program: Program) => byId(byId(program.dimensions, dimension)?.options, id);
    const found = of(newer) ?? of(older);
    return found ? words.newer.text(found.name) : id;
  });
  const where = parts(ours.all(tierNames), group, option);
  const subject = name === undefined ? where.join(' · ') : name;
  const scope = name === undefined ? [] : where;

  const cell = (of: Cell | undefined, in_: Row | undefined, said: Words, program: Program) =>
    of ? asLine(sayLoneCell(of, said, program, in_?.about)) : '';
  const named = (list: readonly Tier[], said: Words) =>
    list.length === 0 ? own.noTier : ours.all(list.map((tier) => said.text(tier.name)));
  const [before, after] = texts
    ? [words.older.text(texts.older), words.newer.text(texts.newer)]
    : held
      ? [named(held.older, words.older), named(held.newer, words.newer)]
      : [
          cell(change.older, row?.older, words.older, older),
          cell(change.newer, row?.newer, words.newer, newer),
        ];
  const from = parts(
    saySources(sources.older, older, words.older),
    saySources(sources.newer, newer, words.newer),
  );
  const head = scope.length === 0 ? subject : `${subject} (${scope.join(' · ')})`;
  return {
    subject: ours.messages.label(head, '').trim(),
    text: own.kinds[kind](before, after),
    more: parts(
      change.because && kind === 'changed' && own.aspects[change.because],
      from.length > 0 && ours.messages.source([...new Set(from)].join('; ')),
    ),
  };
}

/** What a row is called that is not about a single tier. */
function nameIn(id: string, { measures, benefits, costs, commitments }: Program, words: Words): string {
  const named = byId(measures, id) ?? byId(benefits, id) ?? byId(costs, id) ?? byId(commitments, id);
  return named?.name === undefined ? id : words.text(named.name);
}
