/**
 * Hears when somebody prints, or only looks at what would be printed, and when they have.
 *
 * @returns What ends it.
 */
export function whilePrinting(begin: () => void, end: () => void): () => void {
  const printing = matchMedia('print');
  const follow = (): void => (printing.matches ? begin() : end());
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  printing.addEventListener('change', follow);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    printing.removeEventListener('change', follow);
    end();
  };
}
