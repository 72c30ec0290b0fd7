type Root = Document | ShadowRoot;

/**
 * Changes an element, and keeps the keyboard in it: where what had the focus is gone, the focus goes to what has taken its
 * place, else to what stands around it. On the page itself whoever has no pointer would begin anew.
 *
 * @param host The element.
 * @param change What changes it.
 */
export function keepFocus(host: HTMLElement, change: () => void): void {
  const had = focusedIn(host);
  const around = had ? [...ancestors(had, host)] : [];
  change();
  if (!had || (focusedIn(host) === had && isThere(had)) || isElsewhere(host)) return;
  const root = host.shadowRoot;
  if (!host.isConnected || !root) return;
  for (const next of [had, ...alike(had, root), ...around, root.querySelector<HTMLElement>('.frame')])
    if (next && next !== host && isThere(next) && hold(next)) return;
}

/** What has the focus in an element, or in what its author put inside. */
function focusedIn(host: HTMLElement): HTMLElement | undefined {
  const inside = host.shadowRoot?.activeElement;
  if (inside) return inside as HTMLElement;
  const active = (host.getRootNode() as Root).activeElement;
  return active && active !== host && host.contains(active) ? (active as HTMLElement) : undefined;
}

/** Somebody has gone on to something else. */
function isElsewhere(host: HTMLElement): boolean {
  const active = (host.getRootNode() as Root).activeElement;
  return active !== null && !active.contains(host) && !host.contains(active);
}

function* ancestors(of: HTMLElement, host: HTMLElement): Generator<HTMLElement> {
  for (let at = of.parentElement; at && at !== host; at = at.parentElement) yield at;
}

/** Controls of the same kind and name. */
function alike(had: HTMLElement, root: ShadowRoot): HTMLElement[] {
  const name = nameOf(had);
  return [...root.querySelectorAll<HTMLElement>(had.localName)].filter((one) => nameOf(one) === name);
}

function nameOf(control: HTMLElement): string {
  const { className, textContent } = control;
  return [control.getAttribute('type'), control.getAttribute('aria-label'), className, textContent].join('|');
}

function isThere(one: HTMLElement): boolean {
  return one.isConnected && (one.checkVisibility?.({ visibilityProperty: true }) ?? true);
}

/** Gives something the focus, also where it is none that has it by itself. */
function hold(next: HTMLElement): boolean {
  const focus = (): boolean => {
    next.focus({ preventScroll: true });
    return (next.getRootNode() as Root).activeElement === next;
  };
  if (focus()) return true;
  if (next.hasAttribute('tabindex')) return false;
  next.tabIndex = -1;
  next.addEventListener('blur', () => next.removeAttribute('tabindex'), { once: true });
  return focus();
}
