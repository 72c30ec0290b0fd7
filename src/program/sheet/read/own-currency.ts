/** A document whose amounts name their currency only where that is not its own. */
import type { Program } from '../../schema/program.js';

type Json = Record<string, unknown>;

/** Amounts in the document's own currency do without; a document without one gets the currency that most of them have. */
export function withOwnCurrency(document: Program): Program {
  const counts = new Map<string, number>();
  each(document, ({ currency }) => {
    if (typeof currency === 'string') counts.set(currency, (counts.get(currency) ?? 0) + 1);
  });
  if (document.currency !== undefined) counts.delete(document.currency);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  const currency = document.currency ?? most?.[0];
  if (currency === undefined) return document;
  const { schemaVersion, id, vendor, name, summary, edition, language, ...lists } = document;
  const bare = without(lists, currency) as Omit<Program, 'schemaVersion' | 'id' | 'vendor' | 'name'>;
  const head = { schemaVersion, id, vendor, name, summary, edition, language, currency };
  const said = Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined));
  return { ...said, ...bare } as Program;
}

function each(part: unknown, look: (found: Json) => void): void {
  if (typeof part !== 'object' || part === null) return;
  if (!Array.isArray(part)) look(part as Json);
  Object.values(part).forEach((inside) => each(inside, look));
}

function without(part: unknown, currency: string): unknown {
  if (Array.isArray(part)) return part.map((inside) => without(inside, currency));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key, value]) => key !== 'currency' || value !== currency)
      .map(([key, value]) => [key, without(value, currency)]),
  );
}
