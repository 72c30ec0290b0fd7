/** Keys that write or move in a field, besides those that are a character. */
const EDITING: ReadonlySet<string> = new Set([
  'Backspace',
  'Delete',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Process',
]);

/**
 * Keeps what somebody types into a control of ours from the page: its shortcuts see only our tag and take the keys for
 * their own. Keys with a modifier, Escape and Tab go on; so does Enter in a field.
 */
export function keepKeys(root: ShadowRoot): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const)
    root.addEventListener(type, (event) => {
      const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent;
      // A character that a keyboard has on AltGr comes with both modifiers.
      if (metaKey || ctrlKey !== altKey) return;
      const [from] = event.composedPath();
      if (!(from instanceof Element)) return;
      const field = from.matches('input:not([type=checkbox],[type=file]),select,[tabindex]');
      const stays = field
        ? key.length === 1 || EDITING.has(key)
        : (key === ' ' || key === 'Enter') && from.matches('button,a,summary,input');
      if (stays) event.stopPropagation();
    });
}
