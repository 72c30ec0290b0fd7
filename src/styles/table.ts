import { css } from 'lit';

/**
 * The look of tables whose columns are tiers or programs: what stays in view, blocks of rows, two columns at a time
 * where there is no room for more, and print.
 */
export const tableStyles = css`
  .all {
    --_label: clamp(11em, 24cqi, 19em);
    --_tier: var(--partner-tier-width, 8.5em);
  }
  td.no,
  td.silent {
    color: var(--_quiet);
  }
  /* What a document says nothing of has a look of its own, beside its words. */
  td.silent,
  .hush {
    background-image: repeating-linear-gradient(-45deg, transparent 0 5px, var(--_hatch) 5px 7px);
  }
  /* Quiet once, not twice: the smaller words would fall below 4.5 to 1. */
  :is(td, dd):is(.no, .silent) :is(small, .mark) {
    color: inherit;
  }
  .tables:focus-visible {
    outline-offset: -2px;
  }

  /* The tier names, in view while the page scrolls; and the tables, which scroll sideways where they must. */
  .head {
    position: var(--_stick);
    inset-block-start: var(--_top);
    z-index: 2;
    overflow: hidden;
    background: var(--_names);
    border-block-end: 1px solid var(--_line);
  }
  @media (max-height: 30em) {
    .head {
      position: static;
    }
  }
  .head .columns,
  .spans {
    display: grid;
    grid-template-columns: var(--_label) repeat(var(--_columns), minmax(var(--_tier), 1fr));
    min-inline-size: calc(var(--_label) + var(--_columns) * var(--_tier));
  }
  .head .columns > :first-child,
  .spans > :first-child {
    position: var(--_stick);
    inset-inline-start: 0;
    z-index: 1;
    background: var(--_names);
  }
  .spans > * {
    font-size: 0.875em;
  }
  .spans > :not(:first-child, .bare) {
    margin-inline: calc(var(--_pad) / 0.875);
    border-block-end: 1px solid var(--_line);
  }
  .tables {
    overflow-x: auto;
    overscroll-behavior-x: contain;
    scroll-padding-inline-start: var(--_label);
  }
  .narrow {
    display: none;
  }

  .section {
    position: var(--_stick);
    inset-inline-start: 0;
    inline-size: fit-content;
    margin-block: 1.75em 0.25em;
    overflow-wrap: anywhere;
  }
  .ways {
    position: var(--_stick);
    inset-inline-start: 0;
    inline-size: fit-content;
  }
  .block {
    position: relative;
    min-inline-size: calc(var(--_label) + var(--_columns) * var(--_tier));
    content-visibility: auto;
    contain-intrinsic-block-size: calc(var(--_rows) * 3em + 3em);
  }
  /* What has no rows yet keeps their place. */
  .block.later {
    content-visibility: hidden;
  }
  /* What stands in the first window is laid out at once, or it would move when its guessed height gives way. */
  .block.first,
  .block[data-laid] {
    content-visibility: visible;
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0;
  }
  /* Whatever a page gives to these parts, columns stay below each other. */
  @media screen {
    .head,
    :where(.tables section, .block):not([hidden]) {
      inline-size: auto !important;
      max-inline-size: none !important;
      margin-inline: 0 !important;
      border-inline-width: 0 !important;
      padding-inline: 0 !important;
      font-size: 1em !important;
    }
    .head,
    :where(.tables section, .block:not(:has(> .digest))):not([hidden]) {
      display: block !important;
    }
    .tab,
    .program {
      min-inline-size: 0 !important;
      margin-inline-start: 0 !important;
    }
    td,
    tbody th {
      display: table-cell !important;
      inline-size: auto !important;
      min-inline-size: 0 !important;
      margin-inline: 0 !important;
    }
  }
  .fold {
    position: var(--_stick);
    inset-inline-start: 0;
    margin-block-start: 0.75em;
    padding-inline-end: 0.75em;
    font-size: var(--partner-group-size, 1em);
    overflow-wrap: anywhere;
  }
  .fold::before {
    content: '';
    display: inline-block;
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline: 0.15em 0.65em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-25%) rotate(45deg);
  }
  .fold[aria-expanded='false']::before {
    transform: rotate(-45deg);
  }
  .fold[aria-expanded='false']:dir(rtl)::before {
    transform: rotate(135deg);
  }
  @media (prefers-reduced-motion: no-preference) {
    .fold::before {
      transition: transform 0.15s;
    }
  }
  thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* What is hidden must not be scrolled to either; WebKit clips the row group to the eye only. */
  table thead tr,
  table thead th {
    display: block;
    inline-size: 1px;
    overflow: hidden;
    padding: 0;
    border: 0;
  }

  th,
  td {
    padding: calc(0.5em * var(--_dense)) var(--_pad);
    border-block-start: 1px solid var(--_line);
    vertical-align: top;
    /* A text in another script keeps its own direction and stays in its column. */
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    overflow-wrap: break-word;
    font-variant-numeric: tabular-nums;
  }
  tr {
    text-align: start;
  }
  .label {
    inline-size: var(--_label);
  }
  .keep {
    white-space: nowrap;
  }
  /* A long cell is cut after a few lines, all as high as one; the button that shows the rest takes no more room. */
  @media screen {
    .clip:not(.whole) {
      overflow: hidden;
      max-block-size: 6lh;
    }
    .clip.cut:not(.whole) {
      max-block-size: calc(6lh - 24px);
    }
    .clip small {
      line-height: 1lh;
    }
  }
  .unclip {
    display: block;
    min-block-size: 24px;
    padding: 0;
    font-size: 0.875em;
  }
  tbody th {
    position: var(--_stick);
    inset-inline-start: 0;
    z-index: 1;
    padding-inline-start: 0;
    background: var(--_side);
    font-weight: 400;
  }
  th.part {
    padding-inline-start: 1.25em;
  }
  th small {
    font-weight: 400;
  }
  td small,
  th small,
  li > small {
    display: block;
  }
  td ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  td li {
    padding-inline-start: 0.9em;
    text-indent: -0.9em;
  }
  td li > * {
    text-indent: 0;
  }
  td li::before {
    content: '';
    display: inline-block;
    inline-size: 0.3em;
    block-size: 0.3em;
    margin-inline-end: 0.6em;
    border-radius: 50%;
    background: currentColor;
    vertical-align: middle;
  }

  /* What explains: a small i beside a label, a number beside a value. Both are 24 px to hit and take no extra room. */
  .explain,
  .mark {
    min-inline-size: 24px;
    min-block-size: 24px;
    margin-block: -4px;
    vertical-align: baseline;
    font-size: 0.75em;
    line-height: 1;
    text-align: center;
    color: var(--_quiet);
  }
  .explain::before {
    content: 'i' / '';
    display: inline-block;
    inline-size: 1.35em;
    line-height: calc(1.35em - 2px);
    border: 1px solid;
    border-radius: 50%;
  }
  .mark {
    padding-inline-start: 0.2em;
    text-align: start;
    vertical-align: super;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .explain:hover,
  .mark:hover {
    color: inherit;
  }

  /* Where there is room for two tiers only, the label stands above its values and the reader chooses which two. */
  @container (width < 36em) {
    .all {
      --_pair: 2;
    }
    .alike {
      display: none !important;
    }
    /* The mark of a first line must not reach up to the button of the label above it. */
    .mark {
      margin-block-start: 0;
    }
    .head.many .wide,
    .spans {
      display: none;
    }
    .head.many .narrow {
      display: grid;
      grid-template-columns: repeat(var(--_pair), minmax(0, 1fr));
      gap: 0.5em;
      padding-block: 0.4em;
    }
    .head .columns {
      column-gap: 0.5em;
      grid-template-columns: repeat(var(--_columns), minmax(0, 1fr));
      min-inline-size: 0;
    }
    .head .columns > :first-child {
      display: none;
    }
    .tables {
      overflow: visible;
    }
    .block {
      min-inline-size: 0;
      /* WebKit would scroll to the hidden header row. */
      overflow: clip;
      contain-intrinsic-block-size: calc(var(--_rows) * 5em + 3em);
    }
    table,
    tbody {
      display: block;
    }
    tbody tr {
      display: grid;
      grid-template-columns: repeat(var(--_pair), minmax(0, 1fr));
      column-gap: 0.5em;
      border-block-start: 1px solid var(--_line);
      padding-block: 0.4em;
    }
    tbody th,
    td {
      border: 0;
      padding: 0.15em 0;
    }
    tbody th {
      grid-column: 1 / -1;
      position: static;
      font-size: 0.9375em;
      font-weight: 600;
    }
    th.part {
      padding-inline-start: 0;
      font-weight: 400;
    }
  }
  @container (width < 15em) {
    .all {
      --_pair: 1;
    }
  }

  @media (forced-colors: active) {
    small,
    .count,
    td.no,
    td.silent,
    .explain,
    .mark {
      color: CanvasText;
    }
    td.silent,
    .hush {
      background-image: none;
    }
  }
`;
