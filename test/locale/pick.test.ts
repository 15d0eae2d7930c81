import { expect } from '@open-wc/testing';
import { validLocale } from '../../src/core/text/dates.js';
import { LANGUAGES } from '../../src/locale/languages/index.js';
import { closestLanguage } from '../../src/locale/pick.js';

const TAGS = Object.keys(LANGUAGES);

/** Looks up a locale as a block does. */
const nearest = (tag: string, available = TAGS) => closestLanguage(validLocale(tag) ?? 'en', available);

describe('the closest language', () => {
  const cases: [locale: string, found: string | undefined][] = [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de-CH-1996', 'de'],
    ['de-u-co-phonebk', 'de'],
    ['ca-valencia', 'ca'],
    ['  DE  ', 'de'],
    ['de_AT.UTF-8', 'de'],
    ['pt', 'pt'],
    ['pt-AO', 'pt'],
    ['pt-BR', 'pt-br'],
    ['PT_br', 'pt-br'],
    ['pt-Latn-BR', 'pt-br'],
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-SG', 'zh'],
    ['zh-Hans-HK', 'zh'],
    ['zh-TW', 'zh-hant'],
    ['zh-HK', 'zh-hant'],
    ['zh-MO', 'zh-hant'],
    ['zh-Hant-HK', 'zh-hant'],
    ['zh-Hant', 'zh-hant'],
    ['yue', 'zh-hant'],
    ['yue-Hans-CN', 'zh'],
    ['cmn', 'zh'],
    ['cmn-TW', 'zh-hant'],
    ['sr', 'sr'],
    ['sr-RS', 'sr'],
    ['sr-Cyrl-ME', 'sr'],
    ['sr-Latn', 'sr-latn'],
    ['sr-Latn-RS', 'sr-latn'],
    ['sr-ME', 'sr-latn'],
    ['sh', 'sr-latn'],
    ['sh-BA', 'sr-latn'],
    ['sh-Cyrl', 'sr'],
    ['no', 'nb'],
    ['no-NO', 'nb'],
    ['nn-NO', 'nn'],
    ['iw', 'he'],
    ['in-ID', 'id'],
    ['tl-PH', 'fil'],
  ];
  for (const [locale, found] of cases) {
    it(`of ${locale} is ${found}`, () => expect(nearest(locale)).to.equal(found));
  }

  it('is in the script of the locale, or there is none', () => {
    for (const locale of ['az-IR', 'kk-CN', 'pa-PK', 'uz-Cyrl', 'en-Shaw'])
      expect(nearest(locale), locale).to.equal(undefined);
    expect(nearest('zh-TW', ['zh'])).to.equal(undefined);
  });

  it('is undefined if nothing matches', () => {
    const none = [
      '',
      ' ',
      'en',
      'en_US',
      'x-klingon',
      'i-klingon',
      'tlh',
      '!!',
      '-',
      'constructor',
      '__proto__',
    ];
    for (const locale of [...none, 'x'.repeat(10_000), 'de'.repeat(5_000), '-de'.repeat(3_000)])
      expect(nearest(locale), locale.slice(0, 20)).to.equal(undefined);
  });

  it('is found for long tags, and returned as spelled in the list', () => {
    expect(nearest(`de-${'x-'.repeat(5_000)}`)).to.equal('de');
    expect(nearest('PT-br', ['en', 'pt-BR'])).to.equal('pt-BR');
    expect(nearest('zh-HK', ['ZH-HANT-HK', 'zh-Hant'])).to.equal('ZH-HANT-HK');
    expect(nearest('de', ['', '!!', 'en_US'])).to.equal(undefined);
  });

  it("is found without Intl's likely subtags", () => {
    const { Locale } = Intl;
    try {
      Object.assign(Intl, { Locale: undefined });
      expect(nearest('de-AT')).to.equal('de');
      expect(nearest('zh-Hant')).to.equal('zh-hant');
      expect(nearest('no-NO')).to.equal('nb');
    } finally {
      Object.assign(Intl, { Locale });
    }
  });
});
