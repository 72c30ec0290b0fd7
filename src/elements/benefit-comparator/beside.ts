import { html, nothing } from 'lit';

interface Beside {
  heading: string;
  level: number;
  isOpen: boolean;
  turn: () => void;
  open: () => void;
}

/** The table of a list of changes: folded, since the list tells what differs; the browser's search finds what is in it. */
export function besideTemplate({ heading, level, isOpen, turn, open }: Beside, content: unknown) {
  return html`<div class="beside">
    <div role="heading" aria-level=${level}>
      <button class="fold" aria-expanded=${isOpen} @click=${turn}>${heading}</button>
    </div>
    <div hidden=${isOpen ? nothing : 'until-found'} @beforematch=${open}>${content}</div>
  </div>`;
}
