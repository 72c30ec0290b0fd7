import { describeDoubt } from './doubts/describe-doubt.js';
import type { Problem } from './problem.js';
import { plain, shown } from './shown.js';

const list = (words: readonly string[]): string => words.join(', ');

/** The document's own names: all that real documents have, and of thousands as many as a log takes. */
function names(words: readonly string[]): string {
  const all = list(words);
  const end = all.length > 4000 ? all.lastIndexOf(',', 4000) : all.length;
  const rest = words.length - all.slice(0, end).split(', ').length;
  return all.slice(0, end) + (rest > 0 ? `, and ${rest} more` : '');
}

const TYPES: Record<string, string> = {
  string: 'text in double quotes',
  record: 'an object of texts by language',
  object: 'an object { }',
  array: 'a list [ ]',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  tuple: 'a list of two numbers',
};

/** What was found and what to do about it: one or two lines. */
function sentence(problem: Problem): string {
  const { code, found, allowed = [], nearest, detail = '' } = problem;
  const meant = nearest === undefined ? '' : `\nDid you mean "${nearest}"?`;
  switch (code) {
    case 'network':
      return `The document could not be fetched: ${plain(detail)}`;
    case 'timeout':
      return `The server did not send all of the document within ${detail} seconds.\nMake it quicker, or give it more time: timeout="60" on the tag.`;
    case 'http':
      return `The server answered ${detail} instead of the document.`;
    case 'unchecked':
      return 'The document is not shown: something about it is wrong, and the file beside the script that tells what could not be fetched.\nCopy all files of the folder, not only one.';
    case 'not-shown':
      return `This could not be shown: ${plain(detail)}\nThat is a mistake of Partner Program Elements: please report it, with the document.`;
    case 'too-large':
      return `The document is larger than ${detail} characters.\nSplit it, or leave out what the matrix does not need.`;
    case 'too-deep':
      return `Objects and lists stand more than ${detail} deep inside one another.`;
    case 'too-many-nodes':
      return `The document has more than ${detail} parts.`;
    case 'too-many':
      return `This list is longer than is allowed.`;
    case 'syntax':
      if (found === undefined && detail) return `This is not JSON: ${detail}.`;
      return `This is not JSON: ${found === '' ? 'the text ends' : `found ${shown(found)}`} where ${detail || 'something else'} was expected.`;
    case 'forbidden-key':
      return `${shown(found)} must not be used as a key.\nRename or remove it.`;
    case 'missing-key':
      return `"${detail}" is missing here.${allowed.length > 0 ? `\nIt takes ${list(allowed.map((word) => TYPES[word] ?? `"${word}"`))}.` : ''}`;
    case 'wrong-type':
      return `Found ${shown(found)}; expected ${list(allowed.map((word) => TYPES[word] ?? word)) || 'something else'}.${isFigure(found) && (allowed.includes('number') || allowed.includes('int')) ? '\nWrite it in digits without quotes and without separators of thousands, a point before decimals: 50000, 12.5.' : ''}`;
    case 'wrong-value':
      return `Found ${shown(found)}; allowed: ${list(allowed)}.${meant}`;
    case 'unknown-key':
      return `${shown(found)} is not a key of this object.${meant}\nKnown keys: ${list(allowed)}.`;
    case 'unknown-version':
      return `Found version ${shown(found)}; this release reads version 1.\n${typeof found === 'number' && found > 1 ? 'Use a newer release of Partner Program Elements.' : 'Write "schemaVersion": 1.'}`;
    case 'empty-text':
      return 'This text is empty.\nWrite something, or remove the key.';
    case 'unseen-text':
      return 'Nothing of this text is seen: it is made of blanks or invisible characters.\nWrite something, or remove the key.';
    case 'empty-list':
      return 'This list is empty.\nAdd an entry.';
    case 'text-too-long':
      return 'This text is too long.\nShorten it, or move it to a page of its own and link to it.';
    case 'bad-id':
      return `Found ${shown(found)}; an id is made of letters, digits, ".", "_" and "-", starts with a letter or digit, and has at most 80.`;
    case 'bad-date':
      return `Found ${shown(found)}; expected a date such as "2026-05-19", "2026-05" or "2026".`;
    case 'bad-year-day':
      return `Found ${shown(found)}; expected a day of every year such as "--07-15", or a month such as "--07".`;
    case 'bad-language':
      return `Found ${shown(found)}; expected a language such as "en", "de" or "pt-BR".`;
    case 'bad-link':
      return `Found ${shown(found)}; a link must start with https:, http:, mailto: or tel:, or be relative, without spaces or hidden characters.\n${linkAdvice(found)}`;
    case 'bad-picture':
      return `Found ${shown(found)}; the address of a picture must start with https: or http:, or be relative, without spaces or hidden characters.\nPut the picture into a file beside the document.`;
    case 'unknown-currency':
      return `Found ${shown(found)}; expected an ISO 4217 code in capitals, such as "USD" or "EUR".`;
    case 'negative':
      return `Found ${shown(found)}; expected zero or more.`;
    case 'not-positive':
      return `Found ${shown(found)}; expected a whole number of one or more.`;
    case 'out-of-bounds':
      return `Found ${shown(found)}; no more than ${detail} is allowed here${typeof found === 'number' && found < 0 ? ' below zero' : ''}.`;
    case 'one-amount':
      if (isReversed(found))
        return `A range goes from the low end to the high one; here "low" (${found.low}) is above "high" (${found.high}).\nExchange the two.`;
      return 'An amount is said in exactly one way.\nGive "value", or "low" and "high" in this order, or "upTo", or "atLeast".';
    case 'one-length':
      return 'A window has one length.\nGive "months", or "weeks", or "days": the one that the source says.';
    case 'one-comparison':
      return `A measure is compared in exactly one way; here it is ${Array.isArray(found) && found.length > 0 ? `"${found.join('", "')}"` : 'none'}.\nAllowed: ${allowed.join(', ')}.`;
    case 'parts-twice':
      return `The score ${shown(found)} has parts already, and those here would not be added to them.\nSay them in "scores" alone, or leave out "score" here.`;
    case 'unknown-reference':
      return `${shown(found)} is not in "${detail}"${allowed.length > 0 ? `; there: ${names(allowed)}` : ', which is empty or missing'}.${meant}`;
    case 'duplicate-id':
      return `The id ${shown(found)} is used twice in this list.\nGive one of them another.`;
    case 'duplicate-key':
      return `${shown(found)} stands twice in this object; only the last one counts.\nRemove one.`;
    case 'no-currency':
      return 'This amount has no currency.\nAdd "currency" here or at the top of the document.';
    case 'dates-out-of-order':
      return `"until" (${shown(found)}) is before "from" ("${detail}").`;
    case 'circle':
      return `This leads back to the same tier through ${shown(found)}.`;
    case 'too-many-cells': {
      const [rows, tiers] = found as [number, number];
      return `${rows} rows for ${tiers} tiers make ${rows * tiers} cells; no more than ${detail} are allowed.\nMake several documents of it, such as one for each type of partner, or leave out rows.`;
    }
    case 'too-many-conditions':
      return `The tiers ask more than ${detail} conditions in all; what a tier includes of another counts again.\nPut several of them into one in words, or make several documents of it, such as one for each type of partner.`;
    case 'direction-character':
      return 'An invisible character here changes the direction of the text; it is left out when shown.\nType the text again instead of pasting it.';
    case 'yes-or-no-as-text':
      return `${shown(found)} is shown as these letters, not as a yes or no.\nWrite true or false, without quotes.`;
    case 'thousands':
      return `JSON reads ${detail} as ${found as number}.\nWrite ${detail.replace('.', '')} if that is meant, else ${found as number}.`;
    case 'more':
      return `... and ${detail} more.`;
    default:
      return describeDoubt(problem, code);
  }
}

/** What is wrong with a link that begins as it may. */
function linkAdvice(found: unknown): string {
  const link = String(found);
  if (link.startsWith('//')) return 'Begin it with https: so that it says where it leads.';
  return /^https?:/i.test(link)
    ? 'It needs a host that can be reached, such as https://example.com/, and no name or password before it.'
    : 'Write its whole address.';
}

/** Whether a text is a figure, as people of some country write it. */
const isFigure = (found: unknown): boolean =>
  typeof found === 'string' && /^[+-]?\p{Nd}[\p{Nd}.,'’\s]*$/u.test(found);

/** Whether an amount has both ends and nothing else, the wrong way round. */
function isReversed(found: unknown): found is { low: number; high: number } {
  const { low, high, value, upTo, atLeast } = found as Record<string, number | undefined>;
  return value === undefined && upTo === undefined && atLeast === undefined && low! > high!;
}

/**
 * Words a problem for the person who edits the document: the place, what was found and what is allowed, the nearest
 * spelling. At most three lines of English, each fit for a log.
 *
 * @param problem The problem.
 * @param file What to call the document, such as its file name or address.
 */
export function describeProblem(problem: Problem, file = 'program'): string {
  const position = problem.line === undefined ? '' : `:${problem.line}:${problem.column}`;
  const where = problem.pointer === '' ? '' : ` ${plain(problem.pointer.slice(0, 500))}`;
  return `${file}${position}${where}: ${problem.severity === 'warning' ? 'warning: ' : ''}${sentence(problem)}`;
}
