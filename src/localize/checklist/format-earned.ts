import type { ScorePart } from '../../program/schema/requirement.js';
import type { FactQuestion } from '../../program/standing/facts.js';
import type { Earned, JudgedScore } from '../../program/standing/judged.js';
import { formatEach } from '../format-score.js';
import { parts } from '../parts.js';
import type { Formatter } from '../formatter.js';
import { formatAnswer } from './format-question.js';
import type { ChecklistMessages } from './messages.js';

/** How the points of a part come about, a line for each step: "8 people × 2 points = 16 points, of at most 20". */
export function formatEarnings(
  { earned = [], says }: JudgedScore,
  questions: ReadonlyMap<string, FactQuestion>,
  formatter: Formatter,
  labels: ChecklistMessages,
): string[] {
  const part = says?.node === 'score-part' ? says.item : undefined;
  const only = (part?.earns ?? []).filter(({ gate }) => !gate).length === 1;
  return earned.map((one) => {
    const text = formatEarned(one, only ? part : undefined, questions, formatter, labels);
    const { name } = one.says;
    return only || name === undefined ? text : formatter.messages.label(formatter.text(name), text);
  });
}

/** @param part The part, where no other step brings points to it: then its cap is the cap of the step. */
function formatEarned(
  { says, key, count, points, closed }: Earned,
  part: ScorePart | undefined,
  questions: ReadonlyMap<string, FactQuestion>,
  formatter: Formatter,
  labels: ChecklistMessages,
): string {
  const question = questions.get(key)!;
  const { each = 1, needs } = says;
  const unit = says.unit ?? question.unit;
  const many = (x: number) => formatAnswer(x, { ...question, unit }, formatter);
  const sum = (x: number) => formatter.plural(formatter.messages.points, x);
  if (closed) return labels.earnedClosed(many(count));
  if (needs !== undefined && count >= needs) return labels.earnedAll(many(count), sum(points));
  const caps = [says.upTo, part?.max].filter((cap) => typeof cap === 'number');
  const most = caps.length === 0 ? '' : labels.ofAtMost(formatter.number(Math.min(...caps)));
  if (says.points === undefined)
    return labels.earnedShare(formatter.number(count), many(needs!), sum(points)) + most;
  const times = Math.floor(count / each);
  const raw = sum(times * says.points);
  if (each === 1) return labels.earnedEach(many(count), sum(says.points), raw) + most;
  const rate = formatter.messages.rate(sum(says.points), parts(formatEach({ ...says, unit }, formatter)));
  return labels.earnedEvery(many(count), formatter.number(times), rate, raw) + most;
}

/** What points come to by other answers, where those that were told cannot be so. */
export function formatAgainst(
  { against }: JudgedScore,
  formatter: Formatter,
  labels: ChecklistMessages,
): string | false {
  if (!against) return false;
  const [least, most] = against;
  const { messages } = formatter;
  const points = (x: number) => formatter.plural(messages.points, x);
  return labels.against(
    least === most
      ? points(least)
      : Number.isFinite(most)
        ? messages.range(formatter.number(least), points(most))
        : messages.atLeast(points(least)),
  );
}
