import type { Choice } from '../program/resolve.js';
import type { Fact, Facts } from '../program/standing/facts.js';
import type { SavedAnswers } from './answers-store.js';

/** More than anybody answers. */
const MOST_CHARACTERS = 200_000;

/**
 * Reads answers from text: of a file, a link, or the site's storage. Nothing where it holds none. Whether they answer
 * a program's questions is looked at when they are used.
 */
export function parseAnswers(text: string | null): SavedAnswers | undefined {
  if (text === null || text.length > MOST_CHARACTERS) return undefined;
  try {
    return answersIn(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function answersIn(given: unknown): SavedAnswers | undefined {
  if (!isObject(given) || !isObject(given['programs'])) return undefined;
  // Without a prototype: an id is the document's own.
  const programs = Object.create(null) as Record<string, { facts: Facts; choice?: Choice }>;
  for (const [id, told] of Object.entries(given['programs'])) {
    if (!isObject(told) || !isObject(told['facts'])) continue;
    const choice = isObject(told['choice']) ? (told['choice'] as Choice) : undefined;
    programs[id] = { facts: factsIn(told['facts']), ...(choice && { choice }) };
  }
  return { company: isObject(given['company']) ? factsIn(given['company']) : {}, programs };
}

/** Facts as a page hands them over; nothing where they are none that JSON could hold. */
export function plainFacts(given: unknown): Facts | undefined {
  try {
    const plain: unknown = JSON.parse(JSON.stringify(given));
    return isObject(plain) ? factsIn(plain) : undefined;
  } catch {
    return undefined;
  }
}

/** What can be a fact. Whether it answers a question is looked at when it is used. */
function factsIn(given: Record<string, unknown>): Facts {
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, Fact] => isFact(entry[1])),
  );
}

function isFact(given: unknown): given is Fact {
  if (!isObject(given)) return ['number', 'boolean', 'string'].includes(typeof given);
  const { value, until } = given;
  return ['number', 'boolean'].includes(typeof value) && (until === undefined || typeof until === 'string');
}

function isObject(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
