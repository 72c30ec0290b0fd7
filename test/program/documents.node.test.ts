import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { spelledOut } from '../../tools/share-schemas.js';
import { programSchemas } from '../../tools/write-schema.js';
import { ALL, INVENTED, readText } from '../programs.js';

type Json = Record<string, unknown>;

describe('the folder of documents', () => {
  it('holds the documents that the tests read, and no others', () => {
    const files = readdirSync(new URL('../../demo/programs/', import.meta.url));
    expect(files).to.have.members(ALL.map((name) => `${name}.json`));
  });
});

describe('the JSON Schema', function () {
  this.timeout(60_000);
  const { standard: schema } = programSchemas();
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);
  const defs = schema['$defs'] as Record<string, Json>;

  for (const name of ALL) {
    it(`accepts ${name}`, async () => {
      validate(JSON.parse(await readText(name)));
      expect(validate.errors ?? []).to.deep.equal([]);
    });
  }

  it('has one key that the invented example does not use, as the README says', async () => {
    const text = await readText(INVENTED);
    const isUsed = (key: string) => text.includes(`"${key}":`);
    const known = (node: unknown): string[] =>
      typeof node !== 'object' || node === null
        ? []
        : Object.entries(node).flatMap(([key, child]) => [
            ...(key === 'properties' ? Object.keys(child as object) : []),
            ...known(child),
          ]);
    // What an editor needs is not about a program.
    const unused = new Set(known(schema).filter((key) => key !== '$schema' && !isUsed(key)));
    expect([...unused]).to.deep.equal(['includesRequirements']);
  });

  const small = {
    schemaVersion: 1,
    id: 'a',
    vendor: { name: 'A' },
    name: 'A',
    tiers: [{ id: 'gold', name: 'Gold' }],
  };
  const refused: { what: string; document: unknown }[] = [
    { what: 'another version', document: { ...small, schemaVersion: 2 } },
    { what: 'a missing key', document: { ...small, name: undefined } },
    { what: 'an unknown key', document: { ...small, nmae: 'x' } },
    { what: 'no tiers', document: { ...small, tiers: [] } },
    {
      what: 'an unknown kind of value',
      document: { ...small, benefits: [row({ kind: 'per-cent', value: 5 })] },
    },
    {
      what: 'an amount said twice',
      document: { ...small, benefits: [row({ kind: 'percent', value: 5, upTo: 6 })] },
    },
    { what: 'an amount not said', document: { ...small, benefits: [row({ kind: 'percent' })] } },
    { what: 'half a range', document: { ...small, benefits: [row({ kind: 'percent', low: 5 })] } },
    { what: 'a bad date', document: { ...small, edition: { label: 'x', from: '19.05.2026' } } },
    { what: 'a link that runs', document: { ...small, vendor: { name: 'A', url: 'javascript:alert(1)' } } },
    { what: 'a currency in small letters', document: { ...small, currency: 'usd' } },
  ];
  function row(value: unknown) {
    return { id: 'row', name: 'Row', values: { gold: value } };
  }

  it('accepts the smallest document', () => {
    expect(validate(small)).to.equal(true);
  });
  for (const { what, document } of refused) {
    it(`refuses ${what}`, () => {
      expect(validate(JSON.parse(JSON.stringify(document)))).to.equal(false);
    });
  }

  it('names the parts that contain themselves or come again', () => {
    expect(defs).to.include.all.keys(
      ...[
        'value',
        'requirement',
        'scorePart',
        'text',
        'unit',
        'duration',
        'tier',
        'benefit',
        'measure',
        'cost',
      ],
    );
    expect(
      Object.keys(defs).filter((name) => !/^[a-z][\w-]*$/i.test(name) || name.startsWith('__')),
    ).to.deep.equal([]);
  });

  it('describes every part and every property', () => {
    const silent: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, child] of Object.entries(node)) {
        if (key === 'properties' || key === '$defs') {
          for (const [name, part] of Object.entries(child as Record<string, Json>)) {
            // An amount names its keys again, where it says that they are ways of saying one thing.
            if ((part as unknown) === true) continue;
            const { description, $comment } = spelledOut(part, schema);
            const text = description ?? $comment;
            if (!(typeof text === 'string' && text.length > 3)) silent.push(`${path}/${key}/${name}`);
          }
        }
        walk(child, `${path}/${key}`);
      }
    };
    walk(schema, '');
    expect(silent).to.deep.equal([]);
  });

  it('takes descriptions and examples from the comments, through shared shapes too', () => {
    const { properties } = defs['percent'] as { properties: Record<string, Json> };
    const said = (key: string) => spelledOut(properties[key]!, schema);
    expect(said('kind')['description']).to.equal('A share of something, in percent.');
    expect(said('upTo')['description']).to.equal('The most it can be.');
    expect(said('from')).to.deep.include({
      description: 'First day it holds.',
      examples: ['2025-07-15'],
    });
    expect(
      spelledOut((defs['edition'] as { properties: Record<string, Json> }).properties['status']!, schema)[
        'description'
      ],
    ).to.match(/`announced`.*`current`.*`retired`/);
  });

  it('gives examples that it accepts itself', () => {
    const wrong: string[] = [];
    const ajv = new Ajv2020({ strict: false }).addSchema(schema);
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { examples } = node as { examples?: unknown[] };
      if (Array.isArray(examples)) {
        const part = ajv.compile({ $ref: `${String(schema['$id'])}#${path}` });
        for (const example of examples) if (!part(example)) wrong.push(`${path}: ${JSON.stringify(example)}`);
      }
      for (const [key, child] of Object.entries(node)) {
        if (key !== 'examples') walk(child, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
      }
    };
    walk(schema, '');
    expect(wrong).to.deep.equal([]);
  });

  it('belongs to nobody’s host', () => {
    expect(schema['$id']).to.match(/^urn:/);
    expect(
      JSON.stringify(schema)
        .match(/https?:\/\/[\w.-]+/g)!
        .filter((url) => !/json-schema\.org|\.example$/.test(url)),
    ).to.deep.equal([]);
  });
});

describe('the check table', function () {
  this.timeout(60_000);
  it('is what the schema makes now', async () => {
    const { checkTableModule } = await import('../../tools/write-check-table.js');
    const file = new URL('../../src/program/read/check-table.ts', import.meta.url);
    expect(readFileSync(file, 'utf8')).to.equal(await checkTableModule());
  });
});
