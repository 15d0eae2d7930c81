import { block, expect, inlineBlock, settled, TOWN, texts, waitUntil, withHead } from '../support/block.js';
import { leave, requests, served, uniqueKey } from '../support/served.js';

const tagged = (slug: string, title: string, tags: string[]) => ({
  id: slug,
  url: `https://town.example/${slug}/`,
  title,
  summary: '',
  date_published: '2026-03-01',
  tags,
});

/** The article is the first one. The tag News says nothing about it. */
const NEWS = [
  tagged('quay', 'Quay repaired', ['News', 'Harbour']),
  tagged('bridge', 'Bridge painted', ['News']),
  tagged('pilot', 'Pilot retires', ['Harbour']),
  tagged('choir', 'Choir wins', ['Music']),
];

const ABOUT = { article: 'https://town.example/quay/', strict: '', show: 'category' };

describe('ignore-tags', () => {
  it('leaves a tag out of the comparison, ignoring case and plain spaces', async () => {
    expect(texts(await inlineBlock(ABOUT, NEWS), 'title')).to.have.members([
      'Bridge painted',
      'Pilot retires',
    ]);
    const element = await inlineBlock({ ...ABOUT, 'ignore-tags': ' news , Sport' }, NEWS);
    expect(texts(element, 'title')).to.deep.equal(['Pilot retires']);
    expect(element.related[0]?.reasons.join()).not.to.match(/news/i);
  });

  it('shows posts with the tag, but not the tag', async () => {
    const all = { order: 'feed', show: 'category' };
    expect(texts(await inlineBlock(all, NEWS), 'category')).to.deep.equal([
      'News',
      'News',
      'Harbour',
      'Music',
    ]);
    const element = await inlineBlock({ ...all, 'ignore-tags': 'News' }, NEWS);
    expect(texts(element, 'title')).to.have.length(4);
    expect(texts(element, 'category')).to.deep.equal(['Harbour', 'Harbour', 'Music']);
  });

  it('hides categories, too', async () => {
    const post = { url: 'https://town.example/a', title: 'A', category: 'Uncategorized', tags: ['Sea'] };
    const element = await block({ order: 'feed', show: 'category', 'ignore-tags': 'uncategorized' });
    element.posts = [post, { ...post, url: 'https://town.example/b', tags: [] }];
    await settled(element);
    expect(texts(element, 'title')).to.have.length(2);
    expect(texts(element, 'category')).to.deep.equal(['Sea']);
    element.remove();
  });

  it('does not disable filters by the same tag', async () => {
    const filtered = (attributes: object) =>
      inlineBlock({ order: 'feed', show: 'category', 'ignore-tags': 'News', ...attributes }, NEWS);
    const only = await filtered({ tags: 'News' });
    expect(texts(only, 'title')).to.deep.equal(['Quay repaired', 'Bridge painted']);
    expect(texts(only, 'category')).to.deep.equal(['Harbour']);
    expect(texts(await filtered({ 'exclude-tags': 'News' }), 'title')).to.deep.equal([
      'Pilot retires',
      'Choir wins',
    ]);
  });

  it('applies when it is set later, and no longer when it is removed', async () => {
    const element = await inlineBlock(ABOUT, NEWS);
    element.setAttribute('ignore-tags', 'News');
    await waitUntil(() => texts(element, 'title').join() === 'Pilot retires', 'News is still compared');
    element.removeAttribute('ignore-tags');
    await waitUntil(() => texts(element, 'title').length === 2, 'News is still ignored');
  });

  it('applies to a long feed, which is ranked in a worker', async () => {
    const long = NEWS.map((item) => ({ ...item, content_text: 'harbor '.repeat(9000) + item.title }));
    const document = await leave(
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: long }),
    );
    const element = await block({
      order: 'feed',
      show: 'category',
      'ignore-tags': 'News',
      src: served({ document }),
    });
    await settled(element);
    expect(texts(element, 'category')).to.deep.equal(['Harbour', 'Harbour', 'Music']);
    element.remove();
  });

  it('does not send the tags of the article to a server that ranks', async () => {
    const key = uniqueKey();
    const remove = document.createElement('meta');
    remove.setAttribute('property', 'article:tag');
    remove.content = 'News';
    const kept = remove.cloneNode() as HTMLMetaElement;
    kept.content = 'Harbour';
    document.head.append(remove, kept);
    const element = await block({
      'ignore-tags': 'news',
      src: `${served({ key, body: JSON.stringify({ items: TOWN }) })}&of={tags}`,
    });
    await settled(element);
    remove.remove();
    kept.remove();
    element.remove();
    const { urls } = await requests(key);
    expect(new URL(urls[0] ?? '', location.href).searchParams.get('of')).to.equal('Harbour');
  });

  it('does not read the posts of an ignored WordPress category first', async () => {
    const key = uniqueKey();
    const terms = [
      { id: 4, name: 'News &amp; more', taxonomy: 'category' },
      { id: 9, name: 'Harbour', taxonomy: 'category' },
    ];
    const body = JSON.stringify({ categories: [4, 9], _embedded: { 'wp:term': [terms, []] } });
    const undo = withHead(`<link rel="https://api.w.org/" href="${served({ key, body })}&rest_route=/">
      <link rel="shortlink" href="https://town.example/?p=79">`);
    const element = await settled(await block({ 'ignore-tags': 'news & more' }));
    undo();
    element.remove();
    const { urls } = await requests(key);
    expect(new URL(urls[1] ?? '', location.href).searchParams.get('categories')).to.equal('9');
  });
});
