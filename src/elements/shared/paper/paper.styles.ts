import { css } from 'lit';

/** The look of what is printed in place of a table. */
export const paperStyles = css`
  .paper {
    display: none;
  }
  @media print {
    .all:has(.paper) {
      font-size: 8pt;
      line-height: 1.25;
    }
    .all:has(.paper.broad) {
      page: partner-broad;
    }
    /* Or it would take a page of another kind for itself. */
    .frame::before {
      display: none;
    }
    .paper {
      display: block;
    }
    :has(> .paper) > :not(.paper),
    .paper :is(.explain, .unclip),
    .paper summary {
      display: none;
    }
    .paper table {
      margin-block: 0.5em 1.25em;
    }
    .paper .label {
      inline-size: 19%;
    }
    .paper thead {
      position: static;
      display: table-header-group;
      inline-size: auto;
      block-size: auto;
      overflow: visible;
      clip-path: none;
      white-space: normal;
    }
    .paper thead tr {
      display: table-row;
      overflow: visible;
    }
    .paper :is(th, td) {
      position: static;
      display: table-cell;
      inline-size: auto;
      overflow: visible;
      padding: 0.2em 0.6em;
      border: 0 solid var(--_line);
      border-block-start-width: 1px;
      background: none;
    }
    .paper :is(th, td):first-child {
      padding-inline-start: 0;
    }
    /* A line between columns tells how far a cell reaches that is true of several. */
    .paper td:not(.quiet),
    .paper thead th + th {
      border-inline-start-width: 1px;
    }
    .paper thead th {
      border-block-start: 0;
      border-block-end: 1.5px solid;
      vertical-align: bottom;
    }
    .paper thead :is(small, img) {
      display: block;
    }
    .paper thead img {
      float: none;
      inline-size: auto;
      max-inline-size: 100%;
      block-size: 1.75em;
      margin: 0 0 0.25em;
      object-fit: contain;
      object-position: 0 50%;
    }
    .paper :is(thead, .quiet) small::before {
      content: none;
    }
    .paper thead th:first-child {
      font-weight: 400;
    }
    .paper .part {
      padding-inline-start: 1em;
    }
    .paper .of-section th {
      border: 0;
      padding-block-start: 0.9em;
      font-size: 1.2em;
      font-weight: 600;
    }
    .paper .of-group th {
      font-weight: 600;
    }
    .paper .quiet > b {
      font-weight: 400;
      font-style: italic;
    }
    .paper .quiet small {
      display: inline;
    }
    /* A mark of a list is a small filled box. */
    .paper li::before {
      print-color-adjust: exact;
    }
    .paper .mark {
      min-inline-size: 0;
      min-block-size: 0;
      margin: 0;
      text-decoration: none;
    }
    .paper tr {
      break-inside: avoid;
    }
    .paper thead,
    .paper .of,
    .paper :is(.of-section, .of-group) {
      break-after: avoid;
    }
    .meanings,
    .below {
      display: block;
      columns: 18em;
      column-gap: 1.5em;
      font-size: 7.5pt;
    }
    .below > * {
      max-inline-size: none;
    }
    :is(.below, .meanings) :is(ul, ol) {
      padding-inline-start: 1.6em;
    }
    .below li {
      padding-block: 0.05em;
    }
    .below summary {
      list-style: none;
      break-after: avoid;
      padding-block: 0.6em 0.1em;
    }
    :is(.below, .meanings) :is(ul, ol, dl) {
      margin-block: 0;
    }
    .meanings small {
      display: inline;
    }
    /* A narrow place, such as a column of a magazine: cells below their label, each with the names it is for. */
    @container (width < 36em) {
      .paper :is(table, tbody, tr, th, td) {
        display: block;
        border-inline-start: 0 !important;
      }
      .paper thead {
        display: none;
      }
      .paper td {
        padding: 0 0 0.2em 1em;
        border: 0;
      }
      .paper td[data-of]::before {
        content: attr(data-of) ': ';
      }
    }
  }
`;
