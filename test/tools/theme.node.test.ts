import { readFileSync, readdirSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import source from '../../src/styles/tokens.json' with { type: 'json' };
import {
  cssOf,
  themeToTokens,
  tokensToTheme,
  type DesignToken,
  type DesignTokens,
} from '../../tools/theme.js';
import { cssOfTheme, themeInCss, TYPES } from '../../tools/theme-file.js';
import '../seed.js';

const throughFile = (theme: Readonly<Record<string, string>>) =>
  tokensToTheme(JSON.parse(JSON.stringify(themeToTokens(theme, TYPES))) as DesignTokens, TYPES);

const color = fc.oneof(
  fc.integer({ min: 0, max: 0xffffff }).map((of) => `#${of.toString(16).padStart(6, '0')}`),
  fc.constantFrom('transparent', 'currentColor', 'oklch(0.7 0.2 150)', 'rgb(0 80 255 / 50%)', '#FFF', 'red'),
);
const dimension = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 900 }), fc.constantFrom('px', 'rem', 'em', '%'))
    .map(([of, unit]) => of / 8 + unit),
  fc.constantFrom('calc(1em + 2px)', '0', 'clamp(1px, 2vw, 3px)'),
);
const OF = {
  color,
  dimension,
  number: fc.constantFrom('0.5', '1', '1.5', '0.75', 'calc(1 / 3)'),
  fontWeight: fc.constantFrom('400', '650', 'bold', 'var(--heavy)'),
  fontFamily: fc.constantFrom(
    'Georgia, serif',
    "'Iowan Old Style', Georgia, serif",
    'inherit',
    'var(--serif)',
  ),
};
const theme = fc
  .record(
    Object.fromEntries(Object.entries(TYPES).map(([name, { type }]) => [`--partner-${name}`, OF[type]])),
    {
      requiredKeys: [],
    },
  )
  .map((one) => one as Record<string, string>);

describe('a theme as design tokens', () => {
  it('comes back as it was, whatever it is', () => {
    fc.assert(
      fc.property(theme, (one) => {
        expect(throughFile(one)).to.deep.equal(one);
        expect(throughFile(themeInCss(cssOfTheme(one)))).to.deep.equal(one);
      }),
    );
  });

  for (const file of readdirSync('demo/themes'))
    it(`comes back as it was: demo/themes/${file}`, () => {
      const own = themeInCss(readFileSync(`demo/themes/${file}`, 'utf8'));
      expect(Object.keys(own).length).to.be.greaterThan(10);
      expect(throughFile(own)).to.deep.equal(own);
    });

  it('is what the file of our own tokens says, in CSS and back', () => {
    const own = source.partner as unknown as Record<string, DesignToken>;
    // What a page sets is plain CSS; how the elements reckon without it stands in the same file.
    const plain = Object.fromEntries(
      Object.entries(own)
        .filter(([, { $value }]) => typeof $value !== 'string' || !$value.startsWith('{'))
        .map(([name, { $type, $value }]) => [`--partner-${name}`, cssOf({ $type, $value })]),
    );
    const back = themeToTokens(tokensToTheme(themeToTokens(plain, TYPES), TYPES), TYPES);
    expect(tokensToTheme(back, TYPES)).to.deep.equal(plain);
    for (const [name, { type, group }] of Object.entries(TYPES)) {
      const token = (back['partner'] as unknown as Record<string, Record<string, DesignToken>>)[group]![name];
      if (!token) continue;
      expect(token.$type, name).to.equal(type);
      if (token.$extensions === undefined && type !== 'color')
        expect(token.$value, name).to.deep.equal(own[name]!.$value);
    }
  });

  it('has names that a design tool shows in groups', () => {
    const { partner } = themeToTokens({ '--partner-accent': '#0b6b5d', '--partner-radius': '4px' }, TYPES);
    expect(Object.keys(partner as DesignTokens)).to.deep.equal(['colour', 'size']);
    expect(partner).to.deep.equal({
      colour: {
        accent: {
          $type: 'color',
          $value: { colorSpace: 'srgb', components: [0.0431, 0.4196, 0.3647], hex: '#0b6b5d' },
        },
      },
      size: { radius: { $type: 'dimension', $value: { value: 4, unit: 'px' } } },
    });
  });

  it('takes what a tool has written: a colour without a hex, a family alone', () => {
    const written = {
      brand: {
        accent: { $type: 'color', $value: { colorSpace: 'srgb', components: [1, 0.5, 0], alpha: 0.5 } },
        'heading-font': { $type: 'fontFamily', $value: 'Inter' },
      },
    } as unknown as DesignTokens;
    expect(tokensToTheme(written, TYPES)).to.deep.equal({
      '--partner-accent': 'rgb(255 128 0 / 0.5)',
      '--partner-heading-font': 'Inter',
    });
  });

  it('follows what a token refers to, and a type that stands at its group', () => {
    const written = {
      palette: {
        $type: 'color',
        green: { $value: { colorSpace: 'srgb', components: [0, 0.5, 0], hex: '#008000' } },
      },
      partner: {
        accent: { $type: 'color', $value: '{palette.green}' },
        brings: { $value: '{partner.accent}' },
      },
    } as unknown as DesignTokens;
    expect(tokensToTheme(written, TYPES)).to.deep.equal({
      '--partner-accent': '#008000',
      '--partner-brings': '#008000',
    });
    const wrong = (value: string) => () =>
      tokensToTheme({ partner: { accent: { $type: 'color', $value: value } } }, TYPES);
    expect(wrong('{palette.blue}')).to.throw('refers to "palette.blue", which is not in the file');
    expect(wrong('{partner.accent}')).to.throw('refers to itself');
  });

  it('is refused, by name, where it is none of ours', () => {
    expect(() => themeToTokens({ '--partner-acent': '#000000' }, TYPES)).to.throw(
      '--partner-acent is no custom',
    );
    expect(() => tokensToTheme({ partner: { acent: { $type: 'color', $value: {} } } }, TYPES)).to.throw(
      '"acent" is none',
    );
  });

  it('is what a designer has made of a token, whatever CSS stood beside it', () => {
    const file = themeToTokens({ '--partner-accent': 'oklch(0.7 0.2 150)' }, TYPES);
    const token = (file as unknown as { partner: { colour: { accent: DesignToken } } }).partner.colour.accent;
    expect(tokensToTheme(file, TYPES)).to.deep.equal({ '--partner-accent': 'oklch(0.7 0.2 150)' });
    token.$value = { colorSpace: 'srgb', components: [1, 0, 0] };
    expect(tokensToTheme(file, TYPES)).to.deep.equal({ '--partner-accent': '#ff0000' });
  });

  for (const [value, css] of [
    [{ colorSpace: 'srgb', components: [1, 1, 1], hex: '#000000' }, '#ffffff'],
    [{ colorSpace: 'display-p3', components: [1, 0.2, 0] }, 'color(display-p3 1 0.2 0)'],
    [{ colorSpace: 'oklch', components: [0.7, 0.2, 'none'], alpha: 0.5 }, 'oklch(0.7 0.2 none / 0.5)'],
    [{ colorSpace: 'hsl', components: [330, 100, 50] }, 'hsl(330 100% 50%)'],
    ['#FF0000', '#FF0000'],
  ] as const)
    it(`reads a colour: ${JSON.stringify(value)}`, () => {
      const file = { partner: { accent: { $type: 'color', $value: value } } } as unknown as DesignTokens;
      expect(tokensToTheme(file, TYPES)).to.deep.equal({ '--partner-accent': css });
    });

  it('is refused, by name, where a value is none', () => {
    for (const [name, $type, $value, why] of [
      ['accent', 'color', 'teal-ish', '"teal-ish" is not a colour'],
      ['accent', 'color', undefined, 'undefined is not a colour'],
      ['radius', 'dimension', '4 pixels', '"4 pixels" is not a length'],
      ['density', 'number', [], '[] is not a number'],
    ] as const)
      expect(() =>
        tokensToTheme({ partner: { [name]: { $type, $value } } } as unknown as DesignTokens, TYPES),
      ).to.throw(`The token "partner.${name}" cannot be read: ${why}`);
  });

  it('takes what stands in the group of ours, not what is called the same elsewhere', () => {
    const color = (...components: number[]) => ({
      $type: 'color',
      $value: { colorSpace: 'srgb', components },
    });
    const file = { partner: { accent: color(1, 0, 0) }, palette: { accent: color(0, 0, 1) } };
    expect(tokensToTheme(file as unknown as DesignTokens, TYPES)).to.deep.equal({
      '--partner-accent': '#ff0000',
    });
  });

  it('is read of a style sheet as it is without what depends on the page', () => {
    const sheet = `
      :root { --partner-accent: #0b6b5d; /* --partner-radius: 1px; */ }
      @media (prefers-color-scheme: dark) { :root { --partner-accent: #5eead4; } }
      :root { --partner-accent: #0b6b5e }`;
    expect(themeInCss(sheet)).to.deep.equal({ '--partner-accent': '#0b6b5e' });
    expect(() => themeInCss(`${sheet} .dark { --partner-accent: #5eead4; }`)).to.throw(
      '--partner-accent is set by ":root" and by ".dark"',
    );
  });

  it('has every token of ours, and of those only', () => {
    expect(Object.keys(TYPES)).to.deep.equal(Object.keys(source.partner));
  });
});
