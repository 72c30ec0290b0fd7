import { css } from 'lit';

/**
 * Colours, text and controls, the same in all elements. Every size is in `em`, so that it follows the page's text and
 * never its root font size.
 */
export const controlStyles = css`
  /*
   * What is behind us: an opaque colour, or the page's own picture, gradient or video. On those nothing stays in view,
   * since nobody could read it on what scrolls below it, and what opens above them has colours of its own.
   */
  .frame {
    /* The accent as far as it can be seen; what is found out about colours is told to us by the frame's controller. */
    --_mark: var(--_seen, var(--_accent));
    outline-color: var(--_accent);
    --_stick: sticky;
    --_pop: var(--_back);
    --_pop-text: currentColor;
  }
  .bare {
    --_back: var(--partner-surface, transparent);
    --_stick: static;
    --_pop: Canvas;
    --_pop-text: CanvasText;
  }
  [hidden] {
    display: none !important;
  }
  /* Folded, and found by the browser's search. */
  [hidden='until-found'] {
    display: block !important;
    content-visibility: hidden;
  }
  @media print {
    [hidden='until-found'] {
      content-visibility: visible;
    }
  }
  small,
  .count {
    font-size: var(--_small);
    color: var(--_quiet);
  }
  p {
    margin: 0.5em 0;
  }
  b {
    font-weight: 600;
  }

  /* Controls: native ones in the page's own font, never smaller than 24 px. */
  button,
  select,
  input {
    font: inherit;
    color: inherit;
    min-block-size: max(24px, 2.25em);
    scroll-margin-block: calc(var(--_top) + var(--_bar, 5em) + 0.5em) 1em;
  }
  select,
  input:not([type='checkbox']) {
    inline-size: 100%;
    min-inline-size: 0;
    padding: 0.25em 0.6em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_back);
    text-overflow: ellipsis;
    /* In WebKit a long option would widen whatever scrolls around it. */
    contain: paint;
    /* Phones zoom into a field with smaller text as soon as somebody comes to it. */
    font-size: max(1em, 16px);
  }
  option {
    background: var(--_pop);
    color: var(--_pop-text);
  }
  button {
    margin: 0;
    border: 0;
    padding: 0;
    background: none;
    text-align: inherit;
    cursor: pointer;
  }
  .link {
    padding-inline: 0.5em;
    border-radius: var(--_radius);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  a {
    color: inherit;
    display: inline-block;
    min-block-size: 24px;
    text-underline-offset: 0.2em;
    scroll-margin-block: calc(var(--_top) + var(--_bar, 5em) + 0.5em) 1em;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 0.2em;
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.1em 0.75em;
  }
  img {
    flex: none;
    block-size: 2em;
    max-inline-size: 8em;
    object-fit: contain;
  }
  /* As high as the name and what is around it: it makes no line higher. */
  .logo {
    align-self: center;
    margin-block: -0.3em;
  }
  /* Where the name needs the whole line, a logo stands beside what comes after it. */
  @container (width < 36em) {
    .title :is(.logo, small) {
      order: 1;
    }
    .title small {
      flex: 1 1 55%;
    }
    .title ~ .summary {
      margin-block: 0.25em;
    }
  }
  .badge {
    float: inline-end;
    margin-inline-start: 0.5em;
  }
  .title > * {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .title > *,
  .advice,
  .summary {
    /* A text in another script keeps its own direction and stays on its side. */
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .title b,
  .section,
  .fold,
  .progress > b {
    font-family: var(--partner-heading-font, inherit);
    font-weight: var(--_weight);
    line-height: 1.3;
  }
  .title b {
    font-size: var(--partner-title-size, 1.375em);
    font-weight: calc(var(--_weight) + 100);
  }
  .section {
    font-size: var(--partner-section-size, 1.1875em);
  }
  .title em {
    font-style: normal;
    font-size: var(--_small);
    border: 1px solid;
    border-radius: 1em;
    padding-inline: 0.6em;
  }
  .summary {
    max-inline-size: 52em;
  }
  .notice,
  .advice {
    border-inline-start: 3px solid var(--_mark);
    padding-inline-start: 0.75em;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.6em 1em;
    margin-block: 0.75em;
  }
  .field {
    flex: 0 1 13em;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .field span {
    display: block;
    font-size: var(--_small);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: max(24px, 2.25em);
    cursor: pointer;
  }
  .check input {
    margin: 0;
    inline-size: max(1.1em, 16px);
    block-size: max(1.1em, 16px);
    min-block-size: 0;
    accent-color: var(--partner-accent, auto);
  }
  .several {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .several legend {
    padding: 0;
    font-size: var(--_small);
  }
  .several .check {
    display: inline-flex;
    margin-inline-end: 1em;
  }
  .dimension {
    flex-basis: 100%;
    margin: 0;
  }
  .count {
    align-self: center;
  }
  /* A tick before what is there or met; the words say it too. */
  .yes::before {
    content: '';
    display: inline-block;
    inline-size: 0.35em;
    block-size: 0.7em;
    margin-inline: 0.15em 0.5em;
    border: solid var(--_mark);
    border-width: 0 2px 2px 0;
    transform: translateY(-10%) rotate(45deg);
  }
  /* For a screen reader only. */
  .unseen {
    min-block-size: 0;
    margin: 0;
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @container (width < 36em) {
    .field {
      flex: 1 1 8em;
    }
  }
  @media (forced-colors: active) {
    .bare {
      --_back: Canvas;
      --_stick: sticky;
      background: Canvas;
    }
  }
`;
