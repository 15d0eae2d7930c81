import { expect, inlineBlock, parts, settled, TOWN, texts } from '../support/block.js';
import { captureConsole } from '../support/served.js';

describe('attributes', () => {
  const bad: [attribute: string, value: string, property: string, fallback: unknown, allowed: RegExp][] = [
    ['limit', '-3', 'limit', 6, /whole number of at least 1/],
    ['limit', 'many', 'limit', 6, /whole number/],
    ['limit', '2.5', 'limit', 6, /whole number/],
    ['date-style', 'huge', 'dateStyle', 'long', /full, long, medium, short, relative/],
    ['heading-level', '9', 'headingLevel', 2, /1 to 6/],
    ['order', 'random', 'order', 'relevance', /relevance, newest, mixed, feed/],
    ['show', 'date weather', 'show', 'date excerpt', /date, updated, excerpt/],
    ['time-zone', 'Mars/Olympus', 'timeZone', '', /IANA/],
    ['time-zone', '+05:00', 'timeZone', '', /IANA/],
    ['article', 'mailto:desk', 'article', '', /URL/],
    ['excerpt-words', '-1', 'excerptWords', 20, /at least 0/],
    ['timeout', 'soon', 'timeout', 10_000, /whole number/],
    ['loading', 'auto', 'loading', 'lazy', /lazy, eager/],
    ['threshold', '2', 'threshold', 0, /0 to 1/],
  ];

  for (const [attribute, value, property, fallback, allowed] of bad) {
    it(`${attribute}="${value}" falls back to the default with one warning`, async () => {
      const log = captureConsole();
      const element = await inlineBlock({
        [attribute]: value,
        ...(attribute === 'loading' ? {} : { loading: 'eager' }),
      });
      element.heading = 'Rendered again';
      await element.updateComplete;
      log.restore();
      expect(Reflect.get(element, property)).to.equal(fallback);
      const lines = log.lines.filter((line) => line.includes('related-posts'));
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain(attribute).and.to.contain(value).and.to.match(allowed);
      expect(element.status).to.equal('ready');
    });
  }

  it('reject invalid values from scripts, too', async () => {
    const log = captureConsole();
    const element = await inlineBlock();
    element.limit = -3;
    await element.updateComplete;
    log.restore();
    expect(element.limit).to.equal(6);
    expect(log.lines.join()).to.contain('limit').and.to.contain('-3');
  });

  it('restore the default when removed', async () => {
    const element = await inlineBlock({ limit: '2', 'heading-level': '4' });
    element.removeAttribute('limit');
    element.removeAttribute('heading-level');
    element.setAttribute('heading', 'More');
    await element.updateComplete;
    element.removeAttribute('heading');
    await element.updateComplete;
    await settled(element);
    expect(element.limit).to.equal(6);
    expect(element.headingLevel).to.equal(2);
    expect(texts(element, 'heading')).to.deep.equal(['Related Posts']);
    expect(parts(element, 'card')).to.have.length(TOWN.length);
  });

  it("don't change the author's markup", async () => {
    const element = await inlineBlock({ limit: '2' });
    expect(element.getAttributeNames().sort()).to.deep.equal(['limit', 'loading']);
  });

  it('limit the number of posts', async () => {
    expect(parts(await inlineBlock({ limit: '2' }), 'card')).to.have.length(2);
  });

  it('exclude posts', async () => {
    const exclude = 'https://town.example/bakery/ http://www.town.example/buns';
    const titles = texts(await inlineBlock({ exclude }), 'title');
    expect(titles).to.have.length(4).and.not.to.include('Bakery reopens on Mill Lane');
  });

  it('resolve URLs against the page', async () => {
    const items = ['a', 'b', 'c'].map((title) => ({ url: new URL(`/${title}`, location.href).href, title }));
    const element = await inlineBlock({ order: 'feed', exclude: '/a', pin: '/c' }, items);
    expect(texts(element, 'title')).to.deep.equal(['c', 'b']);
  });

  it('accept crossorigin without a value, as on images', async () => {
    const log = captureConsole();
    const element = await inlineBlock({ crossorigin: '' });
    log.restore();
    expect(element.crossOrigin).to.equal('anonymous');
    expect(log.lines).to.deep.equal([]);
  });

  it('set another article, which is not shown', async () => {
    const element = await inlineBlock({ article: 'https://town.example/ferry-strike', limit: '2' });
    expect(texts(element, 'title')).to.have.members([
      'Ferry crossings cut for winter',
      'New ferry named after islander',
    ]);
    expect(element.related[0]?.reasons).to.include('ferry');
    expect(element.related[0]?.score).to.be.greaterThan(0).and.at.most(1);
  });

  it('set the heading as text or slot, or hide it', async () => {
    expect(texts(await inlineBlock({ heading: 'More' }), 'heading')).to.deep.equal(['More']);
    expect(texts(await inlineBlock({ heading: '' }), 'heading')).to.deep.equal([]);
    expect(texts(await inlineBlock(), 'heading')).to.deep.equal(['Related Posts']);
    const blank = await inlineBlock({ heading: '  ' });
    blank.strings = { heading: '' };
    await blank.updateComplete;
    expect(texts(blank, 'heading')).to.deep.equal([]);
    expect(blank.shadowRoot?.querySelector('section')?.ariaLabel).to.equal('Related Posts');
  });
});

describe('debug', () => {
  it('logs what was read, skipped and ranked, and why', async () => {
    const logged: string[] = [];
    const original = { ...console };
    const keep = (...words: unknown[]) =>
      void logged.push(words.map((word) => JSON.stringify(word)).join(' '));
    Object.assign(console, { groupCollapsed: keep, info: keep, table: keep });
    const items = [...TOWN, { title: 'Without a URL' }];
    await inlineBlock({ debug: '', article: 'https://town.example/ferry-strike' }, items);
    Object.assign(console, original);
    const all = logged.join('\n');
    expect(all).to.contain('JSON Feed').and.to.contain('1 skipped').and.to.contain('no URL');
    expect(all).to.contain('New ferry named after islander').and.to.contain('reasons');
  });
});
