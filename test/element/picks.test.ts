import { expect, inlineBlock, TOWN, texts, waitUntil, withHead } from '../support/block.js';

const FERRY = 'Ferry crews vote to strike';
const BUNS = 'Who baked the best buns?';

describe('posts chosen by the author of the article', () => {
  let remove = () => {};
  afterEach(() => remove());

  const picked = (content: string) => {
    remove = withHead(`<meta name="related-posts" content="${content}">`);
  };

  it('come first, in this order', async () => {
    picked('https://town.example/buns https://www.town.example/ferry-strike/?utm_source=cms');
    const element = await inlineBlock({ order: 'newest', limit: '3' });
    expect(texts(element, 'title')).to.deep.equal([BUNS, FERRY, 'Ferry crossings cut for winter']);
    expect(element.related[0]?.reasons).to.deep.equal(['pinned']);
  });

  it('may have relative URLs, on several lines and in several elements', async () => {
    const items = ['a', 'b', 'c'].map((title) => ({ url: new URL(`/${title}`, location.href).href, title }));
    picked('/c\n  /b');
    expect(texts(await inlineBlock({ order: 'feed' }, items), 'title')).to.deep.equal(['c', 'b', 'a']);
    remove();
    remove = withHead('<meta name="related-posts" content="/b"><meta name="related-posts" content="/c">');
    expect(texts(await inlineBlock({ order: 'feed' }, items), 'title')).to.deep.equal(['b', 'c', 'a']);
  });

  it('are overridden by pin on the element', async () => {
    picked('https://town.example/buns');
    const element = await inlineBlock({
      order: 'newest',
      limit: '2',
      pin: 'https://town.example/ferry-strike',
    });
    expect(texts(element, 'title')).to.deep.equal([FERRY, 'Ferry crossings cut for winter']);
  });

  it('do not apply to another article', async () => {
    picked('https://town.example/buns');
    const element = await inlineBlock({ order: 'newest', limit: '1', article: 'https://town.example/pier' });
    expect(texts(element, 'title')).to.deep.equal([TOWN[0]?.title]);
  });

  it('may be empty, or name posts that the feed does not contain', async () => {
    for (const content of ['', ' ', '/nowhere javascript:alert(1) https://']) {
      picked(content);
      const element = await inlineBlock({ order: 'newest', limit: '1' });
      expect(texts(element, 'title'), content).to.deep.equal([TOWN[0]?.title]);
      remove();
    }
  });

  it('change when a router replaces them', async () => {
    picked('https://town.example/buns');
    const element = await inlineBlock({ order: 'newest', limit: '1' });
    document
      .querySelector('meta[name="related-posts"]')
      ?.setAttribute('content', 'https://town.example/ferry-strike');
    await waitUntil(() => texts(element, 'title')[0] === FERRY, 'the previous picks stay');
  });
});
