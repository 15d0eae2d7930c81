import { expect } from '@open-wc/testing';
import { excerpt } from '../../../src/core/text/excerpt.js';

describe('excerpts', () => {
  it('cut after whole words, with one ellipsis', () => {
    expect(excerpt('One two three four', 2)).to.equal('One two…');
    expect(excerpt('One, two, three', 2)).to.equal('One, two,…');
  });

  it('leave a short text as it is', () => {
    expect(excerpt('One two.', 2)).to.equal('One two.');
    expect(excerpt('One two.', 20)).to.equal('One two.');
    expect(excerpt('', 20)).to.equal('');
  });

  it('show once that the feed had cut the text itself', () => {
    for (const end of ['...', '…', ' …', ' [...]', ' […]', '....', '……']) {
      expect(excerpt(`One two${end}`, 20), end).to.equal('One two…');
      expect(excerpt(`One two three${end}`, 2), end).to.equal('One two…');
    }
  });

  it('never show two ellipses, nor break words for a name in another script', () => {
    expect(excerpt('one two three… four', 3)).to.equal('one two three…');
    expect(excerpt('one two ... four', 3)).to.equal('one two…');
    expect(excerpt('one state-of-the-art thing 東京 here more', 3)).to.equal('one state-of-the-art thing…');
  });

  it('count words where no spaces are', () => {
    const text = '市は新しい港の計画を発表した。市民は反対している。';
    const short = excerpt(text, 5, 'ja');
    expect(short.endsWith('…')).to.equal(true);
    expect(short.length).to.be.within(6, 16);
    expect(text.startsWith(short.slice(0, -1))).to.equal(true);
    expect(excerpt('เรือออกจากท่าตอนค่ำ', 2, 'th').endsWith('…')).to.equal(true);
  });

  it('count words where only some of the text has no spaces', () => {
    expect(excerpt('The 東京 office will close soon', 3)).to.equal('The 東京 office…');
  });

  it('do not end in the bracket that opens what is left out', () => {
    expect(excerpt('港です。「東京', 2, 'ja')).not.to.contain('「');
  });

  it('show one ellipsis where the text has one at that very place', () => {
    expect(excerpt('One two... three', 2)).to.equal('One two…');
    expect(excerpt('One, … three', 2)).to.equal('One,…');
  });

  it('are as short, and no character is split, in browsers that know no words', () => {
    const own = Object.getOwnPropertyDescriptor(Intl, 'Segmenter');
    Object.defineProperty(Intl, 'Segmenter', { value: undefined, configurable: true });
    try {
      expect(excerpt('市は新しい港の計画', 2)).to.equal('市は新し…');
      expect(excerpt('港👩\u200D🚀港👍🏽🇯🇵が\u3099', 2)).to.equal('港👩\u200D🚀港👍🏽…');
    } finally {
      if (own) Object.defineProperty(Intl, 'Segmenter', own);
    }
  });

  it('of a megabyte without spaces do not keep the page waiting', () => {
    for (const hostile of ['あ', 'ก', '、', '👩\u200D']) {
      expect(excerpt(`港${hostile.repeat(500_000)}`, 20).length).to.be.below(5000);
      expect(excerpt(`港${hostile.repeat(500_000)}`, 1e9)).to.be.a('string');
    }
  });

  it('never split what is one character to a reader', () => {
    expect(excerpt('👩‍🚀 👨‍👩‍👧‍👦 ok', 1)).to.equal('👩‍🚀…');
    expect(excerpt('e\u0301te\u0301 fini', 1)).to.equal('e\u0301te\u0301…');
  });

  it('survive a locale that is none', () => {
    for (const locale of ['', 'en_US', '!!'])
      expect(excerpt('港の再開発計画を市が発表した', 2, locale)).to.contain('…');
  });

  it('are nothing for no words', () => {
    for (const words of [0, -1, Number.NaN]) expect(excerpt('One two', words)).to.equal('');
  });
});
