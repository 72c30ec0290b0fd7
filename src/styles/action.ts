import { css } from 'lit';

/**
 * The one thing to do: a link that looks like a button. What can be read on the accent is black or white by its lightness
 * (the contrast of both is the same near an L of 49.4) until the page's own colours are known.
 */
export const actionStyles = css`
  .action {
    align-content: center;
    min-block-size: max(24px, 2.25em);
    padding-inline: 1em;
    border: 1px solid var(--_mark);
    border-radius: var(--_radius);
    background: var(--_fill, none);
    color: var(--_on, inherit);
    font-weight: 600;
    text-decoration: none;
  }
  @supports (color: lab(from currentColor l a b)) {
    .action {
      color: var(--_on, lab(from var(--_accent) calc((49.4 - l) * 100) 0 0));
    }
  }
  .action:hover {
    text-decoration: underline;
  }
`;
