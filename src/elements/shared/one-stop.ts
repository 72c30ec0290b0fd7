/**
 * Buttons side by side of which one can be pressed are one Tab stop, as in a toolbar: the arrow keys lead from one to the
 * next. The stop is the one that is pressed, else the first.
 */
export function stopAt(at: number, pressed: number): 0 | -1 {
  return at === Math.max(pressed, 0) ? 0 : -1;
}

/** Leads from one of the buttons of the place that hears of it to the next one that is there. */
export function moveAmong(event: KeyboardEvent): void {
  const from = event.target as HTMLElement;
  if (from.localName !== 'button' || !/^Arrow(Left|Right)$/.test(event.key)) return;
  const place = event.currentTarget as HTMLElement;
  const onward = (event.key === 'ArrowRight') === (getComputedStyle(place).direction === 'ltr');
  const all = [...place.querySelectorAll<HTMLElement>('button')].filter((one) => one.checkVisibility());
  const next = all[all.indexOf(from) + (onward ? 1 : -1)];
  if (!next) return;
  next.focus();
  event.preventDefault();
}
