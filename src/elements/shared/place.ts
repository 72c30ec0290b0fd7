/** Places a small window below its button, or above it where there is no room; always inside the page's window. */
export function placeBeside(popover: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  const rightToLeft = getComputedStyle(popover).direction === 'rtl';
  const left = rightToLeft ? at.right - width : at.left;
  const top =
    at.bottom + height + 8 > clientHeight && at.top > height + 8 ? at.top - height - 4 : at.bottom + 4;
  popover.style.setProperty('left', `${Math.max(8, Math.min(left, clientWidth - width - 8))}px`);
  popover.style.setProperty('top', `${Math.max(8, top)}px`);
}
