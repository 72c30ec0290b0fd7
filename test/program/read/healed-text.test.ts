import { expect } from 'chai';
import fc from 'fast-check';
import { healed } from '../../../src/program/read/healed-text.js';
import '../../seed.js';

/** Blanks are written as dots, so that they can be counted. */
const cases: { what: string; text: string; becomes: string }[] = [
  { what: 'a byte order mark', text: '\ufeff{"a": 1}', becomes: '·{"a": 1}' },
  { what: 'CDATA', text: '<![CDATA[{"a": 1}]]>', becomes: '·········{"a": 1}···' },
  { what: 'CDATA behind //', text: '//<![CDATA[\n{"a": 1}\n//]]>', becomes: '···········\n{"a": 1}\n·····' },
  {
    what: 'CDATA behind // and a blank',
    text: '// <![CDATA[\n{"a": 1}\n// ]]>',
    becomes: '············\n{"a": 1}\n······',
  },
  { what: 'CDATA in /* */', text: '/*<![CDATA[*/{"a": 1}/*]]>*/', becomes: '·············{"a": 1}·······' },
  {
    what: 'CDATA in /* */ with blanks',
    text: '/* <![CDATA[ */\n{"a": 1}\n/* ]]> */',
    becomes: '···············\n{"a": 1}\n·········',
  },
  {
    what: 'CDATA as Drupal writes it',
    text: '<!--//--><![CDATA[//><!--\n{"a": 1}\n//--><!]]>',
    becomes: '·························\n{"a": 1}\n··········',
  },
  { what: 'comment marks', text: '<!--{"a": 1}-->', becomes: '····{"a": 1}···' },
  {
    what: 'comment marks on lines of their own',
    text: '<!--\n{"a": 1}\n//-->',
    becomes: '····\n{"a": 1}\n·····',
  },
  { what: 'a non-breaking space', text: '{\u00a0"a":\u00a01}', becomes: '{·"a":·1}' },
  { what: 'a non-breaking space by name', text: '{&nbsp;"a":&#160;1}', becomes: '{······"a":······1}' },
  { what: 'zero-width spaces', text: '\u200b{"a"\u200b:\u20601}\u200b', becomes: '·{"a"·:·1}·' },
  { what: 'a zero-width no-break space', text: '{"a":\ufeff1}', becomes: '{"a":·1}' },
  { what: 'other blanks', text: '{\u2003"a":\u2028[1,\f2]}', becomes: '{·"a":·[1,·2]}' },
  { what: 'a paragraph around', text: '<p>{"a": 1}</p>', becomes: '···{"a": 1}····' },
  {
    what: 'a paragraph with attributes',
    text: '<p class="x" style="margin: 0">{"a": 1}</p>',
    becomes: `${'·'.repeat(31)}{"a": 1}····`,
  },
  {
    what: 'paragraphs for lines',
    text: '<p>{</p>\n<p>"a": 1,</p>\n<p>"b": 2</p>\n<p>}</p>',
    becomes: '···{····\n···"a": 1,····\n···"b": 2····\n···}····',
  },
  {
    what: 'line breaks',
    text: '{<br>"a": 1,<br />"b": [1,<br/>2]<BR>}',
    becomes: '{····"a": 1,······"b": [1,·····2]····}',
  },
  { what: 'a tag over two lines', text: '<p\n class="x">{"a": 1}', becomes: '··\n···········{"a": 1}' },
  {
    what: 'code tags',
    text: '<pre><code>{"a": 1}</code></pre>',
    becomes: '···········{"a": 1}·············',
  },
  {
    what: 'escaped quotes',
    text: '{&quot;a&quot;: &quot;b&quot;}',
    becomes: '{"a"··········: "b"··········}',
  },
  {
    what: 'escaped quotes by number',
    text: '{&#34;a&#34;: &#x22;b&#x22;}',
    becomes: '{"a"········: "b"··········}',
  },
  {
    what: 'entities in texts',
    text: '{&quot;a&quot;: &quot;B &amp; C &lt;d&gt; &#039;e&#039;&quot;}',
    becomes: `{"a"··········: "B & C <d> 'e'"${'·'.repeat(30)}}`,
  },
  {
    what: 'an entity that was escaped',
    text: '{&quot;a&quot;:&quot;&amp;lt;&quot;}',
    becomes: '{"a"··········:"&lt;"··············}',
  },
  {
    what: 'an escaped quote in a text',
    text: '{&quot;a&quot;:&quot;b\\&quot;c&quot;}',
    becomes: '{"a"··········:"b\\"c"···············}',
  },
  {
    what: 'escaped tags',
    text: '&lt;p&gt;{&quot;a&quot;:1}&lt;/p&gt;',
    becomes: '·········{"a"··········:1}··········',
  },
  {
    what: 'a character by number',
    text: '{&quot;a&quot;:&quot;&#228;&#x1F600;&quot;}',
    becomes: `{"a"··········:"ä😀"${'·'.repeat(22)}}`,
  },
  {
    what: 'a character that there is not',
    text: '{&quot;a&quot;:&quot;&#9999999;&quot;}',
    becomes: '{"a"··········:"&#9999999;"··········}',
  },
  {
    what: 'a name that we do not know',
    text: '{&quot;a&quot;:&quot;&uuml;&quot;}',
    becomes: '{"a"··········:"&uuml;"··········}',
  },
  { what: 'curly quotes', text: '{“a”: “b”}', becomes: '{"a": "b"}' },
  { what: 'German quotes', text: '{„a“: „b“}', becomes: '{"a": "b"}' },
  {
    what: 'curly quotes and straight ones',
    text: '{“a”: "“b”, c", ”d”: “e \\" f”}',
    becomes: '{"a": "“b”, c", "d": "e \\" f"}',
  },
  {
    what: 'curly quotes by number, as WordPress writes them',
    text: '{&#8220;a&#8221;: &#8220;it&#8217;s&#8221;}',
    becomes: `{"a"${'·'.repeat(12)}: "it’s"${'·'.repeat(18)}}`,
  },
  {
    what: 'several at once',
    text: '\ufeff<p>//<![CDATA[</p>\n<p>{\u00a0“a”:<br />&quot;b&quot;}</p>',
    becomes: `${'·'.repeat(19)}\n···{·"a":······"b"··········}····`,
  },
];

/** Not healed: the message then names what is wrong, and where. */
const hopeless = {
  nothing: '',
  'no object': '<p>hello</p>',
  'a list': '<p>[1]</p>',
  'a line break in a text': '<p>{"a": "b\nc"}</p>',
  'a tag in a text over two lines': '{"a": "b</p>\n<p>c"}',
  'a comment with words in it': '{"a": 1 /* b */}',
  'what was commented out': '{"a": 1 /*, "b": 2*/}',
  'a key that was commented out': '{<!-- "a": 1 -->}',
  'a whole that was commented out': '/* {"a": 1} */',
  'a line that was commented out': '// {"a": 1}',
  'words before it': '<p>Our program:</p>{"a": 1}',
  'a script': 'var program = {"a": 1};',
  'quotes in quotes': '{“a”: “say “hi”, please”}',
  'a quote of each kind': '{"a”: 1}',
  'a comma too many': '<p>{"a": 1,}</p>',
  'single quotes': "{'a': 1}",
  'an escaped line break in a text': '{&quot;a&quot;:&quot;b&#10;c&quot;}',
  'an end that is missing': '{&quot;a&quot;: &quot;b}',
};

/** Texts of what editors use, and what a text may hold. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<br />',
        '&quot;',
        '&amp;',
        '“',
        '”',
        '\u00a0',
        '\u200b',
        '\ufeff',
        '"',
        '\\',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '//',
        '/*',
        '{',
        '}',
        ':',
        'a',
        ' ',
        '\n',
      ),
    )
    .map((pieces) => pieces.join('')),
);
const trees = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    texts,
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('tree'), { maxLength: 4 }),
  object: fc.dictionary(texts, tie('tree'), { maxKeys: 4 }),
})).tree;
const runs = { numRuns: 1000 };

describe('healed', function () {
  // Bounded by the number of runs: a busy machine takes longer, and proves as much.
  this.timeout(0);
  for (const { what, text, becomes } of cases)
    it(`takes out ${what}`, () => {
      expect(() => JSON.parse(text)).to.throw();
      expect(healed(text)).to.equal(becomes.replaceAll('·', ' '));
      expect(healed(text)).to.have.length(text.length);
      expect(() => JSON.parse(healed(text))).to.not.throw();
    });
  for (const [what, text] of Object.entries(hopeless))
    it(`gives back as it was: ${what}`, () => expect(healed(text)).to.equal(text));

  it('never changes sound JSON', () => {
    fc.assert(
      fc.property(trees, fc.constantFrom(0, 1, '\t', '\r\n'), (tree, space) => {
        const text = JSON.stringify(tree, null, space);
        expect(healed(text)).to.equal(text);
      }),
      runs,
    );
  });

  it('keeps the length and the lines of whatever it is given', () => {
    const lines = (text: string) => [...text.matchAll(/[\r\n]/g)].map(({ index }) => index);
    fc.assert(
      fc.property(texts, trees, texts, (before, tree, after) => {
        for (const text of [before, `{${before}}`, before + JSON.stringify(tree) + after]) {
          expect(healed(text)).to.have.length(text.length);
          expect(lines(healed(text))).to.deep.equal(lines(text));
        }
      }),
      runs,
    );
  });

  it('finds in a damaged document what was in it', () => {
    const strays = ['<p>', '</p>', '<br />', '<p class="a">', '\u00a0', '&nbsp;', '\u200b', '\ufeff', '\n'];
    const damage = fc.array(fc.constantFrom(...strays), { maxLength: 3 }).map((pieces) => pieces.join(''));
    const wraps = fc.constantFrom(['', ''], ['<!--', '-->'], ['//<![CDATA[\n', '\n//]]>'], ['<p>', '</p>']);
    fc.assert(
      fc.property(
        fc.dictionary(texts, trees, { maxKeys: 4 }),
        fc.infiniteStream(damage),
        wraps,
        (tree, between, wrap) => {
          const sound = JSON.stringify(tree);
          const damaged = sound.replace(
            /"(?:[^"\\]|\\.)*"|[{}[\],:]/g,
            (sign) => sign + between.next().value,
          );
          const text = wrap[0] + damaged + wrap[1];
          expect(JSON.parse(healed(text))).to.deep.equal(JSON.parse(sound));
        },
      ),
      runs,
    );
  });

  it('finds in an escaped document what was in it', () => {
    const names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#039;' };
    fc.assert(
      fc.property(fc.dictionary(texts, trees, { minKeys: 1, maxKeys: 4 }), (tree) => {
        const sound = JSON.stringify(tree, null, 1);
        const escaped = sound.replace(/[&<>"']/g, (sign) => names[sign as '&']);
        expect(JSON.parse(healed(escaped))).to.deep.equal(JSON.parse(sound));
      }),
      runs,
    );
  });

  it('keeps the length of what is long, too', () => {
    const pieces = [
      '"',
      '\\"',
      '&quot;',
      '\\&quot;',
      '&',
      '&quot',
      '<',
      '<p',
      '<p ',
      '“',
      '\\“',
      '“\\"',
      '{',
      '}',
      '//',
      '<!--',
      ' ',
      '\u00a0',
      '\\',
      '&#8220;a',
    ];
    // What would look at the rest again from each place would still be looking when the runner gives up.
    for (const piece of pieces)
      for (const first of ['', '"', '&quot;', '“', '<p ']) {
        const text = `{${first}${piece.repeat(Math.ceil(2e5 / piece.length))}}`;
        expect(healed(text)).to.have.lengthOf(text.length);
      }
  });
});
