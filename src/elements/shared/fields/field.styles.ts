import { css } from 'lit';

/** The look of a field: what it is counted in stands beside it, what is wrong with it below. */
export const fieldStyles = css`
  .field > .entry {
    display: flex !important;
    align-items: center;
    gap: 0.5em;
    font-size: 1em !important;
  }
  .field > .entry small {
    flex: none;
    max-inline-size: 50%;
  }
  input[aria-invalid='true'] {
    border: 2px solid;
  }
  .field + .problem {
    padding-inline-start: 0.6em;
    border-inline-start: 3px solid;
    color: inherit;
  }
`;
