import { expect } from '@open-wc/testing';
import { english } from '../../src/locale/english.js';
import { LANGUAGES, labelsIn } from '../../src/locale/languages/index.js';
import { labelsFor, loadLanguage } from '../../src/locale/on-demand.js';
import { mergeLabels } from '../../src/locale/strings.js';

describe('the labels of a block', () => {
  it('are in the closest language', () => {
    expect(labelsIn('de-AT')?.heading).to.equal('Ähnliche Beiträge');
    expect(labelsIn('zh-TW')?.heading).to.equal('相關文章');
    expect(labelsIn('no')).to.deep.equal(LANGUAGES['nb']);
  });

  it('are in English if there is no match', async () => {
    expect(labelsFor('de')).to.equal(english);
    await loadLanguage('de');
    expect(labelsFor('de')).to.equal(LANGUAGES['de']);
    for (const locale of ['en', 'en-GB', 'tlh']) expect(labelsFor(locale), locale).to.equal(english);
  });

  it('can be replaced by the page', () => {
    const own = { heading: 'Lies auch', retry: '' };
    expect(mergeLabels(english, own)).to.deep.equal({ ...english, ...own });
    expect(mergeLabels(english, { heading: 1, next: undefined } as never)).to.deep.equal(english);
    for (const none of [null, undefined]) expect(mergeLabels(english, none)).to.deep.equal(english);
  });
});
