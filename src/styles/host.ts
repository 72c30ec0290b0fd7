import { css } from 'lit';

/**
 * What every element of ours does to its place on the page, and nothing more: it inherits font, size and colour. The
 * host belongs to the page, which may give it any box, style or class: whatever we need stands inside, in the frame.
 */
export const hostStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  /* Found by the browser's search, as the author wants it. */
  :host([hidden='until-found' i]) {
    display: block;
    content-visibility: hidden;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  /*
   * As wide as there is room, in any box: a grid whose only column shrinks to nothing and would take all the room there
   * is. What is inside cannot say so itself, since a container of queries has no width of its own.
   */
  .frame {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    /* What is only heard stays in here: in a box that scrolls it would lengthen the page. */
    position: relative;
    /* Our layers stay among themselves, below the page's bars and menus. */
    isolation: isolate;
    /* How an article or a heading sets its text is not how a table does. Line height: lines must not run into each other. */
    white-space: normal;
    text-indent: 0;
    text-align: start;
    text-align-last: auto;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    word-break: normal;
    hyphens: manual;
    line-height: 1.45;
  }
  .frame::before {
    content: '';
    inline-size: 100cqi;
    max-inline-size: 100%;
    /* Ends a transition whenever the page's text colour or colour scheme changes, for whatever reason. */
    background: Canvas;
    transition:
      color 1ms,
      background-color 1ms;
  }
  .room {
    container-type: inline-size;
  }
  /* A page without doctype would give tables the browser's own text. */
  table {
    font: inherit;
    color: inherit;
    white-space: inherit;
    text-align: inherit;
  }
  @media print {
    .frame {
      display: block;
    }
  }
`;
