import { contrast, over, readColor, toCss, type Color } from './color.js';
import { READABLE, tinted } from './readable.js';

/** What the page shows behind an element. */
export interface Background {
  /** One opaque colour; nothing where there is something of which nobody can say a colour. */
  css: string | undefined;
  /** How much of the text's colour quieter text needs, so that it can still be read (WCAG 2.2, 1.4.3). */
  ink: number;
  /** That colour, with as much of our tints on it as there can be, and the text's colour; nothing where it is unknown. */
  known?: { back: Color; text: Color };
}

/** Below this the text is surely not written for the colour that was found: something else stands in between. */
const LEGIBLE = 3;
const INKS = [0.8, 0.85, 0.9, 0.95];
/** How much of what ink leaves over a tint and a hatch take together: see `picked` and `hatch` in tokens.json. */
const TINTS = 0.65;
/** About what the browsers paint where a page says nothing; what they do paint exactly, `Canvas` says. */
const LIGHT: Color = [255, 255, 255, 1];
const DARK: Color = [18, 18, 18, 1];
/** Up to how far apart the colours of a gradient look like one. */
const ALIKE = 16;

/**
 * Looks for the colour behind an element. Layers that let something through are laid over each other until one is
 * opaque. Nothing is found on a picture, on a gradient of different colours, below a pseudo-element that covers its
 * element, inside a filter or a blend, and wherever the page's own text could not be read on what was found.
 */
export function backgroundOf(element: Element): Background {
  const style = getComputedStyle(element);
  const own = style.getPropertyValue('--partner-surface').trim();
  const given = own === '' ? undefined : readColor(own);
  const found = given?.[3] === 1 ? given : under(element, given);
  const text = readColor(style.color);
  // Where the author gives a colour that depends on another, it holds unseen.
  if (own !== '' && !given) return { css: own, ink: 1 };
  if (!found || !text) return { css: undefined, ink: 1 };
  const at = (share: number) => tinted(found, text, (1 - share) * TINTS);
  const reads = (share: number, back: Color) =>
    contrast(over([text[0], text[1], text[2], text[3] * share], back), back);
  if (own === '' && reads(1, found) < LEGIBLE) return { css: undefined, ink: 1 };
  const css = found === LIGHT || found === DARK ? 'Canvas' : toCss(found);
  const ink = INKS.find((share) => reads(share, at(share)) >= READABLE) ?? 1;
  return { css, ink, known: { back: at(ink), text } };
}

function under(element: Element, top: Color = [0, 0, 0, 0]): Color | undefined {
  let all = top;
  for (let at: Element | null = element; at; at = around(at)) {
    const style = getComputedStyle(at);
    const { display, filter, mixBlendMode } = style;
    if (display !== 'contents' && display !== 'inline') {
      const layer = layerOf(at, style);
      if (!layer) return undefined;
      all = over(all, layer);
      if (all[3] > 0.996) return all;
    }
    // What is behind this changes as a whole: a patch of its colour would change with it.
    if (filter !== 'none' || (mixBlendMode && mixBlendMode !== 'normal')) return undefined;
  }
  const page = canvas(element);
  return page && all[3] > 0 ? over(all, page) : page;
}

/** What one element paints behind its content; nothing where that is no colour. */
function layerOf(element: Element, style: CSSStyleDeclaration): Color | undefined {
  if (['::before', '::after'].some((part) => covers(element, part))) return undefined;
  const back = readColor(style.backgroundColor);
  const { backgroundImage } = style;
  return backgroundImage === 'none' || !back ? back : gradientOf(backgroundImage, back);
}

/** The one colour of a gradient whose colours can hardly be told apart. */
function gradientOf(image: string, back: Color): Color | undefined {
  if (image.includes('url(')) return undefined;
  const stops = image.match(/(?:rgba?|color|okl\w+|la[bc]|lch)\([^)]*\)/g) ?? [];
  const colors = stops.map((stop) => over(readColor(stop) ?? [0, 0, 0, 0], back));
  const [first] = colors;
  const alike = (one: Color) => one.every((part, at) => Math.abs(part - first![at]!) <= (at < 3 ? ALIKE : 0));
  return first && colors.every(alike) ? first : undefined;
}

/** Whether a pseudo-element paints over the whole of its element. */
function covers(element: Element, part: string): boolean {
  const { content, position, width, height, backgroundColor, backgroundImage } = getComputedStyle(
    element,
    part,
  );
  if (content === 'none' || content === 'normal' || !/absolute|fixed/.test(position)) return false;
  if (backgroundImage === 'none' && !readColor(backgroundColor)?.[3]) return false;
  const { offsetWidth, offsetHeight } = element as HTMLElement;
  // Of what has no box, as in a closed tab, nobody knows the size.
  const most = (size: string, whole: number) => !(parseFloat(size) < whole * 0.9);
  return most(width, offsetWidth) && most(height, offsetHeight);
}

/** The colour of the page itself, where it has none of its own; nothing where the element's own scheme is another. */
function canvas(element: Element): Color | undefined {
  const root = getComputedStyle(document.documentElement);
  if (getComputedStyle(element).colorScheme !== root.colorScheme) return undefined;
  const { colorScheme } = root;
  const dark =
    colorScheme.includes('dark') &&
    (!colorScheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  return dark ? DARK : LIGHT;
}

/** The element that this one is painted in, across slots and shadow borders. */
export function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
