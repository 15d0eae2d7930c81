import { block, expect, inlineBlock, parts, settled, TOWN, texts, waitUntil } from '../support/block.js';

/** Loading a language takes time. */
const LANGUAGE = { timeout: 10_000 };

describe('cards', () => {
  it('show title, date and excerpt by default', async () => {
    const element = await inlineBlock({ order: 'feed', limit: '1' });
    expect(texts(element, 'title')).to.deep.equal(['Ferry crossings cut for winter']);
    expect(texts(element, 'published')).to.deep.equal(['March 4, 2026']);
    expect(texts(element, 'excerpt')).to.deep.equal([
      'Three crossings a day instead of six. Islanders protest.',
    ]);
    expect(texts(element, 'updated')).to.deep.equal([]);
  });

  it('show both dates if the feed has both and both are requested', async () => {
    const element = await inlineBlock({ order: 'feed', limit: '3', show: 'date updated' });
    expect(texts(element, 'meta')).to.deep.equal([
      'March 4, 2026 Updated March 6, 2026',
      'March 3, 2026 Updated March 3, 2026',
      'March 2, 2026',
    ]);
  });

  it('show the later date with a label if only updated is requested', async () => {
    const element = await inlineBlock({ order: 'feed', limit: '3', show: 'updated' });
    expect(texts(element, 'meta')).to.deep.equal(['Updated March 6, 2026', 'March 3, 2026', 'March 2, 2026']);
  });

  it('label the date of a post that has only a modification date', async () => {
    const only = [
      { url: 'https://town.example/a', title: 'A', content_text: 'x', date_modified: '2026-03-06' },
    ];
    expect(texts(await inlineBlock({ show: 'date' }, only), 'meta')).to.deep.equal(['March 6, 2026']);
  });

  it('mark a time with an unknown time zone as local in datetime', async () => {
    const local = [
      { url: 'https://town.example/a', title: 'A', content_text: 'x', date_published: '2026-03-04T10:00:00' },
    ];
    const element = await inlineBlock({}, local);
    expect(element.shadowRoot?.querySelector('time')?.dateTime).to.equal('2026-03-04T10:00:00');
  });

  it('align an excerpt in another direction with its title', async () => {
    const arabic = [{ ...TOWN[0], title: 'عودة العبّارة', summary: 'تبحر أيام الجمعة' }];
    const element = await inlineBlock({}, arabic);
    const sideOf = (part: string) => {
      const range = document.createRange();
      range.selectNodeContents(parts(element, part)[0] as Element);
      return range.getBoundingClientRect().left;
    };
    expect(sideOf('excerpt')).to.be.closeTo(sideOf('title'), 2);
  });

  it('show the first tag if the feed has no category', async () => {
    const tagged = [{ ...TOWN[0], tags: ['Ferry', 'Island'] }];
    expect(texts(await inlineBlock({ show: 'category' }, tagged), 'category')).to.deep.equal(['Ferry']);
  });

  it('set datetime in ISO 8601', async () => {
    const element = await inlineBlock({ order: 'feed', limit: '1', show: 'date updated' });
    const times = [...(element.shadowRoot?.querySelectorAll('time') ?? [])];
    expect(times.map((time) => time.dateTime)).to.deep.equal(['2026-03-04', '2026-03-06']);
  });

  it('keep the calendar day of the feed at any time of day', async () => {
    const night = [{ ...TOWN[0], date_published: '2026-03-04T23:45:00-11:00' }];
    expect(texts(await inlineBlock({}, night), 'published')).to.deep.equal(['March 4, 2026']);
    const shifted = await inlineBlock({ 'time-zone': 'Asia/Tokyo' }, night);
    expect(texts(shifted, 'published')).to.deep.equal(['March 5, 2026']);
    const dayOnly = await inlineBlock({ 'time-zone': 'Pacific/Pago_Pago' });
    expect(texts(dayOnly, 'published')).to.include('March 4, 2026');
  });

  it('format dates in the requested style and language', async () => {
    const element = await inlineBlock({ order: 'feed', limit: '1', 'date-style': 'short' });
    expect(texts(element, 'published')).to.deep.equal(['3/4/26']);
    element.lang = 'de';
    element.dateStyle = 'long';
    await waitUntil(() => texts(element, 'heading')[0] === 'Ähnliche Beiträge', 'no German', LANGUAGE);
    expect(texts(element, 'published')).to.deep.equal(['4. März 2026']);
  });

  it('follow the surrounding language, also when it changes later', async () => {
    const element = await inlineBlock();
    const holder = element.parentElement as HTMLElement;
    for (const [lang, heading] of [
      ['de', 'Ähnliche Beiträge'],
      ['pt-AO', 'Artigos relacionados'],
      ['zh-HK', '相關文章'],
      ['sr-Latn-RS', 'Povezani članci'],
      ['tlh', 'Related Posts'],
    ] as const) {
      holder.lang = lang;
      await waitUntil(() => texts(element, 'heading')[0] === heading, lang, LANGUAGE);
    }
  });

  it('accept an invalid language', async () => {
    for (const lang of ['en_US', '', 'x', '!!']) {
      const element = await inlineBlock({ lang });
      expect(element.status, lang).to.equal('ready');
    }
  });

  it('end excerpts after a whole word, with one ellipsis', async () => {
    const cut = [{ ...TOWN[0], summary: 'One two three four five six…' }];
    expect(texts(await inlineBlock({ 'excerpt-words': '4' }, cut), 'excerpt')).to.deep.equal([
      'One two three four…',
    ]);
    expect(texts(await inlineBlock({ 'excerpt-words': '6' }, cut), 'excerpt')).to.deep.equal([
      'One two three four five six…',
    ]);
    expect(texts(await inlineBlock({ 'excerpt-words': '0' }, cut), 'excerpt')).to.deep.equal([]);
  });

  it('show author, category and image if requested', async () => {
    const rich = [
      {
        url: 'https://town.example/a',
        title: 'A',
        author: 'Ada',
        category: 'Sea',
        image: 'https://town.example/no.jpg',
      },
    ];
    const element = await block({ show: 'image author category' });
    element.posts = rich;
    await settled(element);
    expect(texts(element, 'author')).to.deep.equal(['Ada']);
    expect(texts(element, 'category')).to.deep.equal(['Sea']);
    expect(parts(element, 'image')[0]?.getAttribute('alt')).to.equal('');
  });

  it('show markup in a feed as text', async () => {
    const hostile = [
      {
        url: 'https://town.example/a',
        title: '&lt;img src=x onerror=alert(1)&gt;',
        summary: '<script>alert(1)</script>Calm',
      },
    ];
    const element = await block({ show: 'excerpt' });
    element.posts = hostile;
    await settled(element);
    expect(texts(element, 'title')).to.deep.equal(['<img src=x onerror=alert(1)>']);
    expect(texts(element, 'excerpt')).to.deep.equal(['Calm']);
    expect(element.shadowRoot?.querySelector('img, script')).to.equal(null);
  });

  it('respect the target, and never expose window.opener', async () => {
    const element = await inlineBlock({ limit: '1', target: '_Blank', params: 'utm_source=related' });
    const link = parts(element, 'link')[0] as HTMLAnchorElement;
    expect(link.target).to.equal('_Blank');
    expect(link.rel).to.contain('noopener');
    expect(new URL(link.href).searchParams.get('utm_source')).to.equal('related');
  });

  it("use the page's labels instead of the built-in ones", async () => {
    const element = await block({ show: 'updated' });
    element.strings = { heading: 'Keep reading', updated: 'Changed {date}!' };
    element.posts = TOWN;
    await settled(element);
    expect(texts(element, 'heading')).to.deep.equal(['Keep reading']);
    expect(texts(element, 'updated')).to.include('Changed March 6, 2026!');
  });
});
