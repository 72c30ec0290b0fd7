/** What stands behind the number of a figure: its unit, how often, for each of what. */
import type { Period } from '../../schema/scalars.js';
import type { Figure, FigureContext } from './figure-unit.js';
import { currencyAt, periodIn, timeUnitIn } from './units.js';

export const PERCENT =
  /^(?:%|percent\b|per cent\b|pct\b\.?|prozent\b|pour ?cent\b|por ?ciento\b|por ?cento\b|per ?cento\b|procent(?:a)?\b|パーセント|퍼센트)/i;
const MORE_BEHIND =
  /\s*(?:or more|or above|or higher|and more|and above|oder mehr|ou plus|o más|ou mais|o più|of meer|lub więcej|以上|이상|أو أكثر|או יותר)$/iu;
const LESS_BEHIND =
  /\s*(?:or fewer|or less|oder weniger|ou moins|o menos|ou menos|o meno|of minder|lub mniej|以下|以内|이하|이내)$/iu;
const OFF =
  /^(?:off|discount|rabatt|nachlass|de remise|remise|de descuento|descuento|de desconto|desconto|di sconto|sconto|korting|rabatu|割引|引き|할인)$/i;
const OF = /^(?:of|von|vom|der|des|de|du|del|da|do|dos|di|della|van|od|من|מתוך)\s+(?=\S)/i;
const FOR = /^(?:for|für|pendant|durante|por|per|voor|przez)\s+(\d{1,3})\s([\p{L} ]+)$/iu;
const POINTS =
  /^(?:points?|pts?\.?|punkte?|puntos?|pontos?|punti|punto|punten|punt|punkty|punktów|punkt|ポイント|포인트|积分|نقاط|نقطة|נקודות)$/i;
const TIMES = /^[x×](?![\p{L}])/iu;
const PER = /\s*(?:\/|(?<![\p{L}])(?:per|pro|je|par|por)(?![\p{L}]))\s*/giu;
const ADVERB = /^(?:(?:an|al|ao|a|na|za|each|every|im|op)\s+|(?:all|l)[’']\s?|p\.)(.+)$/i;
/** Words that make what stands behind a number more than the name of a thing. */
const MORE_THAN_A_NAME =
  /(?<![\p{L}])(?:and|or|of|with|which|if|for|in|the|to|than|from|must|und|oder|or|davon|wenn|mit|für|et|ou|e|o|i|su|dont|avec|si|y|con|que|para|com|se|met|als|en)(?![\p{L}])/iu;

type Tail = Pick<Figure, 'unit' | 'per' | 'each' | 'of' | 'for'> & { form?: Figure['form']; shared?: string };

/** What stands behind the number: its unit, how often, for each of what. */
export function readTail(
  written: string,
  before: 'x' | { currency: string } | undefined,
  context: FigureContext,
): Tail | undefined {
  const form: Figure['form'] | undefined =
    written === ''
      ? undefined
      : MORE_BEHIND.test(written)
        ? 'atLeast'
        : LESS_BEHIND.test(written)
          ? 'upTo'
          : undefined;
  const tail = form ? written.replace(form === 'atLeast' ? MORE_BEHIND : LESS_BEHIND, '').trim() : written;
  const more = form && { form };
  if (before === 'x') return tail === '' ? { unit: { is: 'multiplier' }, ...more } : undefined;
  if (PERCENT.test(tail)) {
    if (before) return undefined;
    const behind = tail.replace(PERCENT, '').trim();
    if (behind === '' || OFF.test(behind)) return { unit: { is: 'percent' }, ...more };
    const [, length, time = ''] = FOR.exec(behind) ?? [];
    const unit = timeUnitIn(time);
    if (unit) return { unit: { is: 'percent' }, for: { value: Number(length), unit }, ...more };
    const of = OF.test(behind) ? behind.replace(OF, '') : undefined;
    // With figures of its own, what follows is more than the whole of a part.
    return of !== undefined && !/[\d;]/.test(of) ? { unit: { is: 'percent' }, of, ...more } : undefined;
  }
  const own = currencyAt(tail, context.currency);
  const currency = before?.currency ?? own?.currency;
  if (own && own.currency !== currency) return undefined;
  const parts = (own ? tail.slice(own.length) : tail).trim().split(PER);
  const head = parts.shift() ?? '';
  const found = often(head, parts.flatMap(apart));
  if (!found) return undefined;
  const { words, per, each } = found;
  const frequency = { ...(per && { per }), ...(each !== undefined && { each }), ...more };
  if (currency !== undefined)
    return words === ''
      ? {
          unit: { is: 'money', currency },
          ...frequency,
          ...(own?.shared !== undefined && { shared: own.shared }),
        }
      : undefined;
  if (words === '') return { unit: context.unit ?? { is: 'none' }, ...frequency };
  if (POINTS.test(words)) return (per ?? each) ? undefined : { unit: { is: 'points' }, ...more };
  if (TIMES.test(words))
    return words.length === 1 && !per && !each ? { unit: { is: 'multiplier' }, ...more } : undefined;
  const unit = timeUnitIn(words);
  if (unit && !per && !each) return { unit: { is: 'time', unit }, ...more };
  return isName(words) ? { unit: { is: 'count', words }, ...frequency } : undefined;
}

/** "Person und Jahr" is for each person, and every year. */
function apart(part: string): string[] {
  const [, first, second] = /^(.+?)\s+(?:and|und|et|y|e|en|i)\s+(.+)$/iu.exec(part) ?? [];
  const isBoth = first !== undefined && second !== undefined && (periodIn(first) ?? periodIn(second));
  return isBoth ? [first, second] : [part];
}

/** How often, and for each of what; nothing where that is said in words that are neither. */
function often(
  head: string,
  parts: readonly string[],
): { words: string; per?: Period; each?: string } | undefined {
  let words = head.replace(/[,;]$/, '').trim();
  let per: Period | undefined;
  let each: string | undefined;
  for (const part of parts.map((one) => one.replace(/[,;]$/, '').trim())) {
    const period = periodIn(part);
    if (period && !per) per = period;
    else if (each === undefined && isName(part)) each = part;
    else return undefined;
  }
  if (!per && words !== '') {
    const adverb = ADVERB.exec(words)?.[1];
    const whole = periodIn(words) ?? (adverb === undefined ? undefined : periodIn(adverb));
    // A unit of time alone is a length: "3 years"; "3 yearly" and "3 a year" are not.
    if (whole && !timeUnitIn(words)) [per, words] = [whole, ''];
    else {
      const last = /^(.+?)[\s,]+((?:(?:an|al|ao|a|na|za|each|every|im)\s)?\S+)$/iu.exec(words);
      const period = last && periodOfAdverb(last[2]!);
      if (last && period) [words, per] = [last[1]!, period];
    }
  }
  return { words, ...(per && { per }), ...(each !== undefined && { each }) };
}

function periodOfAdverb(words: string): Period | undefined {
  const inside = ADVERB.exec(words)?.[1];
  const found = periodIn(inside ?? words);
  return found && (inside !== undefined || !timeUnitIn(words)) ? found : undefined;
}

/** Whether words are the name of a thing: few, and no part of a sentence. */
function isName(words: string): boolean {
  return (
    words.length <= 40 &&
    /^[\p{L}\p{M}][\p{L}\p{M}\d²³ '’&.-]*$/u.test(words) &&
    words.split(' ').length <= 4 &&
    !MORE_THAN_A_NAME.test(words) &&
    // "M365" is a name; "ore su 24" and "時間365日" have a second figure in them.
    !/(?<![A-Za-z\d])\d/.test(words)
  );
}
