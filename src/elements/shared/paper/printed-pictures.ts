/**
 * The pictures that stand in some places on screen, as they are printed: the same file, which is here already, and not put
 * off until it comes into view.
 *
 * @param places What they stand in, for each column.
 */
export function printedPictures(places: readonly (readonly (Element | undefined)[])[]): HTMLElement[][] {
  return places.map((all) =>
    all
      .flatMap((place) => [...(place?.querySelectorAll('img') ?? [])])
      .filter(({ style }) => style.visibility !== 'hidden')
      .map((shown) => {
        const copy = shown.cloneNode() as HTMLImageElement;
        copy.loading = 'eager';
        copy.decoding = 'sync';
        return copy;
      }),
  );
}
