import { css } from 'lit';

/** The one thing to do: a link that looks like a button, filled once it is known what can be read on the accent. */
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
  .action:hover {
    text-decoration: underline;
  }
`;
