import type { Best } from '../../program/comparison/best.js';
import type { ComparedRow } from '../../program/comparison/comparison.js';
import { difference } from '../../program/comparison/difference.js';
import { aboutTopics } from '../topics/about.js';
import { withPart } from './all-messages.js';
import { beside as words } from './en-beside.js';
import { formatAssumed, formatReason, type ComparisonText } from './format-compared.js';

/** What a row's topic means; nothing for a row that stands for itself, or where that is not here. */
export function formatMeaning(
  { topic }: ComparedRow,
  { formatter }: Pick<ComparisonText, 'formatter'>,
): string | undefined {
  return topic && aboutTopics.here(formatter.language)?.meanings[topic.id];
}

/** Why a row counts as different. */
export function formatDifference(row: ComparedRow, texts: ComparisonText): string {
  const labels = withPart(words, texts.labels);
  const { differs, because } = difference(row);
  return differs
    ? labels.differsIn(texts.formatter.conjunction(because.map((aspect) => labels.aspects[aspect])))
    : labels.same;
}

/** Why nothing is marked as best, or what was assumed for the marks; nothing where they need no word. */
export function formatBest(best: Best, texts: ComparisonText): string | undefined {
  if (best.kind === 'marked') return formatAssumed(best, texts);
  const labels = withPart(words, texts.labels);
  return labels.noBest(formatReason(best.because, labels));
}
