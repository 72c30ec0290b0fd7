import type { Origin } from '../program/schema/picture-address.js';
import type { Program } from '../program/schema/program.js';

const addresses = new WeakMap<Program, string>();

/** Keeps from which address a program was read. */
export function keepAddress(program: Program, src: string): void {
  addresses.set(program, new URL(src, document.baseURI).href);
}

/** Where a program comes from; the page itself where it stands in it. */
export function originOf(program: Program): Origin {
  const base = addresses.get(program);
  return base === undefined
    ? { base: document.baseURI, origin: location.origin }
    : { base, origin: new URL(base).origin };
}
