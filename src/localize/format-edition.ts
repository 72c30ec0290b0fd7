import type { Program } from '../program/schema/program.js';
import type { Formatter } from './formatter.js';
import { parts } from './parts.js';

/** Whose program it is; the edition's label, its state and all its dates. */
export function formatEdition({ vendor, edition }: Program, formatter: Formatter): string {
  return parts(
    formatter.text(vendor.name),
    edition?.label && formatter.text(edition.label),
    edition?.status && formatter.messages[edition.status],
    formatDates(edition, formatter),
  ).join(' · ');
}

/** The same in few words: no state where it is the usual one, and of the dates since when and until when it holds. */
export function formatEditionBriefly(
  { vendor, edition = { label: '' } }: Program,
  formatter: Formatter,
): string {
  const { label, status, from, until } = edition;
  const isPeriod = from !== undefined && until !== undefined && status !== 'withdrawn';
  return parts(
    formatter.text(vendor.name),
    formatter.text(label),
    status && status !== 'current' && formatter.messages[status],
    formatDates(edition, formatter).slice(0, isPeriod ? 2 : 1),
  ).join(' · ');
}

function formatDates(edition: Program['edition'], formatter: Formatter): string[] {
  const { messages } = formatter;
  const { status, from, until, published, readOn } = edition ?? {};
  // What was announced and never applied has no last day either.
  const withdrawn = status === 'withdrawn';
  return parts(
    from && (withdrawn ? messages.wasToBegin : messages.inForceFrom)(formatter.date(from)),
    until && !withdrawn && messages.inForceUntil(formatter.date(until)),
    published && messages.published(formatter.date(published)),
    readOn && messages.readOn(formatter.date(readOn)),
  );
}
