import { contrast, over, type Color } from './color.js';

/** WCAG 2.2, 1.4.3, and a little for rounding. */
export const READABLE = 4.55;
const BLACK: Color = [0, 0, 0, 1];
const WHITE: Color = [255, 255, 255, 1];

/** The surface as it is where a tint and a hatch of ours lie on it, whatever the accent: nearer to the text by so much. */
export function tinted(back: Color, text: Color, share: number): Color {
  const worst = contrast(text, BLACK) < contrast(text, WHITE) ? BLACK : WHITE;
  return over([worst[0], worst[1], worst[2], share], back);
}

/** A colour with as much of the text's colour in it as it takes to be read on a surface; the text's own where nothing helps. */
export function readable(color: Color, text: Color, back: Color): Color {
  for (let share = 0; share < 1; share += 0.1) {
    const mixed = over([text[0], text[1], text[2], share], over(color, back));
    if (contrast(mixed, back) >= READABLE) return mixed;
  }
  return text;
}

/** Black or white, whichever reads better on a colour. One of them always does. */
export function standingOn(color: Color): Color {
  return contrast(BLACK, color) > contrast(WHITE, color) ? BLACK : WHITE;
}
