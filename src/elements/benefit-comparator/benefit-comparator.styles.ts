import { css } from 'lit';

/** The look of the comparison, on top of what all tables share. */
export const styles = css`
  .all {
    --_tier: var(--partner-tier-width, 10em);
    --_label: clamp(9em, 18cqi, 15em);
  }
  .head .columns {
    align-items: start;
  }
  .program {
    min-inline-size: 0;
    padding: 0.15em var(--_pad) 0.25em;
    line-height: 1.3;
    unicode-bidi: plaintext;
  }
  .who {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em;
    min-block-size: 24px;
  }
  /* One line, whatever the name: what stays in view must not be tall. It stands in full below, and in hints. */
  .who b {
    min-inline-size: 0;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    font-size: 1.0625em;
  }
  .who .logo {
    block-size: 1.5em;
    max-inline-size: 3em;
  }
  .who .more {
    flex: none;
    inline-size: 24px;
    min-block-size: 24px;
    text-align: center;
    border-radius: var(--_radius);
  }
  .more::before {
    content: '⋯' / '';
    font-weight: 700;
  }
  .more:hover,
  .more[aria-expanded='true'] {
    background: color-mix(in srgb, currentColor 12%, transparent);
  }
  .program select {
    display: block;
    block-size: 24px;
    min-block-size: 24px;
    padding: 0 0.3em;
    font-size: 0.875em;
  }

  /* What else is known of a program, below the head. */
  .cards {
    overflow: hidden;
  }
  .cards .columns {
    display: grid;
    grid-template-columns: var(--_label) repeat(var(--_columns), minmax(var(--_tier), 1fr));
    min-inline-size: calc(var(--_label) + var(--_columns) * var(--_tier));
  }
  .cards .columns > * {
    min-inline-size: 0;
    padding: 0.4em var(--_pad);
    line-height: 1.35;
    overflow-wrap: break-word;
    unicode-bidi: plaintext;
  }
  .cards .columns > :first-child {
    padding-inline-start: 0;
  }
  /* Long labels must not make the answers wait; on paper they stand in full. */
  .card small {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .cover {
    block-size: 0.4em;
    margin-block: 0.15em 0.3em;
    border-radius: 0.2em;
    background: linear-gradient(var(--_mark) 0 0) no-repeat color-mix(in srgb, currentColor 14%, transparent);
    background-size: calc(100% * var(--_part));
  }
  .cover:dir(rtl) {
    background-position: right;
  }

  /* One sentence across the columns, in the window where they reach beyond it. */
  .says {
    position: sticky;
    inset-inline-start: calc(var(--_label) + var(--_pad));
    max-inline-size: min(60em, 100cqi - var(--_label) - 2 * var(--_pad));
  }
  .says > b {
    margin-inline-end: 0.35em;
  }
  .says :is(div, small, ul, li) {
    display: inline;
  }
  .says li::before {
    content: none;
  }
  .says .named::after {
    content: ': ';
  }
  .says div + div::before,
  .says li + li::before {
    all: unset;
    content: '; ';
  }
  .says small:not(.named)::before {
    content: ' · ';
  }
  .says .quiet {
    margin: 0;
    font-size: 0.875em;
    color: var(--_quiet);
  }
  .quiet > span + span::before {
    content: ' · ';
  }
  /* Paid for: a frame of its own, in no colour that speaks of merit. */
  .ad {
    margin-inline: 0;
    padding: 0.15em 0.5em;
    border: 1px dashed;
    font-size: 0.875em;
  }
  .failed {
    margin-inline: 0;
    font-size: 0.9375em;
  }
  .failed .link {
    padding-inline: 0;
  }
  .stale {
    display: block;
    color: inherit;
  }
  td > div + div,
  td details > div {
    margin-block-start: 0.5em;
  }
  td summary {
    padding-block: 0.15em;
    min-block-size: 24px;
    cursor: pointer;
    color: var(--_quiet);
    font-size: 0.9375em;
  }
  th .why {
    display: block;
    font-weight: normal;
  }
  td .rank {
    margin-block-start: 0.35em;
    font-weight: 600;
  }
  td .best {
    inline-size: fit-content;
    padding-inline-start: 0.5em;
    border-inline-start: 3px solid var(--_mark);
    color: inherit;
  }
  thead small {
    font-weight: 400;
  }

  .weights,
  .changes {
    margin-block: 0.75em;
  }
  .weights > summary {
    padding-block: 0.4em;
    min-block-size: 24px;
    cursor: pointer;
    font-weight: 600;
  }
  .weights > div {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(16em, 2fr);
    gap: 0.5em 2em;
    align-items: start;
  }
  .weights fieldset {
    min-inline-size: 0;
    margin: 0 0 0.75em;
    border: 0;
    padding: 0;
  }
  .weights legend {
    padding: 0;
    font-weight: 600;
  }
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: 0 1.25em;
  }
  .weigh {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 4em;
    align-items: center;
    gap: 0.5em;
    padding-block: 0.15em;
  }
  .weigh select {
    min-block-size: max(24px, 1.9em);
    padding-block: 0.1em;
  }
  .result .link {
    padding-inline: 0;
  }
  .order {
    margin: 0.25em 0;
    padding-inline-start: 1.75em;
  }
  .order li {
    padding-block: 0.35em;
  }
  .order small {
    display: block;
  }
  .range {
    position: relative;
    block-size: 0.5em;
    margin-block: 0.25em;
    border-radius: 0.25em;
    background: color-mix(in srgb, currentColor 10%, transparent);
    overflow: hidden;
  }
  .range::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline: var(--_low) calc(100% - var(--_high));
    min-inline-size: 3px;
    border-radius: inherit;
    background: color-mix(in srgb, var(--_mark) 65%, transparent);
  }

  @container (width < 36em) {
    .section {
      margin-block-start: 1.25em;
    }
    .programs.many .columns {
      grid-template-columns: repeat(var(--_pair), minmax(0, 1fr));
    }
    .programs.many .narrow {
      display: grid;
      grid-template-columns: repeat(var(--_pair), minmax(0, 1fr));
      gap: 0.5em;
      padding-block: 0.4em 0;
    }
    .program {
      padding-inline: 0;
    }
    /* The chooser above says which program it is. */
    .many .program {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0.25em;
    }
    .many .program > * {
      grid-column: 1 / -1;
      margin: 0;
    }
    .many .program > select {
      grid-area: 1 / 1;
    }
    .many .program > .who {
      grid-area: 1 / 2;
    }
    .many .who > b {
      display: none;
    }
    .cards .columns {
      column-gap: 0.5em;
      grid-template-columns: repeat(min(var(--_pair), var(--_columns)), minmax(0, 1fr));
      min-inline-size: 0;
    }
    .cards .columns > * {
      padding-inline: 0;
    }
    .cards .columns > :first-child {
      display: none;
    }
    .told td {
      grid-column: 1 / -1;
    }
    .says {
      position: static;
      max-inline-size: none;
    }
    .weights > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .weights:not([open]) {
      display: none;
    }
    .toolbar {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .range::before {
      background: Highlight;
      forced-color-adjust: none;
    }
    .cover {
      border: 1px solid;
      background-image: linear-gradient(Highlight 0 0);
      forced-color-adjust: none;
    }
  }
`;
