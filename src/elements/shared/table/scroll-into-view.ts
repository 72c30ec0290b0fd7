/**
 * Moves the table so that what the keyboard has come to stands beside its row's label and not behind it. Browsers leave
 * it where it is when a part of it shows, whatever `scroll-padding` says.
 */
export function scrollBesideLabel(event: Event): void {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return;
  const label = target.closest('tr')?.cells[0];
  const tables = target.closest('.tables');
  if (!label || !tables || label.contains(target)) return;
  const own = target.getBoundingClientRect();
  const { left, right } = label.getBoundingClientRect();
  if (own.right <= left || own.left >= right) return;
  const startsLeft = getComputedStyle(label).direction === 'ltr';
  tables.scrollLeft += startsLeft ? own.left - right - GAP : own.right - left + GAP;
}

/** Room for the focus ring, in pixels. */
const GAP = 6;
