/** How well the colours that were chosen can be told apart, on the page that the preview shows. */
import { contrast, over, readColor, type Color } from '../../src/elements/shared/page/color.js';
import type { Contrast } from './look-view.js';

/** @param page The page of the preview: what is not chosen is as there. */
export function contrastsOf(
  look: Readonly<Record<string, string>>,
  page: Document | null | undefined,
): Contrast[] {
  const [text, back] = [look['color'] ?? inherited(page), look['background']].map((one) => colourOf(one));
  const paper = over(back ?? [0, 0, 0, 0], behind(page));
  const on = (one: Color | undefined, surface: Color) => one && contrast(over(one, surface), surface);
  const surfaceOf = (name: string) => {
    const set = colourOf(look[name]);
    return set && over(set, paper);
  };
  const accent = look['--partner-accent'];
  const [fields, cards] = [surfaceOf('--partner-surface'), surfaceOf('--partner-card')];
  return [
    { name: 'Text on what is behind it', ratio: on(text, paper), least: 4.5 },
    ...(accent === undefined
      ? []
      : [
          {
            name: 'Accent on what is behind it',
            ratio: on(colourOf(accent), paper),
            least: 3,
            otherwise: 'It is shown with as much of the text’s colour in it as it needs.',
          },
        ]),
    ...(fields ? [{ name: 'Text on fields', ratio: on(text, fields), least: 4.5 }] : []),
    ...(cards ? [{ name: 'Text on cards', ratio: on(text, cards), least: 4.5 }] : []),
  ];
}

const colourOf = (text: string | undefined): Color | undefined =>
  text === undefined ? undefined : readColor(text);

function inherited(page: Document | null | undefined): string | undefined {
  const main = page?.querySelector('main');
  return main ? getComputedStyle(main).color : undefined;
}

function behind(page: Document | null | undefined): Color {
  const white: Color = [255, 255, 255, 1];
  if (!page) return white;
  return [page.documentElement, page.body].reduce<Color>(
    (below, element) => over(readColor(getComputedStyle(element).backgroundColor) ?? [0, 0, 0, 0], below),
    white,
  );
}
