import { css } from 'lit';

/** The look of the column menu and of what hints say about several programs. */
export const styles = css`
  .menu {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_pop);
    color: var(--_pop-text);
    text-shadow: none;
    box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
  }
  .menu button {
    display: block;
    inline-size: 100%;
    padding-inline: 0.75em;
    border-radius: var(--_radius);
  }
  .menu button:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .menu button[aria-disabled='true'] {
    color: var(--_quiet);
    opacity: 0.6;
    cursor: default;
  }
  .hint {
    max-block-size: min(24em, 70vh);
    overflow-y: auto;
  }
  .hint dl {
    margin: 0.4em 0 0;
  }
  .hint dt {
    margin-block-start: 0.4em;
    font-weight: 600;
  }
  .hint dd {
    margin: 0;
    font-size: 0.9375em;
  }
  @media print {
    .menu {
      display: none;
    }
  }
`;
