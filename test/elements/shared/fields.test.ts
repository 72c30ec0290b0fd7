import { expect } from '@open-wc/testing';
import * as reader from '../../../src/elements/shared/fields/answer-reader.js';
import { Fields } from '../../../src/elements/shared/fields/fields.js';
import { lazy } from '../../../src/elements/shared/lazy.js';
import { checklistMessages } from '../../../src/localize/checklist/messages.js';
import { Formatter } from '../../../src/localize/formatter.js';
import type { Program } from '../../../src/program/schema/program.js';
import type { Facts } from '../../../src/program/standing/facts.js';
import { questionsOf } from '../../../src/program/standing/standing.js';
import { aDocument, block, frames } from '../visitor.js';

describe('a number typed before what reads it is here', () => {
  let arrive: () => void;
  let facts: Facts;
  let field: HTMLInputElement;

  beforeEach(() => {
    const program = aDocument({
      currency: 'EUR',
      measures: [{ id: 'revenue', name: 'Revenue', kind: 'money' }],
      requirements: { gold: { kind: 'measure', measure: 'revenue', atLeast: 10 } },
    }) as unknown as Program;
    const list = {
      program,
      formatter: new Formatter('en', program),
      labels: checklistMessages.here('en')!,
      questions: new Map(questionsOf(program, {}, '2026-01-15').map((one) => [one.key, one])),
    };
    facts = {};
    const coming = new Promise<typeof reader>((resolve) => (arrive = () => resolve(reader)));
    const root = block().attachShadow({ mode: 'open' });
    field = document.createElement('input');
    field.dataset['key'] = 'revenue';
    field.inputMode = 'decimal';
    root.append(field, document.createElement('input'));
    const fields = new Fields(
      lazy(() => coming, 'nothing is missing'),
      {
        root: () => root,
        list: () => list,
        facts: () => facts,
        tell: (now) => {
          facts = now;
          fields.showAll();
        },
        say: () => undefined,
      },
    );
    for (const type of ['input', 'change', 'focusin', 'focusout']) root.addEventListener(type, fields);
  });

  function type(text: string): void {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  function leave(): void {
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.blur();
  }

  it('stays in its field when that is left, and is read once it can be', async () => {
    field.focus();
    type('1,250.50');
    leave();
    expect(field.value).to.equal('1,250.50');
    arrive();
    await frames();
    expect(facts).to.deep.equal({ revenue: 1250.5 });
  });

  it('is the last one that was typed', async () => {
    field.focus();
    type('12');
    type('12.5');
    expect(field.value).to.equal('12.5');
    leave();
    arrive();
    await frames();
    expect(facts).to.deep.equal({ revenue: 12.5 });
  });

  it('is digits alone after all', async () => {
    field.focus();
    type('1.');
    type('17');
    arrive();
    await frames();
    expect(facts).to.deep.equal({ revenue: 17 });
  });
});
