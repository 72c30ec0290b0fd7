import { css } from 'lit';

/** The look of what an element shows beside its table: hints, the copy buttons, what stands below. */
export const footerStyles = css`
  .take,
  .below {
    font-size: 0.875em;
  }
  .hint {
    position: fixed;
    inset: auto;
    inline-size: max-content;
    max-inline-size: min(24em, 100vw - 16px);
    margin: 0;
    padding: 0.6em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_pop);
    color: var(--_pop-text);
    text-shadow: none;
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
    font-size: 0.9375em;
  }
  .hint p {
    margin: 0 0 0.4em;
  }
  .hint p:last-child {
    margin: 0;
  }
  .hint > span,
  .hint > small {
    display: block;
  }

  .take {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    margin-block: 0.5em;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.25em;
  }
  .take .link:first-child {
    padding-inline-start: 0;
  }

  /* What opens stands side by side until it is open. */
  .below {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.75em;
  }
  .below > [open] {
    flex: 0 1 100%;
    max-inline-size: 46em;
  }
  .below dl,
  .below ul,
  .below ol {
    margin: 0.25em 0 0.75em;
  }
  .below ul,
  .below ol {
    padding-inline-start: 2em;
  }
  .side {
    margin: 0.75em 0 0.25em;
    font-weight: 600;
  }
  .below dl > div {
    display: grid;
    grid-template-columns: minmax(8em, 1fr) 2fr;
    gap: 0.25em 1em;
    padding-block: 0.4em;
    border-block-start: 1px solid var(--_line);
  }
  .below dd {
    margin: 0;
  }
  .below dd ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .below dd small {
    display: block;
  }
  .below li {
    padding-block: 0.15em;
  }
  .below li > span,
  .below li > small {
    display: block;
  }
  details details {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    padding-block: 0.4em;
    min-block-size: 24px;
    cursor: pointer;
    scroll-margin-block: calc(var(--_top) + var(--_bar, 5em) + 0.5em) 1em;
  }
  .more summary {
    font-weight: 600;
  }
  details p {
    margin-block: 0 0.5em;
  }

  @container (width < 36em) {
    .below dl > div {
      grid-template-columns: 1fr;
    }
  }

  @media print {
    .head,
    .take,
    .hint {
      display: none !important;
    }
  }
`;
