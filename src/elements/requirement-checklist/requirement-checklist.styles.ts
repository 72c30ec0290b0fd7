import { css } from 'lit';

/** The look of the checklist, on top of what all elements share. What is open stands out, what is met is quiet. */
export const styles = css`
  .section {
    margin-block: 1.5em 0.25em;
  }
  .beside .section {
    margin-block-start: 0;
  }
  ul,
  ol {
    margin: 0.25em 0;
    padding-inline-start: 1.4em;
  }
  [role='list'] {
    padding: 0;
    list-style: none;
  }
  li small {
    display: block;
  }
  .columns {
    display: grid;
    gap: 1.5em 2.5em;
  }
  .columns > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  /* Where one stands, in words. */
  .progress {
    margin-block: 0.5em;
  }
  .progress > b {
    display: block;
    max-inline-size: 40em;
    font-size: 1.25em;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .progress .badge {
    float: inline-start;
    margin-inline: 0 0.6em;
  }
  .progress p {
    margin-block: 0.25em 0;
  }
  .choosing {
    margin-block: 0.25em 0.75em;
  }
  .choices summary {
    padding-block: 0.25em;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  /* The ladder: what is met is full, what is not is empty, what nobody told is hatched. */
  .ladder {
    margin: 0;
  }
  .ladder li {
    display: grid;
    grid-template-columns: minmax(0, 11em) minmax(3em, 1fr) minmax(0, 13em);
    align-items: center;
    gap: 0 1em;
    padding-block: 0.15em;
    padding-inline-start: 0.5em;
    border-inline-start: 3px solid transparent;
  }
  .ladder .aim {
    border-inline-start-color: var(--_mark);
    background: var(--_picked);
  }
  .ladder small {
    display: block;
    font-variant-numeric: tabular-nums;
  }
  .mark {
    padding-inline: 0.5em;
    border: 1px solid;
    border-radius: 1em;
  }
  .bar {
    display: flex;
    gap: 2px;
    block-size: 0.7em;
  }
  .bar i {
    border: 1px solid var(--_edge);
    border-radius: 0.2em;
    min-inline-size: 0.4em;
    flex-basis: 0;
  }
  /* Who answers sees what the answer moves. */
  @media (prefers-reduced-motion: no-preference) {
    .bar i {
      transition: flex-grow 0.25s;
    }
  }
  .bar .met {
    border-color: var(--_mark);
    background: var(--_mark);
  }
  .bar .unknown {
    border-style: dashed;
    background: repeating-linear-gradient(
      -45deg,
      transparent 0 4px,
      color-mix(in srgb, currentColor 22%, transparent) 4px 6px
    );
  }
  .bar .uncheckable {
    border-style: dotted;
  }
  meter {
    appearance: none;
    inline-size: 10em;
    max-inline-size: 100%;
    block-size: 0.6em;
    border: 1px solid var(--_edge);
    border-radius: 1em;
    background: none;
    overflow: hidden;
  }
  meter::-webkit-meter-inner-element {
    display: block;
    block-size: 100%;
  }
  meter::-webkit-meter-bar {
    block-size: 100%;
    border: 0;
    border-radius: 0;
    background: none;
  }
  meter::-webkit-meter-optimum-value,
  meter::-webkit-meter-suboptimum-value,
  meter::-webkit-meter-even-less-good-value {
    background: var(--_mark);
  }
  meter::-moz-meter-bar {
    background: var(--_mark);
  }

  /* What is asked: the condition and its field side by side, and how it stands below. */
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(9em, 14em) minmax(0, 8em);
    gap: 0.25em 1.5em;
    padding-block: calc(0.75em * var(--_dense));
    padding-inline-start: 0.75em;
  }
  .row,
  fieldset {
    margin: 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
    border-inline-start: 3px solid transparent;
  }
  .conditions > :first-child {
    border-block-start: 0;
  }
  .row.not-met {
    border-inline-start-color: var(--_mark);
  }
  .row .asked > :first-child {
    display: block;
  }
  .row.not-met .asked > :first-child,
  .row.not-met > .state {
    font-weight: 600;
  }
  .row.met .asked > :first-child,
  .row.settled {
    color: var(--_quiet);
  }
  .row.settled small {
    color: inherit;
  }
  .row > .state {
    margin: 0;
    font-size: 0.9375em;
    text-align: end;
  }
  .row.unknown > .state,
  .row.not-checkable > .state,
  .row.met > .state {
    color: var(--_quiet);
  }
  .asked small {
    display: block;
  }
  .asked ul {
    padding-inline-start: 1.2em;
    list-style: disc;
    font-size: 0.875em;
  }
  .answer {
    display: grid;
    gap: 0.5em;
    align-content: start;
  }
  .field {
    inline-size: 100%;
  }
  .toolbar .field {
    inline-size: auto;
  }
  fieldset {
    min-inline-size: 0;
    padding: 0.5em 0 0.25em 0.75em;
  }
  fieldset > .row,
  fieldset > fieldset {
    margin-inline-start: 0.25em;
    padding-inline-start: 1em;
    border-inline-start: 1px solid var(--_line);
  }
  fieldset > .row.not-met {
    border-inline-start: 3px solid var(--_mark);
    padding-inline-start: calc(1em - 2px);
  }
  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0.25em 0 0.5em;
    font-weight: 600;
  }
  legend + * {
    clear: both;
  }
  legend small {
    display: block;
    font-weight: 400;
  }
  .option {
    margin-block: 0.75em 0.25em;
    font-weight: 600;
  }
  .asides {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  :is(.asides, .points) > [open] {
    flex-basis: 100%;
  }
  .points {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.75em;
    padding-block-end: 0.5em;
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
    font-size: 0.875em;
    inline-size: fit-content;
  }
  .way summary {
    font-size: 1em;
  }

  .pick {
    min-block-size: max(24px, 1.9em);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  .pick[aria-current='true'] {
    text-decoration: none;
  }
  .pick {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    overflow-wrap: break-word;
  }
  .pick::before {
    flex: none;
  }
  .take {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    margin-block-start: 1.25em;
    margin-inline-start: -0.5em;
  }
  .open {
    display: inline-grid;
    position: relative;
    align-items: center;
    min-block-size: max(24px, 2.25em);
    cursor: pointer;
  }
  .open:focus-within {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }

  /* What the tier is worth, in short: where that stands below what may be many conditions. */
  .gist {
    min-block-size: 3lh;
    margin: 0;
  }
  @container (width >= 52em) {
    .gist {
      display: none;
    }
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(16em, 22em);
      grid-template-rows: auto 1fr;
    }
    .beside {
      grid-area: 1 / 2 / span 2;
      position: sticky;
      inset-block-start: calc(var(--_top) + 1em);
      align-self: start;
    }
  }
  @container (width < 34em) {
    .row {
      grid-template-columns: minmax(0, 1fr);
      gap: 0.15em;
      padding-block: 0.35em;
      padding-inline-start: 0.5em;
    }
    .row > .state {
      text-align: start;
    }
    .columns {
      gap: 0.5em;
    }
    .progress > b {
      font-size: 1.125em;
      text-wrap: auto;
    }
    .progress,
    .choosing {
      margin-block: 0.25em;
    }
    /* The bar below the words, as wide as they are. */
    .ladder li {
      grid-template-columns: minmax(min-content, 1fr) minmax(0, auto);
      column-gap: 0.6em;
      overflow-wrap: break-word;
      padding-block: 0.05em 0.1em;
    }
    .ladder .bar {
      grid-area: 2 / 1 / auto / -1;
      block-size: 0.4em;
    }
    /* Groups in groups are told by their lines, and take no more room than those. */
    fieldset {
      padding: 0.25em 0 0 0.4em;
    }
    fieldset > .row,
    fieldset > fieldset {
      margin-inline-start: 0;
      padding-inline-start: 0.6em;
    }
    legend {
      padding-block: 0;
      line-height: 1.3;
    }
    .points {
      padding-block-end: 0.15em;
    }
    .points meter {
      flex: 1 1 3em;
      min-inline-size: 3em;
    }
    .answer {
      gap: 0.15em;
    }
    .asked,
    .asked > span {
      line-height: 1.3;
    }
    .asked ul {
      margin: 0;
      padding-inline-start: 0.9em;
      line-height: 1.3;
    }
    .pick {
      min-block-size: 24px;
    }
    .way :is(.section, p, li) {
      margin-block: 0.1em;
    }
  }
  @media print {
    .all {
      font-size: 10pt;
    }
    summary {
      min-block-size: 0;
      list-style: none;
    }
    .take,
    .gist {
      display: none;
    }
    meter,
    .bar {
      print-color-adjust: exact;
    }
    .row,
    li {
      break-inside: avoid;
    }
    .columns {
      display: block;
    }
    .beside {
      position: static;
    }
  }
  @media (forced-colors: active) {
    meter,
    .bar {
      forced-color-adjust: none;
      color: CanvasText;
      --_mark: Highlight;
    }
    /* Here a border that is not seen would be. */
    .row,
    fieldset,
    .ladder li {
      border-inline-start-color: Canvas;
    }
    .row.not-met,
    .ladder .aim {
      border-inline-start-color: Highlight;
    }
    small,
    .row > .state {
      color: CanvasText !important;
    }
  }
`;
