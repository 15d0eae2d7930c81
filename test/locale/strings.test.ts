import { expect } from '@open-wc/testing';
import { english } from '../../src/locale/english.js';
import { LANGUAGES } from '../../src/locale/languages/index.js';
import { stringsFor } from '../../src/locale/strings.js';

describe('The wording of a block', () => {
  it('is in the nearest language', () => {
    expect(stringsFor('de-AT', {}, LANGUAGES).heading).to.equal('Ähnliche Beiträge');
    expect(stringsFor('zh-TW', {}, LANGUAGES).heading).to.equal('相關文章');
    expect(stringsFor('no', {}, LANGUAGES)).to.deep.equal(LANGUAGES['nb']);
  });

  it('is English where there is no other', () => {
    for (const locale of ['en-GB', '', 'tlh', 'constructor', 'toString', '!!'])
      expect(stringsFor(locale, {}, LANGUAGES), locale).to.deep.equal(english);
    expect(stringsFor('de', {})).to.deep.equal(english);
  });

  it("is the page's own where it has one", () => {
    const own = { heading: 'Lies auch', retry: '' };
    expect(stringsFor('de', own, LANGUAGES)).to.deep.equal({ ...LANGUAGES['de'], ...own });
    expect(stringsFor('de', { heading: 1, next: undefined } as never, LANGUAGES)).to.deep.equal(
      LANGUAGES['de'],
    );
    for (const none of [null, undefined]) expect(stringsFor('en', none)).to.deep.equal(english);
  });
});
