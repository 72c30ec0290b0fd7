import type {} from 'partner-program-elements/types/solid';

/** What the compiler must not let pass. */
export const wrong = () => [
  // @ts-expect-error There are no such rows.
  <partner-tier-matrix attr:rows="some" />,
  // @ts-expect-error Misspelt.
  <partner-tier-matrix prop:programm={{}} />,
];
