import { expect } from 'chai';
import { checkSize } from '../../../src/program/read/size.js';
import { LIMITS } from '../../../src/program/schema/limits.js';

/** So many lists or objects inside the outermost one. */
function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let node = wrap('innermost');
  for (let level = 0; level < depth; level++) node = wrap(node);
  return node;
}
/** An outermost list and so many nodes in it. */
const nodes = (count: number) => Array.from({ length: count }, () => 0);

describe('the size of a document', () => {
  const cases: { name: string; root: unknown; code?: string }[] = [
    { name: 'nothing', root: null },
    { name: 'one text', root: 'text' },
    { name: 'lists as deep as is allowed', root: nested(LIMITS.depth, (inner) => [inner]) },
    { name: 'lists one deeper', root: nested(LIMITS.depth + 1, (inner) => [inner]), code: 'too-deep' },
    { name: 'objects as deep as is allowed', root: nested(LIMITS.depth, (of) => ({ of })) },
    { name: 'objects one deeper', root: nested(LIMITS.depth + 1, (of) => ({ of })), code: 'too-deep' },
    { name: 'as many nodes in a list as are allowed', root: nodes(LIMITS.nodes) },
    { name: 'one node more in a list', root: nodes(LIMITS.nodes + 1), code: 'too-many-nodes' },
    { name: 'as many keys as are allowed', root: { ...nodes(LIMITS.nodes) } },
    { name: 'one key more', root: { ...nodes(LIMITS.nodes + 1) }, code: 'too-many-nodes' },
    { name: 'a list of holes', root: new Array(LIMITS.nodes + 1), code: 'too-many-nodes' },
    { name: 'a key of every prototype', root: { a: [{ constructor: 1 }] }, code: 'forbidden-key' },
  ];
  for (const { name, root, code } of cases)
    it(`${code ? `is refused as ${code}` : 'is taken'}: ${name}`, () => {
      expect(checkSize(root)?.code).to.equal(code);
    });

  it('is refused where it goes too deep or wrong, and names the place', () => {
    expect(checkSize(nested(LIMITS.depth + 1, (of) => ({ of })))!.pointer).to.equal(
      '/of'.repeat(LIMITS.depth + 1),
    );
    expect(checkSize({ a: [0, { prototype: 1 }] })).to.include({
      pointer: '/a/1/prototype',
      found: 'prototype',
    });
  });
});
