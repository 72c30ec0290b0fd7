/** A colour on the screen: red, green and blue from 0 to 255, and how much of what is below it hides, from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

let pixel: CanvasRenderingContext2D | null | undefined;

/** A computed CSS colour; nothing where the text is none. */
export function readColor(text: string): Color | undefined {
  if (text.startsWith('rgb')) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = text.match(/[\d.]+/g)?.map(Number) ?? [];
    return [red, green, blue, alpha];
  }
  if (text === 'transparent') return [0, 0, 0, 0];
  if (!CSS.supports('color', text)) return undefined;
  // Any other notation is the browser's to know: it paints a pixel of it.
  pixel ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });
  if (!pixel) return undefined;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = text;
  pixel.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = pixel.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!, alpha! / 255];
}

/** What shows where one colour lies over another. */
export function over([r, g, b, a]: Color, [red, green, blue, alpha]: Color): Color {
  const whole = a + alpha * (1 - a);
  const mix = (top: number, below: number) => whole && (top * a + below * alpha * (1 - a)) / whole;
  return [mix(r, red), mix(g, green), mix(b, blue), whole];
}

/** How well one colour can be told from another, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: Color, other: Color): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance([red, green, blue]: Color): number {
  const linear = (part: number) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

export function toCss([red, green, blue]: Color): string {
  return `rgb(${[red, green, blue].map(Math.round).join()})`;
}
