import { expect } from '@open-wc/testing';
import { contrast, over, readColor, type Color } from '../../../../src/elements/shared/page/color.js';

const WHITE: Color = [255, 255, 255, 1];
const of = (text: string) => readColor(text)!;

describe('the contrast of two colours', () => {
  // As published by WebAIM and in WCAG's own examples.
  for (const [text, ratio] of [
    ['rgb(0, 0, 0)', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
    ['#777777', 4.48],
    ['#0000ff', 8.59],
    ['#ff0000', 4],
  ] as const)
    it(`of ${text} on white is ${ratio}`, () => {
      expect(contrast(of(text), WHITE)).to.be.closeTo(ratio, 0.005);
      expect(contrast(WHITE, of(text))).to.be.closeTo(ratio, 0.005);
    });
});

describe('a colour', () => {
  it('is read in any notation that the browser knows', () => {
    expect(of('rgb(1, 2, 3)')).to.deep.equal([1, 2, 3, 1]);
    expect(of('rgba(10, 20, 30, 0.5)')).to.deep.equal([10, 20, 30, 0.5]);
    expect(of('rgb(10 20 30 / 0.25)')).to.deep.equal([10, 20, 30, 0.25]);
    expect(of('transparent')[3]).to.equal(0);
    expect(of('hsl(120 100% 50%)')).to.deep.equal([0, 255, 0, 1]);
    expect(of('color(srgb 1 0 0)')).to.deep.equal([255, 0, 0, 1]);
    expect(readColor('none of these')).to.equal(undefined);
  });

  it('over another shows as much of it as it lets through', () => {
    expect(over([0, 0, 0, 0.5], WHITE)).to.deep.equal([127.5, 127.5, 127.5, 1]);
    expect(over([0, 0, 0, 0], WHITE)).to.deep.equal(WHITE);
    expect(over([0, 0, 0, 0.5], [0, 0, 0, 0.5])[3]).to.equal(0.75);
  });
});
