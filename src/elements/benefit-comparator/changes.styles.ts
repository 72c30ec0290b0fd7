import { css } from 'lit';

/** The look of what changed between editions. */
export const styles = css`
  .changes {
    max-inline-size: 46em;
  }
  .changes p {
    margin-block: 0.15em 0.35em;
  }
  .changes ul,
  .changes ol {
    margin: 0.15em 0 0.5em;
    padding: 0;
    list-style: none;
  }
  .changes li {
    padding-block: 0.25em;
    border-block-start: 1px solid var(--_line);
    overflow-wrap: break-word;
  }
  .changes .sources {
    padding-inline-start: 1.75em;
    list-style: decimal;
    font-size: 0.875em;
    color: var(--_quiet);
  }
  .changes .sources li {
    padding-block: 0;
    border: 0;
  }
  .step + .step > .name {
    margin-block-start: 1.25em;
  }
  .step > .name {
    margin-block-start: 0.5em;
    font-weight: 600;
    font-size: 1.0625em;
    scroll-margin-block-start: calc(var(--_top) + 0.5em);
  }
  .step > .name:not(:focus-visible) {
    outline: none;
  }
  .changes .part {
    margin-block-start: 0.75em;
    font-weight: 600;
  }
  .jumps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
    margin-block: 0.35em;
    font-size: 0.9375em;
  }
  .jumps button {
    min-block-size: 24px;
    padding: 0.1em 0.75em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    overflow-wrap: anywhere;
  }
  .jumps [aria-expanded='true'] {
    font-weight: 600;
    border-color: currentColor;
  }
  .arrow::before {
    content: ' → ';
    content: ' → ' / '';
  }
  .arrow:dir(rtl)::before {
    content: ' ← ';
    content: ' ← ' / '';
  }
  .sign {
    font-size: 0.8em;
  }
  .sign::before {
    margin-inline-end: 0.25em;
  }
  .sign.more::before {
    content: '▲';
    content: '▲' / '';
  }
  .sign.less::before {
    content: '▼';
    content: '▼' / '';
  }
  .sign.new::before {
    content: '+';
    content: '+' / '';
  }
  .sign.gone::before {
    content: '−';
    content: '−' / '';
  }
  .changes li b {
    font-weight: 500;
  }
  .marks {
    vertical-align: super;
    font-size: 0.75em;
    color: var(--_quiet);
  }
  .changes details:not(.long) {
    border-block: 1px solid var(--_line);
  }
  .changes summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  .changes details:not(.long) > summary {
    padding-block: 0.25em;
  }
  .series li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.75em;
    align-items: center;
  }
  .series small {
    display: block;
  }
  .series svg {
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .series circle {
    fill: currentColor;
    stroke: none;
  }
  .series svg:dir(rtl) {
    transform: scaleX(-1);
  }
  @media print {
    .jumps {
      display: none;
    }
    .changes li {
      break-inside: avoid;
    }
    .changes :is(.name, .part) {
      break-after: avoid;
    }
  }
`;
