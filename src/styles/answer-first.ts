import { css } from 'lit';

/** The look of a table that begins with the answer: which rows to look at, and what is folded, in short. */
export const answerFirstStyles = css`
  /* Which rows: one choice of some, side by side. */
  .toolbar:has(.modes) {
    align-items: center;
  }
  @container (width >= 36em) {
    .toolbar:has(.modes) > .field:has([type='search']) {
      flex: 1 1 14em;
      /* Whatever its label takes in a language, there is room to write. */
      min-inline-size: min-content;
      max-inline-size: 24em;
      margin-inline-start: auto;
    }
    .toolbar:has(.modes) > .field:has([type='search']) span {
      white-space: nowrap;
    }
    .toolbar:has(.modes) > .field [type='search'] {
      min-inline-size: 6em;
    }
  }
  .toolbar:has(.modes) > .field {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .toolbar:has(.modes) > .field span {
    flex: none;
  }
  .modes {
    display: flex;
    flex-wrap: wrap;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .modes button {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    padding-inline: 0.75em;
    border-radius: inherit;
  }
  .modes [aria-pressed='true'] {
    font-weight: 600;
    box-shadow: 0 0 0 2px var(--_mark);
  }

  @media (forced-colors: active) {
    .modes [aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }

  .section small {
    font-size: 0.78em;
    font-weight: 400;
  }
  /* What does not change, in a few words each. */
  .digest {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
    margin: 0.35em 0 0.5em;
    padding: 0;
    list-style: none;
    font-size: 0.875em;
  }
  .digest li {
    border: 1px solid var(--_line);
    border-radius: 1em;
    padding: 0.1em 0.7em;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .digest .silent {
    border-style: dashed;
    color: var(--_quiet);
  }
  @container (width < 36em) {
    /* A list that flows: a line each would be longer than the rows. */
    .digest {
      display: block;
    }
    .digest li {
      display: inline;
      border: 0;
      padding: 0;
    }
    .digest li::before {
      content: none;
    }
    .digest li:not(:first-child)::before {
      all: unset;
      content: ' · ';
    }
  }
`;
