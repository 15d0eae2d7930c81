import { expect } from '@open-wc/testing';
import { formatDate } from '../../src/core/text/dates.js';
import { english } from '../../src/locale/english.js';
import { LANGUAGES } from '../../src/locale/languages/index.js';
import type { Strings } from '../../src/locale/strings.js';

const KEYS = Object.keys(english) as (keyof Strings)[];
const PLACEHOLDERS: Partial<Record<keyof Strings, string[]>> = {
  updated: ['{date}'],
  readingTime: ['{time}'],
  position: ['{n}', '{total}'],
};

/** Script names for regular expressions. */
const SCRIPTS: Record<string, string> = {
  Arab: 'Arabic',
  Armn: 'Armenian',
  Beng: 'Bengali',
  Cyrl: 'Cyrillic',
  Deva: 'Devanagari',
  Geor: 'Georgian',
  Grek: 'Greek',
  Gujr: 'Gujarati',
  Guru: 'Gurmukhi',
  Hans: 'Han',
  Hant: 'Han',
  Hebr: 'Hebrew',
  Jpan: 'Han}\\p{Script=Hiragana}\\p{Script=Katakana',
  Khmr: 'Khmer',
  Knda: 'Kannada',
  Kore: 'Hangul',
  Latn: 'Latin',
  Mlym: 'Malayalam',
  Taml: 'Tamil',
  Telu: 'Telugu',
  Thai: 'Thai',
};

function lettersOf(text: string): string {
  return text.replace(/\{\w+\}/g, '').replace(/\P{L}/gu, '');
}

describe('the labels in every language', () => {
  it('exist in the 71 languages of the README', () => {
    expect(Object.keys(LANGUAGES)).to.have.length(70);
    expect(LANGUAGES).not.to.have.property('en');
  });

  for (const [tag, strings] of Object.entries({ ...LANGUAGES, en: english })) {
    it(`are complete in ${tag}`, () => {
      expect(Object.keys(strings)).to.have.members(KEYS);
      for (const key of KEYS) {
        const text = strings[key];
        expect(text, key).not.to.equal('');
        expect(text, key).to.equal(text.trim().normalize('NFC'));
        expect(text, key).not.to.match(/\s{2}|\.{3}|[<>]/);
        expect(text.match(/\{.*?\}/g) ?? [], key).to.have.members(PLACEHOLDERS[key] ?? []);
      }
    });

    it(`use the script of ${tag}`, () => {
      const { script = '' } = new Intl.Locale(tag).maximize();
      expect(SCRIPTS, script).to.have.property(script);
      const inScript = new RegExp(`^[\\p{Script=${SCRIPTS[script]}}\\p{Script=Common}]*$`, 'u');
      for (const key of KEYS) {
        // "1 / 5" is the same in many languages.
        if (key !== 'position') expect(lettersOf(strings[key]), key).not.to.equal('');
        expect(lettersOf(strings[key]), key).to.match(inScript);
      }
    });

    it(`format dates in ${tag}`, () => {
      expect(tag).to.equal(Intl.getCanonicalLocales(tag)[0]?.toLowerCase());
      for (const style of ['full', 'long', 'medium', 'short', 'relative'] as const) {
        const date = formatDate('2024-05-17', { locale: tag, style });
        expect(strings.updated.replace('{date}', date)).to.contain(date).and.not.contain('{');
      }
    });
  }

  for (const [tag, strings] of Object.entries(LANGUAGES)) {
    it(`are translated in ${tag}`, () => {
      for (const key of KEYS)
        expect(strings[key].toLowerCase(), key).not.to.equal(english[key].toLowerCase());
    });
  }

  it('are equivalent in both scripts of Serbian', () => {
    const letters = 'абвгдђежзијклљмнњопрстћуфхцчџш';
    const latin = 'a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š'.split(' ');
    const inLatin = (text: string) =>
      text.replace(/\p{Script=Cyrillic}/gu, (letter) => {
        const written = latin[letters.indexOf(letter.toLowerCase())] ?? letter;
        return letter === letter.toLowerCase() ? written : written.charAt(0).toUpperCase() + written.slice(1);
      });
    for (const key of KEYS)
      expect(inLatin(LANGUAGES['sr']?.[key] ?? '')).to.equal(LANGUAGES['sr-latn']?.[key]);
  });
});
