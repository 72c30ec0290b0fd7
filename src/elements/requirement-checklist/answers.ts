import type { AllTold } from '../../context/facts-store.js';
import type { Choice } from '../../program/resolve.js';
import type { Facts } from '../../program/standing/facts.js';

/** Saves answers as a small JSON file. */
export function saveAnswers(name: string, told: AllTold): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(told, null, 1)], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** More than anybody answers. */
const MOST_CHARACTERS = 200_000;

/** Reads a file of answers that the reader chose; nothing where it holds none. */
export async function readAnswers(file: Blob): Promise<AllTold | undefined> {
  if (file.size > MOST_CHARACTERS) return undefined;
  try {
    return answersIn(JSON.parse(await file.text()));
  } catch {
    return undefined;
  }
}

/** What has the form of answers; whether they answer a program's questions is looked at when they are used. */
export function answersIn(given: unknown): AllTold | undefined {
  if (!isObject(given) || !isObject(given['programs'])) return undefined;
  const programs: Record<string, { facts: Facts; choice?: Choice }> = Object.create(null) as never;
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

/** Answers as text for an address, and back. */
export const asParameter = (told: AllTold): string => JSON.stringify(told);
export function fromParameter(text: string | null): AllTold | undefined {
  if (text === null || text.length > MOST_CHARACTERS) return undefined;
  try {
    return answersIn(JSON.parse(text));
  } catch {
    return undefined;
  }
}
