import { css } from 'lit';

/** Fields on paper: what stands in them, or a line to write on. What is only there to be pressed is not. */
export const printFieldStyles = css`
  @media print {
    .modes,
    .between,
    .count,
    .choices u,
    .field:has([type='search']) {
      display: none !important;
    }
    .choices summary {
      list-style: none;
    }
    input:not([type='checkbox']),
    select {
      appearance: none;
      min-block-size: 0;
      padding-inline: 0.25em;
      font-size: 1em;
      border: 0;
      border-block-end: 1px solid;
      border-radius: 0;
      background: none;
    }
  }
`;
