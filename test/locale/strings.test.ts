import { expect } from '@open-wc/testing';
import { english } from '../../src/locale/english.js';
import { LANGUAGES, wordingIn } from '../../src/locale/languages/index.js';
import { loadLanguage, wordingFor } from '../../src/locale/on-demand.js';
import { withOwn } from '../../src/locale/strings.js';

describe('the labels of a block', () => {
  it('are in the closest language', () => {
    expect(wordingIn('de-AT')?.heading).to.equal('Ähnliche Beiträge');
    expect(wordingIn('zh-TW')?.heading).to.equal('相關文章');
    expect(wordingIn('no')).to.deep.equal(LANGUAGES['nb']);
  });

  it('are in English if there is no match', async () => {
    expect(wordingFor('de')).to.equal(english);
    await loadLanguage('de');
    expect(wordingFor('de')).to.equal(LANGUAGES['de']);
    for (const locale of ['en', 'en-GB', 'tlh']) expect(wordingFor(locale), locale).to.equal(english);
  });

  it('can be replaced by the page', () => {
    const own = { heading: 'Lies auch', retry: '' };
    expect(withOwn(english, own)).to.deep.equal({ ...english, ...own });
    expect(withOwn(english, { heading: 1, next: undefined } as never)).to.deep.equal(english);
    for (const none of [null, undefined]) expect(withOwn(english, none)).to.deep.equal(english);
  });
});
