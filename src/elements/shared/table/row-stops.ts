/** What one can press in a row: what explains it, and what shows the rest of a long cell. */
const STOPS = '[data-hint], .unclip';

/** Of all that can be pressed in a row, only the first is a Tab stop: a long table would else be hundreds of them. */
export function limitStops(row: Element): void {
  for (const [at, button] of row.querySelectorAll<HTMLElement>(STOPS).entries())
    button.tabIndex = at === 0 ? 0 : -1;
}

/** The arrow keys lead from one to the next. */
export function moveInRow(event: KeyboardEvent): void {
  const from = event.target as HTMLElement;
  const row = from.matches(STOPS) && from.closest('tr');
  if (!row || !/^Arrow(Left|Right)$/.test(event.key)) return;
  const onward = (event.key === 'ArrowRight') === (getComputedStyle(row).direction === 'ltr');
  const all = [...row.querySelectorAll<HTMLElement>(STOPS)];
  const next = all[all.indexOf(from) + (onward ? 1 : -1)];
  if (!next) return;
  next.focus();
  event.preventDefault();
}
