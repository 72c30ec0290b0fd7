import { css } from 'lit';

/** The look of what a tier takes and brings. */
export const worthStyles = css`
  .worth > .section {
    margin-block-start: 1.25em;
  }
  .worth p {
    margin-block: 0.35em;
  }
  .worth .sum {
    font-size: 1.0625em;
  }
  .worth .figures {
    display: grid;
    gap: 0.5em;
    margin-block: 0.5em;
  }
  .worth table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .worth :is(th, td) {
    padding: 0.35em 0.5em;
    border-block-start: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  .worth :is(th, td):first-child {
    padding-inline-start: 0;
  }
  .worth thead th {
    border: 0;
    font-weight: 400;
    color: var(--_quiet);
  }
  .worth tbody th {
    font-weight: 600;
  }
  .worth .scroll {
    overflow-x: auto;
  }
  .worth svg {
    display: block;
    inline-size: 100%;
    min-inline-size: 6em;
    block-size: 0.8em;
    overflow: visible;
    forced-color-adjust: none;
  }
  .worth svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .worth .brings {
    fill: var(--_brings, currentColor);
  }
  .worth .perhaps {
    fill: var(--_brings, currentColor);
    opacity: 0.35;
  }
  .worth .takes {
    stroke: currentColor;
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  @media print {
    .worth .section {
      break-after: avoid;
    }
    /* The lines of all tiers are looked for once they are wanted. */
    .worth .tiers:not(.told) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .worth :is(.brings, .perhaps) {
      fill: Highlight;
    }
    .worth .takes {
      stroke: CanvasText;
    }
  }
`;
