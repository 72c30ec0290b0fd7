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
    box-shadow: inset 0 -3px var(--_accent);
  }
  @container (width < 36em) {
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
