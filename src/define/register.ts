import { isServer } from 'lit';
import { VERSION } from '../elements/shared/version.js';
import { rehearse, type Actor } from './rehearse.js';

interface Page {
  partnerProgramElementsVersions?: string[];
}

/**
 * Registers an element. A second copy of the library on the page warns instead of throwing; the first one stays.
 *
 * @param tag The tag name.
 * @param element The class.
 * @param actors Makes such an element to rehearse with, after those inside it.
 */
export function register(
  tag: string,
  element: CustomElementConstructor,
  actors?: () => readonly Actor[],
): void {
  const known = customElements.get(tag);
  if (!known) {
    customElements.define(tag, element);
    if (isServer) return;
    wakeFormatters();
    if (actors) rehearse(actors);
  } else if (known !== element) warnOnce(known);
}

/** Of each copy of the library on the page its version, in the order in which they came; the first is the one in use. */
const versions = ((globalThis as Page).partnerProgramElementsVersions ??= []);
versions.push(VERSION);

let warned = false;

/** Says once that there are two copies, whichever the tags and however many scripts follow. */
function warnOnce(known: CustomElementConstructor): void {
  const { version: first = 'an older version' } = known as CustomElementConstructor & { version?: string };
  if (!warned && versions.length < 3)
    console.warn(
      `Partner Program Elements is on this page twice: ${first}, which came first and is used, and ${VERSION}. Remove one of the two scripts.`,
    );
  warned = true;
}

/**
 * A browser's first formatter of each kind takes it longer than all that follow, that of numbers about as long as laying
 * out a table. They are made while the page waits for its document, each in a turn of its own.
 */
function wakeFormatters(): void {
  setTimeout(() => new Intl.NumberFormat('en'));
  setTimeout(() => new Intl.DateTimeFormat('en'));
  setTimeout(() => new Intl.PluralRules('en'));
}
