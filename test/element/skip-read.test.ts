import { expect, inlineBlock, parts, TOWN, texts } from '../support/block.js';

const NAME = 'related-posts-read';
const [ferry, bakery, strike] = TOWN.map(({ title }) => title) as [string, string, string];
const stored = (): string[] => JSON.parse(localStorage.getItem(NAME) ?? '[]');
const remember = (...keys: string[]) => localStorage.setItem(NAME, JSON.stringify(keys));

describe('posts that the reader has opened', () => {
  beforeEach(() => localStorage.removeItem(NAME));
  after(() => localStorage.removeItem(NAME));

  for (const order of ['feed', 'newest', 'relevance', 'mixed']) {
    it(`come last with skip-read, in the order ${order}`, async () => {
      remember('town.example/ferry-cuts', 'town.example/ferry-strike');
      const element = await inlineBlock({ order, 'skip-read': '' });
      const titles = texts(element, 'title');
      expect(titles).to.have.length(TOWN.length);
      expect(titles.slice(-2)).to.have.members([ferry, strike]);
    });
  }

  it('are replaced by other posts', async () => {
    remember('town.example/ferry-cuts');
    const element = await inlineBlock({ order: 'feed', limit: '2', 'skip-read': '' });
    expect(texts(element, 'title')).to.deep.equal([bakery, strike]);
  });

  it('stay first if they are pinned', async () => {
    remember('town.example/ferry-cuts');
    const pin = 'https://town.example/ferry-cuts/';
    const element = await inlineBlock({ order: 'feed', limit: '2', 'skip-read': '', pin });
    expect(texts(element, 'title')).to.deep.equal([ferry, bakery]);
  });

  it('are not filled up with unrelated posts if strict is set', async () => {
    remember('town.example/ferry-cuts');
    const article = 'https://town.example/ferry-strike/';
    const titles = texts(await inlineBlock({ article, strict: '' }), 'title');
    expect(titles).to.include(ferry);
    const moved = texts(await inlineBlock({ article, strict: '', 'skip-read': '' }), 'title');
    expect(moved).to.have.members(titles);
    expect(moved.at(-1)).to.equal(ferry);
  });

  it('are stored when the reader follows a link, but move on the next load only', async () => {
    const element = await inlineBlock({ order: 'feed', 'skip-read': '' });
    const [link] = parts(element, 'link');
    element.parentElement?.addEventListener('click', (event) => event.preventDefault());
    link?.click();
    expect(stored().at(-1)).to.equal('town.example/ferry-cuts');
    expect(texts(element, 'title')[0]).to.equal(ferry);
    await element.refresh();
    expect(texts(element, 'title').at(-1)).to.equal(ferry);
  });

  it('are not stored if the page cancels the selection', async () => {
    const element = await inlineBlock({ order: 'feed', 'skip-read': '' });
    element.addEventListener('related-posts-select', (event) => event.preventDefault());
    parts(element, 'link')[0]?.click();
    expect(stored()).not.to.include('town.example/ferry-cuts');
  });

  it('include the article on the page, but not another article', async () => {
    await inlineBlock({ 'skip-read': '', article: 'https://town.example/pier' });
    expect(stored()).to.deep.equal([]);
    await inlineBlock({ 'skip-read': '' });
    expect(stored()).to.have.length(1);
    expect(stored()[0]).to.contain(location.host);
  });

  it('are limited to the last 200, without duplicates', async () => {
    remember(...Array.from({ length: 200 }, (_, i) => `town.example/${i}`));
    await inlineBlock({ 'skip-read': '' });
    await inlineBlock({ 'skip-read': '' });
    expect(stored()).to.have.length(200);
    expect(stored()[0]).to.equal('town.example/1');
    expect(stored()[198]).to.equal('town.example/199');
  });

  it('are neither stored nor used without skip-read', async () => {
    const element = await inlineBlock({ order: 'feed', 'date-style': 'relative' });
    element.parentElement?.addEventListener('click', (event) => event.preventDefault());
    parts(element, 'link')[0]?.click();
    expect(localStorage.getItem(NAME)).to.equal(null);
    remember('town.example/ferry-cuts');
    expect(texts(await inlineBlock({ order: 'feed' }), 'title')[0]).to.equal(ferry);
    expect(stored()).to.have.length(1);
  });

  it('cause no error if the storage contains something else, or is blocked', async () => {
    for (const value of ['{', '{"a":1}', '[1,null,{}]', 'null']) {
      localStorage.setItem(NAME, value);
      expect((await inlineBlock({ order: 'feed', 'skip-read': '' })).status, value).to.equal('ready');
    }
    const { setItem, getItem } = Storage.prototype;
    const refuse = () => {
      throw new DOMException('Blocked', 'SecurityError');
    };
    Object.assign(Storage.prototype, { setItem: refuse, getItem: refuse });
    const element = await inlineBlock({ order: 'feed', 'skip-read': '' });
    Object.assign(Storage.prototype, { setItem, getItem });
    expect(texts(element, 'title')[0]).to.equal(ferry);
  });
});
