const EXPLAINS = '[data-hint]';

/** Of all that explains a row, only the first is a Tab stop: a long table would else be hundreds of them. */
export function limitStops(row: Element): void {
  for (const [at, button] of row.querySelectorAll<HTMLElement>(EXPLAINS).entries())
    button.tabIndex = at === 0 ? 0 : -1;
}

/** The arrow keys lead from one explanation of a row to the next. */
export function moveInRow(event: KeyboardEvent): void {
  const from = event.target as HTMLElement;
  const row = from.matches(EXPLAINS) && from.closest('tr');
  if (!row || !/^Arrow(Left|Right)$/.test(event.key)) return;
  const onward = (event.key === 'ArrowRight') === (getComputedStyle(row).direction === 'ltr');
  const all = [...row.querySelectorAll<HTMLElement>(EXPLAINS)];
  const next = all[all.indexOf(from) + (onward ? 1 : -1)];
  if (!next) return;
  next.focus();
  event.preventDefault();
}
