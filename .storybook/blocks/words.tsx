import type { ReactNode } from 'react';

/** A sentence of the manifest: what stands between backticks is code. */
export function words(text: string): ReactNode {
  return text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part));
}
