import { expect } from 'chai';
import { settable, withControls } from '../../.storybook/controls.js';

/** A thing of an element as Storybook has it from the manifest. */
const told = (category: string, type: string, name = 'a') => ({
  [name]: { name, type: { name: type }, table: { category } },
});
const controlOf = (category: string, type: string, name = 'a') => {
  const { control, options } = withControls(told(category, type, name) as never)[name]!;
  const kind = (control as { type?: string }).type;
  return options === undefined ? kind : [kind, ...options];
};

describe('what can be set of an element in Storybook', () => {
  it('is a text, a number, a switch or a choice for each attribute', () => {
    expect(controlOf('attributes', 'string')).to.equal('text');
    expect(controlOf('attributes', 'number')).to.equal('number');
    expect(controlOf('attributes', 'boolean')).to.equal('boolean');
    expect(controlOf('attributes', "'step' | 'differences' | 'all'")).to.deep.equal([
      'select',
      'step',
      'differences',
      'all',
    ]);
    expect(controlOf('attributes', 'string | number')).to.equal('text');
  });

  it('is a text for each custom property, and the document as an object', () => {
    expect(controlOf('css custom properties', 'void')).to.equal('text');
    expect(controlOf('properties', 'unknown', 'program')).to.equal('object');
  });

  it('is nothing of events, slots, parts and properties that have an attribute', () => {
    for (const category of ['events', 'slots', 'css shadow parts', 'properties'])
      expect(controlOf(category, 'void'), category).to.equal(undefined);
  });

  it('is asked of attributes, objects and custom properties, whatever parts are called', () => {
    const [tier, facts, heading] = [
      { name: 'tier', attribute: 'tier' },
      { name: 'facts' },
      { name: 'headingLevel', attribute: 'heading-level' },
    ];
    const element = { tagName: 'a-b', name: 'B', description: '', members: [tier, facts, heading] };
    const left = settable({
      ...element,
      attributes: [tier],
      cssParts: [{ name: 'tier' }],
      events: [tier],
      slots: [tier],
    });
    expect(left.attributes).to.deep.equal([tier]);
    expect(left.members).to.deep.equal([facts]);
    expect([...left.cssParts!, ...left.events!, ...left.slots!]).to.deep.equal([]);
  });

  it('is what a story says itself', () => {
    const said = { a: { control: 'color', table: { category: 'css custom properties' } } };
    expect(withControls(said as never)['a']!.control).to.equal('color');
  });
});
