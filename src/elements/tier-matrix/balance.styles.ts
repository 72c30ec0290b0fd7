import { css } from 'lit';

/** The look of both sides: two pans of a balance, questions above and below them. */
export const balanceStyles = css`
  /* The two pans of a balance, below each other where there is no room for both. */
  .below > .balance[open] {
    max-inline-size: none;
  }
  .inquiries,
  .balance > details {
    max-inline-size: 46em;
  }
  .scales {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22em), 1fr));
    gap: 0 2.5em;
    margin-block: 0.75em;
  }
  .balance details > summary {
    font-weight: normal;
  }
  .pan p {
    margin-block: 0.4em 0;
  }
  .pan .way {
    margin-block-start: 1em;
    font-weight: 600;
  }
  .aside,
  .pan :is(dt small, .tiers),
  .pan dd:is(.no, .silent) {
    color: var(--_quiet);
  }
  .pan dt small {
    display: block;
  }
  /* A line each needs no sign between them. */
  .step .pan small::before {
    content: none;
  }
  .pan .tiers {
    font-size: 0.875em;
  }
  .unanswered > span + span::before {
    content: '· ';
  }
  /* What explains rows stands in a list of its own. */
  @media print {
    .balance .explain {
      display: none;
    }
  }
`;
