/** The name of the font that `plainFont` loads. */
export const PLAIN_FONT = 'Plain Test Font';
const FOLDER = '/node_modules/@fontsource/noto-sans/files';

/**
 * Loads one plain font for texts in Latin letters, as wide as those of most systems. How far down something ends hangs on
 * the font: with the one that a machine happens to have, nobody could say.
 */
export async function plainFont(): Promise<void> {
  const faces = ['400', '600', '700'].map(
    (weight) => new FontFace(PLAIN_FONT, `url(${FOLDER}/noto-sans-latin-${weight}-normal.woff2)`, { weight }),
  );
  for (const face of faces) document.fonts.add(await face.load());
}
