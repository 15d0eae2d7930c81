import { expect } from '@open-wc/testing';
import { excerpt } from '../../../src/core/text/excerpt.js';

describe('excerpts', () => {
  it('end after a whole word, with one ellipsis', () => {
    expect(excerpt('One two three four', 2)).to.equal('One two…');
    expect(excerpt('One, two. Three', 2)).to.equal('One, two.…');
  });

  it('have no comma, semicolon, colon or dash before the ellipsis', () => {
    for (const mark of [',', ';', ':', ' –', ' — ', '،', '，'])
      expect(excerpt(`One two${mark} three`, mark.startsWith(' ') ? 3 : 2), mark).to.equal('One two…');
    expect(excerpt('港へ行く、船に乗る', 3, 'ja')).not.to.contain('、…');
    expect(excerpt('One, two,', 2), 'the whole text').to.equal('One, two,');
  });

  it('leave short text unchanged', () => {
    expect(excerpt('One two.', 2)).to.equal('One two.');
    expect(excerpt('One two.', 20)).to.equal('One two.');
    expect(excerpt('', 20)).to.equal('');
  });

  it('show a single ellipsis if the feed has truncated the text', () => {
    for (const end of ['...', '…', ' …', ' [...]', ' […]', '....', '……']) {
      expect(excerpt(`One two${end}`, 20), end).to.equal('One two…');
      expect(excerpt(`One two three${end}`, 2), end).to.equal('One two…');
    }
  });

  it('never show two ellipses, nor split words because of a name in another script', () => {
    expect(excerpt('one two three… four', 3)).to.equal('one two three…');
    expect(excerpt('one two ... four', 3)).to.equal('one two…');
    expect(excerpt('one state-of-the-art thing 東京 here more', 3)).to.equal('one state-of-the-art thing…');
  });

  it('count words in scripts without spaces', () => {
    const text = '市は新しい港の計画を発表した。市民は反対している。';
    const short = excerpt(text, 5, 'ja');
    expect(short.endsWith('…')).to.equal(true);
    expect(short.length).to.be.within(6, 16);
    expect(text.startsWith(short.slice(0, -1))).to.equal(true);
    expect(excerpt('เรือออกจากท่าตอนค่ำ', 2, 'th').endsWith('…')).to.equal(true);
  });

  it('count words in mixed scripts', () => {
    expect(excerpt('The 東京 office will close soon', 3)).to.equal('The 東京 office…');
  });

  it("don't end with an opening bracket", () => {
    expect(excerpt('港です。「東京', 2, 'ja')).not.to.contain('「');
  });

  it('show one ellipsis if the text has one at the cut', () => {
    expect(excerpt('One two... three', 2)).to.equal('One two…');
    expect(excerpt('One, … three', 2)).to.equal('One…');
  });

  it('have a similar length, and split no character, without Intl.Segmenter', () => {
    const own = Object.getOwnPropertyDescriptor(Intl, 'Segmenter');
    Object.defineProperty(Intl, 'Segmenter', { value: undefined, configurable: true });
    try {
      expect(excerpt('市は新しい港の計画', 2)).to.equal('市は新し…');
      expect(excerpt('港👩\u200D🚀港👍🏽🇯🇵が\u3099', 2)).to.equal('港👩\u200D🚀港👍🏽…');
    } finally {
      if (own) Object.defineProperty(Intl, 'Segmenter', own);
    }
  });

  it('are fast for a megabyte without spaces', () => {
    for (const hostile of ['あ', 'ก', '、', '👩\u200D']) {
      expect(excerpt(`港${hostile.repeat(500_000)}`, 20).length).to.be.below(5000);
      expect(excerpt(`港${hostile.repeat(500_000)}`, 1e9)).to.be.a('string');
    }
  });

  it('never split a grapheme cluster', () => {
    expect(excerpt('👩‍🚀 👨‍👩‍👧‍👦 ok', 1)).to.equal('👩‍🚀…');
    expect(excerpt('e\u0301te\u0301 fini', 1)).to.equal('e\u0301te\u0301…');
  });

  it('accept an invalid locale', () => {
    for (const locale of ['', 'en_US', '!!'])
      expect(excerpt('港の再開発計画を市が発表した', 2, locale)).to.contain('…');
  });

  it('are empty for zero words', () => {
    for (const words of [0, -1, Number.NaN]) expect(excerpt('One two', words)).to.equal('');
  });
});
