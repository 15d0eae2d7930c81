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

  it('never split what is one character to a reader', () => {
    expect(excerpt('👩‍🚀 👨‍👩‍👧‍👦 ok', 1)).to.equal('👩‍🚀…');
    expect(excerpt('e\u0301te\u0301 fini', 1)).to.equal('e\u0301te\u0301…');
  });

  it('survive a locale that is none', () => {
    for (const locale of ['', 'en_US', '!!'])
      expect(excerpt('港の再開発計画を市が発表した', 2, locale)).to.contain('…');
  });

  it('are nothing for no words', () => {
    expect(excerpt('One two', 0)).to.equal('');
  });
});
