import type { Choice } from '../program/resolve.js';
import type { Facts } from '../program/standing/facts.js';
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
    programs[id] = { facts: told['facts'] as Facts, ...(choice && { choice }) };
  }
  return { company: isObject(given['company']) ? (given['company'] as Facts) : {}, programs };
}

function isObject(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
