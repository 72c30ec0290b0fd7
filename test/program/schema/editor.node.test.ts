import { createRequire } from 'node:module';
import { expect } from 'chai';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type * as service from 'vscode-json-languageservice';
import { spelledOut } from '../../../tools/share-schemas.js';
import { programSchemas } from '../../../tools/write-schema.js';
import { topics } from '../../../src/program/topics.js';
import { ALL, readText } from '../../programs.js';

type Json = Record<string, unknown>;

// Node's own import does not find all names of this package.
const { getLanguageService, TextDocument } = createRequire(import.meta.url)(
  'vscode-json-languageservice',
) as typeof service;

const { standard, editor } = programSchemas();

/** An editor that knows a schema for every document. A bar in a text is where the cursor stands. */
function editorOf(schema: unknown) {
  const languageService = getLanguageService({
    clientCapabilities: {
      textDocument: { completion: { completionItem: { documentationFormat: ['plaintext'] } } },
    },
  });
  languageService.configure({
    // It puts what references lead to in their place, in the very object.
    schemas: [{ uri: 'urn:test', fileMatch: ['*'], schema: structuredClone(schema) as service.JSONSchema }],
  });
  const open = (text: string) => {
    const document = TextDocument.create('file:///program.json', 'json', 1, text.replace('|', ''));
    return {
      document,
      tree: languageService.parseJSONDocument(document),
      position: document.positionAt(text.indexOf('|')),
    };
  };
  return {
    async offers(text: string): Promise<service.CompletionItem[]> {
      const { document, tree, position } = open(text);
      return (await languageService.doComplete(document, position, tree))!.items;
    },
    async hover(text: string): Promise<string> {
      const { document, tree, position } = open(text);
      const found = await languageService.doHover(document, position, tree);
      return (found!.contents as string[]).join('\n').replaceAll('\\', '');
    },
    async problems(text: string): Promise<string[]> {
      const { document, tree } = open(text);
      return (await languageService.doValidation(document, tree)).map(({ message }) =>
        typeof message === 'string' ? message : message.value,
      );
    },
  };
}

const around = (part: string) =>
  `{"schemaVersion": 1, "id": "acme", "vendor": {"name": "Acme"}, "name": "Acme", "tiers": [{"id": "gold", "name": "Gold"}], ${part}}`;
const benefit = (part: string) => around(`"benefits": [{"id": "row", "name": "Row", ${part}}]`);
const value = (part: string) => benefit(`"values": {"gold": ${part}}`);
const asked = (part: string) => around(`"requirements": {"gold": ${part}}`);

const VALUES = [
  ...['yes', 'no', 'not-applicable', 'not-published', 'not-known', 'on-request', 'recommended'],
  ...[
    'free',
    'date',
    'percent',
    'money',
    'count',
    'duration',
    'points',
    'multiplier',
    'text',
    'link',
    'level',
    'list',
  ],
  ...['steps', 'varies'],
];
const CONDITIONS = [
  ...['measure', 'score', 'tier', 'none', 'not-published', 'not-known', 'not-applicable', 'on-request'],
  ...['all', 'any', 'some', 'unclear', 'if', 'varies'],
];
const AMOUNT = ['value', 'low', 'high', 'upTo', 'atLeast'];

/** What an editor offers at 20 places: all of these, and where it says so nothing else. */
const PLACES: Record<string, { text: string; offers: readonly string[]; andNothingElse?: true }> = {
  'a key of the document': { text: around('"|"'), offers: ['benefits', 'requirements', 'sources', 'review'] },
  'a key of a tier': {
    text: '{"tiers": [{"|"}]}',
    offers: ['id', 'name', 'admission', 'overlayOn', 'besides', 'includes'],
  },
  'a key of a benefit': { text: benefit('"|"'), offers: ['topic', 'values', 'value', 'only', 'unlocks'] },
  'a key of a measure': {
    text: around('"measures": [{"id": "deals", "|"}]'),
    offers: ['name', 'kind', 'unit', 'window', 'topic'],
  },
  'a kind of value, in quotes': { text: value('{"kind": "|"}'), offers: VALUES, andNothingElse: true },
  'a kind of value, begun': { text: value('{"kind": "p|"}'), offers: VALUES, andNothingElse: true },
  'a kind of value, without quotes': { text: value('{"kind": |}'), offers: VALUES, andNothingElse: true },
  'a kind of value inside a list': {
    text: value('{"kind": "list", "items": [{"kind": "|"}]}'),
    offers: VALUES,
    andNothingElse: true,
  },
  'a kind of condition, in quotes': {
    text: asked('{"kind": "|"}'),
    offers: CONDITIONS,
    andNothingElse: true,
  },
  'a kind of condition, without quotes': {
    text: asked('{"kind": |}'),
    offers: CONDITIONS,
    andNothingElse: true,
  },
  'a kind of condition inside another': {
    text: asked('{"kind": "all", "of": [{"kind": "|"}]}'),
    offers: CONDITIONS,
    andNothingElse: true,
  },
  'a key of a percentage': {
    text: value('{"kind": "percent", "|"}'),
    offers: [...AMOUNT, 'of', 'excluding', 'for', 'caps'],
  },
  'a key of a condition on a measure': {
    text: asked('{"kind": "measure", "measure": "deals", "|"}'),
    offers: ['atLeast', 'atMost', 'between', 'topPercent', 'share', 'held', 'ofWhich', 'window', 'only'],
  },
  'a value': { text: value('|'), offers: [...VALUES, 'true', 'false'], andNothingElse: true },
  'a value for all tiers': { text: benefit('"value": |'), offers: [...VALUES, 'true', 'false'] },
  'a condition': { text: asked('|'), offers: CONDITIONS, andNothingElse: true },
  'a condition inside another': { text: asked('{"kind": "any", "of": [|]}'), offers: CONDITIONS },
  'a topic of a benefit': { text: benefit('"topic": "|"'), offers: [...topics.keys()], andNothingElse: true },
  'a topic of a question': {
    text: around('"questions": [{"topic": |}]'),
    offers: [...topics.keys()],
    andNothingElse: true,
  },
  'a kind of rule': {
    text: around('"review": {"rules": [{"kind": "|"}]}'),
    offers: ['upgrade', 'downgrade', 'grace', 'payment', 'other'],
  },
};

const labelsOf = (items: readonly service.CompletionItem[]) =>
  items.map(({ label }) => label.replace(/^"|"$/g, ''));

describe('an editor that reads the JSON Schema', function () {
  this.timeout(0);
  const { offers, hover, problems } = editorOf(editor);

  it('is asked at 20 places', () => {
    expect(Object.keys(PLACES)).to.have.length(20);
  });

  for (const [place, { text, offers: wanted, andNothingElse }] of Object.entries(PLACES)) {
    it(`offers all there is for ${place}`, async () => {
      const labels = labelsOf(await offers(text));
      if (andNothingElse) expect(labels).to.have.members(wanted);
      else expect(labels).to.include.members(wanted);
    });
  }

  for (const [place, { text, offers: wanted }] of Object.entries(PLACES))
    it(`offers the same from the plain file for ${place}, with whole examples for snippets`, async () => {
      const inPlain = await editorOf(standard).offers(text);
      const kindOf = (label: string) => /^{"kind":"([\w-]+)"/.exec(label)?.[1] ?? label;
      expect(labelsOf(inPlain).map(kindOf)).to.include.members(wanted);
    });

  it('has every kind of the schema in these places', () => {
    const { taggedValue, requirement } = standard['$defs'] as Record<string, Json>;
    const kindsOf = (union: Json) => (union['properties'] as Record<string, Json>)['kind']!['enum'];
    expect(kindsOf(taggedValue!)).to.have.members(VALUES);
    expect(kindsOf(requirement!)).to.have.members(CONDITIONS);
  });

  it('says with each kind what it is', async () => {
    for (const text of [value('{"kind": "|"}'), asked('{"kind": "|"}'), value('|')])
      for (const { label, documentation } of await offers(text))
        if (!/true|false/.test(label)) expect(documentation, label).to.match(/\w{3}/);
    expect(await hover(value('{"ki|nd": "percent", "value": 5}'))).to.include('A share of something');
  });

  it('offers topics with their names', async () => {
    const found = await offers(benefit('"topic": "|"'));
    expect(found.find(({ label }) => label === '"mdf"')!.documentation).to.match(
      /^Market development funds/i,
    );
    for (const { label, documentation } of found) expect(documentation, label).to.match(/^.+: .+[.?]$/);
  });

  it('marks a topic that is not in the list, which a validator takes', async () => {
    const text = benefit('"topic": "comission"');
    expect(await problems(text)).to.have.length(1);
    expect(new Ajv2020().validate(standard, JSON.parse(text))).to.equal(true);
  });

  it('cannot offer what the document itself names: a schema does not know it', async () => {
    expect(labelsOf(await offers(benefit('"category": "|"')))).to.deep.equal([]);
  });

  it('gives each kind a snippet that is sound as it comes, with a stop for whatever is to be filled in', async () => {
    const validate = new Ajv2020().compile(standard);
    for (const [text, kinds] of [
      [value('|'), VALUES],
      [asked('|'), CONDITIONS],
    ] as const) {
      const found = await offers(text);
      for (const kind of kinds) {
        const { insertText } = found.find(({ label }) => label === kind)!;
        const typed = insertText!.replace(/\$\{\d+(?::([^}]*)|\|([^,|]*)[^}]*)\}/g, '$1$2');
        const document = JSON.parse(text.replace('|', typed)) as Json;
        expect(validate(document), `${kind}: ${typed} ${JSON.stringify(validate.errors)}`).to.equal(true);
        expect(typed).to.include(`"kind": "${kind}"`);
        expect(insertText!.includes('${1'), kind).to.equal(/"(?!kind")\w+":/.test(typed));
      }
    }
  });

  for (const [what, schema] of Object.entries({ standard, editor })) {
    it(`shows every property its own text, whatever is said in it, in the ${what} file`, async () => {
      const defs = schema['$defs'] as Record<string, Json>;
      const own = { ...schema, type: 'object', required: [], additionalProperties: false };
      const inEditor = editorOf({
        ...own,
        properties: Object.fromEntries(
          ['$root', ...Object.keys(defs)].map((name) => [
            name,
            name === '$root' ? { properties: schema['properties'] } : { $ref: `#/$defs/${name}` },
          ]),
        ),
      });
      let shown = 0;
      const other: string[] = [];
      const objects: [string, Json][] = [['$root', schema], ...Object.entries(defs)];
      for (const [name, object] of objects)
        for (const [key, property] of Object.entries((object['properties'] ?? {}) as Record<string, Json>)) {
          const { description } = spelledOut(property, schema);
          // What a kind means stands beside the list of kinds there.
          if (key === 'kind' && (description === undefined || description === 'Which kind it is.')) continue;
          const texts = await Promise.all(
            ['"words"', 'true', '1', '[]', '{}', '{"kind": "percent", "value": 1}', '{"en": "words"}'].map(
              (inside) => inEditor.hover(`{"${name}": {"|${key}": ${inside}}}`),
            ),
          );
          shown++;
          if (texts.some((text) => !text.startsWith(description as string)))
            other.push(`${name}.${key}: ${description as string} / ${texts.join(' / ')}`);
        }
      expect(other).to.deep.equal([]);
      expect(shown).to.be.above(300);
    });
  }

  it('finds nothing wrong in any document of the demo', async () => {
    for (const name of ALL) {
      // The file that is named there is made by the build.
      const text = (await readText(name)).replace(/"\$schema": "[^"]*",/, '');
      expect(await problems(text), name).to.deep.equal([]);
    }
  });
});

describe('a validator in strict mode', () => {
  it('knows every keyword of the plain file; those of the file for editors have to be named to it', () => {
    expect(() => new Ajv2020({ strict: true }).compile(standard)).not.to.throw();
    expect(() => new Ajv2020({ strict: true }).compile(editor)).to.throw(/unknown keyword/);
    const ajv = new Ajv2020({ strict: true });
    ajv.addVocabulary(['defaultSnippets', 'enumDescriptions']);
    expect(() => ajv.compile(editor)).not.to.throw();
  });
});
