/** Distance in pixels from the button and from the edges of the window. */
const GAP = 4;
const EDGE = 8;

/**
 * Places a small window below its button, or above it where there is no room; always inside the page's window.
 *
 * Engines do not agree on what they measure of something that a page has zoomed. All is measured in the same space here:
 * that of the small window itself, from one corner of the page's window to the other.
 *
 * @returns Whether some of the button can be seen.
 */
export function positionPopover(popover: HTMLElement, button: HTMLElement): boolean {
  const { style } = popover;
  const measured = (inset: string): DOMRect => {
    style.setProperty('inset', inset);
    return popover.getBoundingClientRect();
  };
  const origin = measured('0px auto auto 0px');
  const end = measured('auto 0px 0px auto');
  const scale = (measured('0px auto auto 100px').left - origin.left) / 100 || 1;
  const { width, height } = origin;
  const [right, bottom] = [end.right - origin.left, end.bottom - origin.top];
  const own = button.getBoundingClientRect();
  const [x, y] = [own.left - origin.left, own.top - origin.top];
  const rightToLeft = getComputedStyle(popover).direction === 'rtl';
  const left = rightToLeft ? x + own.width - width : x;
  const under = y + own.height;
  const top = under + height + EDGE > bottom && y > height + EDGE ? y - height - GAP : under + GAP;
  const within = (at: number, most: number) => Math.max(EDGE, Math.min(at, most - EDGE)) / scale;
  measured(`${within(top, Infinity)}px auto auto ${within(left, right - width)}px`);
  const around = button.closest('.tables')?.getBoundingClientRect();
  return (
    own.width > 0 &&
    under > 0 &&
    y < bottom &&
    own.right > Math.max(origin.left, around?.left ?? -Infinity) &&
    own.left < Math.min(end.right, around?.right ?? Infinity)
  );
}

/**
 * Keeps a small window beside its button while anything scrolls, and closes it when the button can no longer be seen.
 *
 * @returns What ends it.
 */
export function keepPositioned(popover: HTMLElement, button: HTMLElement): () => void {
  let soon = 0;
  const end = (): void => {
    cancelAnimationFrame(soon);
    window.removeEventListener('scroll', follow, { capture: true });
    window.removeEventListener('resize', follow);
  };
  const follow = (event: Event): void => {
    // One that left the page while it was open says nothing of it.
    if (!popover.isConnected) return end();
    if (event.target instanceof Node && popover.contains(event.target)) return;
    soon ||= requestAnimationFrame(() => {
      soon = 0;
      if (!positionPopover(popover, button)) popover.hidePopover();
    });
  };
  positionPopover(popover, button);
  window.addEventListener('scroll', follow, { capture: true, passive: true });
  window.addEventListener('resize', follow);
  return end;
}
