/**
 * Buttons side by side of which one can be pressed are one Tab stop, as in a toolbar: the arrow keys lead from one to the
 * next. The stop is the one that is pressed, else the first.
 */
export function stopAt(at: number, pressed: number): 0 | -1 {
  return at === Math.max(pressed, 0) ? 0 : -1;
}

/** Leads from one of the buttons of the place that hears of it to the next one that is there; Tab leads out of all. */
export function moveAmong(event: KeyboardEvent): void {
  const from = event.target as HTMLElement;
  if (from.localName !== 'button') return;
  const place = event.currentTarget as HTMLElement;
  const all = [...place.querySelectorAll<HTMLElement>('button')].filter((one) => one.checkVisibility());
  const stop = all.find(({ tabIndex }) => tabIndex === 0);
  if (stop && stop !== from) {
    // It may be Tab, for whose way back not every browser has a name: not from one of them to the one where it comes in.
    stop.tabIndex = -1;
    place.addEventListener('focusout', () => (stop.tabIndex = 0), { once: true });
  }
  if (!/^Arrow(Left|Right)$/.test(event.key)) return;
  const onward = (event.key === 'ArrowRight') === (getComputedStyle(place).direction === 'ltr');
  const next = all[all.indexOf(from) + (onward ? 1 : -1)];
  if (!next) return;
  next.focus();
  event.preventDefault();
}
