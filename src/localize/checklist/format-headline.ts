import type { Program } from '../../program/schema/program.js';
import type { FactQuestion, Facts } from '../../program/standing/facts.js';
import { missingOf, type Missed } from '../../program/standing/missing.js';
import type { TierStanding } from '../../program/standing/standing.js';
import { formatNotOffered } from '../format-tier.js';
import type { Formatter } from '../formatter.js';
import { parts } from '../parts.js';
import { asLine } from '../phrase.js';
import { formatAsked, formatGap, formatSummary } from './format-judged.js';
import { formatQuestion } from './format-question.js';
import type { ChecklistMessages } from './messages.js';

interface Asker {
  program: Program;
  questions: ReadonlyMap<string, FactQuestion>;
  formatter: Formatter;
  labels: ChecklistMessages;
}

/** How many things are named; the rest is counted. */
const NAMED_GAPS = 3;
const NAMED_FACTS = 2;

/** What is said first, and what goes with it. */
export interface Headline {
  lead: string;
  more: string;
}

/**
 * Where a reader stands and what is missing of the tier aimed at, in plain words. Before the first answer: how many facts
 * tell it.
 *
 * @param held What the answers support; nothing counts before the first of them.
 * @param first How many questions stand first.
 */
export function formatHeadline(
  aim: TierStanding,
  {
    facts,
    held,
    answered,
    first,
  }: { facts: Facts; held: TierStanding | undefined; answered: boolean; first: number },
  asker: Asker,
): Headline {
  const { questions, formatter, labels } = asker;
  const name = formatter.text(aim.tier.name);
  const here = answered && held && held.tier !== aim.tier && labels.today(formatter.text(held.tier.name));
  const say = (what: string, more = '') => ({ lead: formatter.messages.sentences(parts(here, what)), more });
  const of = (what: string) => say(formatter.messages.label(name, what));
  if (aim.state === 'met') return of(formatSummary(aim, labels));
  if (!aim.root || aim.notOffered || aim.when) return of(formatWhyNot(aim, asker));
  const { gaps, others, open, uncheckable } = missingOf(aim, facts);
  const missing = gaps.length + others;
  const facing = open.flatMap((key) => questions.get(key) ?? []);
  if (missing === 0 && facing.length === 0)
    return of(aim.counts.met > 0 ? labels.summaries['not-checkable'] : labels.notFromOutside);
  if (!answered) {
    const tell = formatter.plural(uncheckable > 0 ? labels.factsTellPart : labels.factsTell, facing.length);
    const many = facing.length > first && first > 0;
    return { ...of(tell), more: many ? labels.firstDecide(formatter.number(first)) : '' };
  }
  if (missing === 0) return say(labels.toTellFor(name, formatOpen(facing, asker)));
  const named = gaps.slice(0, NAMED_GAPS);
  const rest = missing - named.length;
  const what = parts(
    named.map((one) => formatMissed(one, named, asker)),
    rest > 0 && formatter.plural(labels.conditionsBelow, rest),
  );
  return say(
    labels.stillMissing(name, formatter.conjunction(what)),
    facing.length > 0 ? labels.stillToTell(formatOpen(facing, asker)) : '',
  );
}

/** Why nothing can be missing: the document does not mention what is asked, or the tier is not there for the reader. */
function formatWhyNot({ when, notOffered }: TierStanding, { formatter, labels, program }: Asker): string {
  if (notOffered) return formatNotOffered(notOffered, formatter, program);
  return when ? labels.outOfForce[when] : labels.nothingMentioned;
}

/** "65 users"; the name beside it where the figure alone would not say of what. */
function formatMissed(
  { gap, judged }: Missed,
  all: readonly Missed[],
  { program, questions, formatter, labels }: Asker,
): string {
  const question = questions.get(gap.key);
  const amount = formatGap(gap, questions, formatter, { ...labels, missing: (x) => x });
  if (!question) return amount;
  if (question.kind === 'tier') return asLine(formatAsked(judged, formatter, program), formatter);
  const name = formatQuestion(question, formatter, labels);
  if (gap.kind === 'yes') return name;
  const alike = all.filter((one) => unitOf(one, questions) === unitOf({ gap, judged }, questions));
  return gap.kind === 'more' &&
    !gap.beyond &&
    question.kind === 'number' &&
    question.unit &&
    alike.length === 1
    ? amount
    : `${name} (${amount})`;
}

function unitOf({ gap }: Missed, questions: ReadonlyMap<string, FactQuestion>): string {
  return JSON.stringify(questions.get(gap.key)?.unit ?? gap.key);
}

function formatOpen(open: readonly FactQuestion[], { formatter, labels }: Asker): string {
  const named = open.slice(0, NAMED_FACTS);
  const rest = open.length - named.length;
  return formatter.conjunction(
    parts(
      named.map((question) => formatQuestion(question, formatter, labels)),
      rest > 0 && formatter.plural(labels.moreFacts, rest),
    ),
  );
}
