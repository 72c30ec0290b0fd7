import type {} from 'partner-program-elements/types/react';

/** What the compiler must not let pass. */
export const wrong = [
  // @ts-expect-error There are no such rows.
  <partner-tier-matrix key={1} rows="some" />,
  // @ts-expect-error Misspelt.
  <partner-tier-matrix key={3} recomended="gold" />,
  // @ts-expect-error No such tag.
  <partner-matrix key={4} />,
];
