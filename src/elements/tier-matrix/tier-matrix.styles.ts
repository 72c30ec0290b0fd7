import { css } from 'lit';

/** The look of the matrix, on top of what all tables share. */
export const styles = css`
  .tier {
    display: block;
    inline-size: 100%;
    padding: 0.5em var(--_pad);
    font-weight: 600;
    line-height: 1.25;
    overflow-wrap: break-word;
    hyphens: auto;
  }
  .tier small {
    display: block;
    font-weight: 400;
  }
  .tier:focus-visible {
    outline-offset: -2px;
  }
  .tier:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  .tier[aria-pressed='true'] {
    box-shadow: inset 0 -3px var(--_mark);
  }
  @container (width >= 36em) {
    .toolbar .short {
      display: none;
    }
  }
  .choices[open] {
    inline-size: 100%;
  }
  .choices summary {
    padding-block: 0.25em;
    min-block-size: 24px;
    cursor: pointer;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .between {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .between label {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }

  .top {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  /* There from the first, so that nothing moves when its words come. */
  .line {
    min-block-size: calc(1lh + 1.3em + 1px);
  }
  /* What a tier is, under its name. */
  .cards {
    overflow: hidden;
    border-block-end: 1px solid var(--_line);
  }
  .cards .columns {
    display: grid;
    grid-template-columns: var(--_label) repeat(var(--_columns), minmax(var(--_tier), 1fr));
    min-inline-size: calc(var(--_label) + var(--_columns) * var(--_tier));
  }
  /* The figures of all cards stand in rows of their own, as those of a table. */
  .cards .columns {
    grid-template-rows: auto repeat(var(--_figures), auto) auto;
    line-height: 1.35;
  }
  .card,
  .labels,
  .labels > div,
  .card dl {
    display: grid;
    grid-template-rows: subgrid;
    grid-row: 2 / span var(--_figures);
    margin: 0;
  }
  .card,
  .labels,
  .card dl {
    grid-template-columns: minmax(0, 1fr);
  }
  .card,
  .labels {
    grid-row: 1 / -1;
    overflow-wrap: break-word;
  }
  /* What is unseen in it must not make the page wider. */
  .card {
    position: relative;
  }
  /* A tier's name and what it is are one card. */
  .tab,
  .card {
    margin-inline-end: 3px;
    background: var(
      --partner-card,
      color-mix(in srgb, currentColor calc((100% - var(--_ink, 80%)) * 0.2), var(--_back))
    );
  }
  .tab {
    --_round: calc(2 * var(--_radius));
    border-start-start-radius: var(--_round);
    border-start-end-radius: var(--_round);
  }
  .recommended {
    background-color: var(
      --partner-recommended,
      color-mix(in srgb, var(--_accent) calc((100% - var(--_ink, 80%)) * 0.2), var(--_back))
    );
    box-shadow: inset 0 3px var(--_mark);
  }
  .card.recommended {
    box-shadow: none;
  }
  /* A text in another script keeps its own direction and stays on its side. */
  .card :is(p, dt, dd, small),
  .labels > div > * {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .card > :first-child {
    padding: 0.35em 0.4em;
  }
  .card p {
    margin: 0 0 0.25em;
    font-size: 0.9375em;
  }
  /* One word of theirs stays whole on a narrow phone. */
  .card .flags {
    font-size: 0.8125em;
    hyphens: auto;
  }
  .card .entry,
  .labels,
  .card dt {
    color: var(--_quiet);
  }
  .card dd small {
    font-size: 0.78em;
    font-weight: 400;
  }
  .step .card dd small {
    display: inline;
  }
  .card .about,
  .card .why,
  .step .card dd,
  .differences .card dd small {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .labels > div > *,
  .card dl > div {
    padding: 0.2em var(--_pad);
    border-block-start: 1px solid var(--_line);
  }
  .labels > div > * {
    padding-inline-start: 0;
  }
  .card dd {
    margin: 0;
    font-size: var(--partner-figure-size, 1.125em);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .card dd:is(.silent, .no) {
    color: var(--_quiet);
    font-size: 1em;
    font-weight: 400;
  }
  .card dd:is(.silent, .no) small {
    font-size: var(--_small);
  }
  .card .fill {
    display: grid;
    justify-self: start;
    margin: 0.4em var(--_pad) 0.6em;
    padding: 0;
    border-radius: var(--_radius);
  }
  @supports (color: lab(from currentColor l a b)) {
    .card.recommended .fill {
      background: var(--_under, rgb(from var(--_accent) r g b / 1));
    }
  }
  .card:not(.recommended) .action {
    background: none;
    color: inherit;
  }
  /* The head that stays in view bears the name. */
  .card .name {
    display: none;
  }
  @container (width >= 36em) {
    /* Where names of rows begin, beside the cards, nothing else stands; opened it has a place of its own. */
    .line {
      align-self: start;
      inline-size: var(--_label);
    }
    .line,
    .cards {
      grid-area: 1 / 1;
    }
    .line:not(:has([open])) {
      max-block-size: 3.7em;
      overflow: clip;
    }
    .line:has([open]) {
      grid-area: 2 / 1;
      inline-size: auto;
    }
    /* Two lines of the line beside it. */
    .labels > span {
      min-block-size: 4.25em;
    }
    .card .flags {
      display: none;
    }
  }
  @container (width >= 36em) {
    .card dt {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  /*
   * A step is read from top to bottom: rows are low, what is said besides goes on behind what it belongs to, and things
   * that a cell consists of flow side by side.
   */
  @container (width >= 36em) {
    .step :is(td, tbody th) {
      padding-block: calc(0.25em * var(--_dense));
    }
    /* How many do not change, and beside it which. */
    .step .block:has(> .digest):not([hidden]) {
      display: grid !important;
      grid-template-columns: var(--_label) minmax(0, 1fr);
      align-items: start;
    }
    .step .block > :last-child {
      grid-column: 1 / -1;
      min-inline-size: 0;
    }
  }
  .step :is(td, tbody th) small {
    display: inline;
    line-height: inherit;
  }
  .step :is(td, tbody th, .clip > div) > small:first-of-type::before {
    content: ' ';
  }
  /* On one line with others a figure does not decide which way they are read. */
  .step :is(td, tbody th, .card dd):has(> small) {
    unicode-bidi: isolate;
  }
  .step .card dd small {
    unicode-bidi: normal;
  }
  .step small + small::before,
  .step li > small::before {
    content: ' · ';
  }
  .step :is(td, .clip > div) > ul:not(:has(ul)) {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
  }
  .step .section {
    margin-block-start: 1em;
  }
  /* Two lines of what does not change: its heading counts it and opens all of it. */
  @media not print {
    .step .digest {
      --_line-of-chips: calc(1lh + 0.2em + 2px);
      overflow: hidden;
      max-block-size: calc(2 * var(--_line-of-chips) + 0.35em);
    }
    @container (width < 36em) {
      .step .digest {
        max-block-size: 4lh;
      }
    }
  }
  .step .fold {
    margin-block-start: 0.35em;
  }

  /* What rises or falls: a sign in the cell's own margin, so that figures stay below each other. */
  .changed {
    font-weight: 600;
  }
  .changed.yes::before {
    content: none;
  }
  .changed small {
    font-weight: 400;
  }
  .sign {
    /* As wide as the margin, which is measured in the text of the cell. */
    --_width: calc(var(--_pad) / 0.75);
    float: inline-start;
    inline-size: var(--_width);
    margin-inline-start: calc(-1 * var(--_width));
    color: var(--_gain, currentColor);
    font-size: 0.75em;
    line-height: 1.93;
    text-align: start;
  }
  .sign.asks {
    color: var(--_toll, currentColor);
  }
  /* A bar at the foot of the cell: those of one row stand on one line. */
  .sized {
    --_bar: var(--_gain, currentColor);
    --_from: left;
    background: linear-gradient(var(--_bar) 0 0) var(--_from) var(--_side-pad, var(--_pad)) bottom 3px /
      calc((100% - 2 * var(--_side-pad, var(--_pad))) * var(--_share)) 3px no-repeat;
    padding-block-end: calc(0.5em * var(--_dense) + 4px);
    print-color-adjust: exact;
  }
  .sized.asks {
    --_bar: var(--_toll, currentColor);
  }
  .sized:dir(rtl) {
    --_from: right;
  }
  .frame {
    column-rule-color: var(--partner-asks, #b34f00);
    border-color: var(--partner-brings, var(--partner-accent, currentColor));
  }
  @container (width < 36em) {
    .between {
      display: none;
    }
    .toolbar .long {
      display: none;
    }
    .cards .columns {
      column-gap: 0.5em;
      grid-template-columns: repeat(var(--_pair), minmax(0, 1fr));
      min-inline-size: 0;
    }
    .cards .labels {
      display: none;
    }
    .card > *,
    .card > :first-child,
    .card dl > div {
      padding-inline: 0.4em;
    }
    .card > dl {
      padding: 0;
    }
    .card .fill {
      margin-inline: 0.4em;
      padding: 0;
    }
    td.changed {
      padding-inline-start: 1em;
    }
    .sized {
      --_side-pad: 0px;
      padding-block-end: 8px;
    }
    .card dd {
      font-size: 1em;
    }
    .card .badge {
      display: block;
      float: none;
      margin: 0 0 0.25em;
    }
    .head .tier {
      padding-inline-start: 0;
    }
  }
  @media (forced-colors: active) {
    .tier[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
