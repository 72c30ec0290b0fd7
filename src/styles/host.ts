import { css } from 'lit';

/** What every element of ours does to its place on the page, and nothing more: it inherits font, size and colour. */
export const hostStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
`;
