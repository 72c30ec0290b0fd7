import { expect } from 'chai';
import { isLanguageTag } from '../../src/program/schema/formats.js';
import { languageTag } from '../../src/localize/language-tag.js';

describe('languageTag', () => {
  const cases = {
    de: 'de',
    'de-AT': 'de-AT',
    DE: 'DE',
    de_DE: 'de-DE',
    de_DE_formal: 'de-DE-formal',
    de_CH_informal: 'de-CH-informal',
    zh_Hans_CN: 'zh-Hans-CN',
    'zh-hans': 'zh-hans',
    pt_PT_ao90: 'pt-PT',
    es_419: 'es-419',
    'ar_SA.UTF-8': 'ar-SA',
    'ar_SA.utf8': 'ar-SA',
    'de_DE@euro': 'de-DE',
    'de_DE.ISO-8859-15@euro': 'de-DE',
    'sr_RS@latin': 'sr-RS',
    ' de ': 'de',
    '\n\tde_DE\n': 'de-DE',
    'ar-EG-u-nu-latn': 'ar-EG-u-nu-latn',
    'de-': 'de',
    'de-!!': 'de',
    'de-DE-!!': 'de-DE',
    'de--AT': 'de',
    '': '',
    '  ': '',
    _: '',
    '@euro': '',
    C: '',
    'C.UTF-8': '',
    'not a language': '',
    'de, en': '',
    '{{ lang }}': '',
    '<?= $lang ?>': '',
    '🇩🇪': '',
  };
  for (const [written, tag] of Object.entries(cases))
    it(`makes "${tag}" of ${JSON.stringify(written)}`, () => {
      expect(languageTag(written)).to.equal(tag);
      expect(languageTag(tag)).to.equal(tag);
      if (tag) expect(isLanguageTag(tag)).to.equal(true);
    });
  it('of what is very long is no longer than that', () => {
    for (const long of ['a-', 'de_', ' ', '@', '-'])
      expect(languageTag(long.repeat(1e5)).length).to.be.at.most(3e5);
  });
});
