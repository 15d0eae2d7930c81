import { expect } from '@open-wc/testing';
import type { Post } from '../../../src/core/post.js';
import { type SelectionOptions, selectRelated } from '../../../src/core/rank/selection.js';
import { CHOICE } from '../../support/choice.js';

function post(slug: string, title: string, published: string, tags: string[] = []): Post {
  return { id: slug, url: `https://gull.example/${slug}/`, title, summary: '', published, tags, authors: [] };
}

const posts = [
  post('lamp', 'Lighthouse lamp sold', '2026-05-01', ['Coast']),
  post('tea', 'Tea room to close', '2026-05-03', ['Food']),
  post('keeper', 'Lighthouse keeper dies at 91', '2026-01-02', ['People']),
  post('buns', 'A prize for buns', '2026-05-03', ['Food']),
  post('wreck', 'Wreck found off the point', '2025-06-01', ['Coast']),
];
const article = { url: 'https://gull.example/lighthouse/', title: 'Lighthouse opens its doors' };

/** All of them. */
const ALL: SelectionOptions = { ...CHOICE, limit: 10 };

function shown(choice: Partial<SelectionOptions> = {}): string[] {
  return selectRelated(article, posts, { ...ALL, ...choice }).map(({ post: { id } }) => id);
}

describe('choosing what is shown', () => {
  it('shows the related first and fills the rest with the newest', () => {
    const all = shown();
    expect(all.slice(0, 2)).to.have.members(['lamp', 'keeper']);
    expect(all.slice(2)).to.deep.equal(['tea', 'buns', 'wreck']);
  });

  it('marks what only fills', () => {
    const all = selectRelated(article, posts, {
      limit: 3,
      order: 'relevance',
      threshold: 0,
      strict: false,
      tags: [],
      excludeTags: [],
      exclude: [],
      pin: [],
      now: Date.now(),
    });
    expect(all[2]).to.deep.include({ score: 0, reasons: ['newest'] });
  });

  it('shows nothing unrelated when strict, and nothing below the threshold', () => {
    expect(shown({ strict: true })).to.have.members(['lamp', 'keeper']);
    expect(shown({ strict: true, threshold: 1 })).to.deep.equal([]);
  });

  it('orders by time, posts of one day as the feed has them', () => {
    expect(shown({ order: 'newest' })).to.deep.equal(['tea', 'buns', 'lamp', 'keeper', 'wreck']);
  });

  it("keeps the feed's order for a server that ranks", () => {
    expect(shown({ order: 'feed' })).to.deep.equal(['lamp', 'tea', 'keeper', 'buns', 'wreck']);
  });

  it('keeps to tags, in any case, and away from others', () => {
    expect(shown({ tags: ['food'] })).to.deep.equal(['tea', 'buns']);
    expect(shown({ excludeTags: ['FOOD', 'coast'] })).to.deep.equal(['keeper']);
  });

  it('never shows the excluded nor the article, always first the pinned', () => {
    expect(shown({ order: 'feed', exclude: ['http://www.gull.example/lamp'] })).not.to.include('lamp');
    expect(
      shown({ pin: ['https://gull.example/wreck', 'https://gull.example/buns'] }).slice(0, 2),
    ).to.deep.equal(['wreck', 'buns']);
  });

  it('shows the pinned whatever else is asked for', () => {
    expect(shown({ pin: ['https://gull.example/wreck'], tags: ['food'], maxAge: 30 })).to.deep.equal([
      'wreck',
      'tea',
      'buns',
    ]);
  });

  it('asks for no language where the page wants the newest, or the order of the feed', () => {
    const german = posts.map((one) => ({ ...one, language: 'de' }));
    for (const order of ['newest', 'feed'] as const) {
      expect(selectRelated({ ...article, language: 'en' }, german, { ...ALL, order }), order).to.have.length(
        5,
      );
    }
  });

  it('keeps to the letters of the article where posts say no language', () => {
    const mixed = [...posts, post('mayak', 'Маяк и его смотрители', '2026-05-09')];
    const english = { ...article, text: 'Visitors climb the stairs on Sundays.' };
    expect(selectRelated(english, mixed, ALL).map(({ post: { id } }) => id)).not.to.include('mayak');
    const only = mixed.slice(-1);
    expect(selectRelated(english, only, ALL)).to.have.length(1);
  });

  it('takes a title in foreign letters for what it is: a name', () => {
    const titles = ['Как настроить сервер', 'Контейнеры на практике', 'Заметки о Linux', 'Сеть и Docker'];
    const russian = titles.map((title, i) => post(`r${i}`, title, '2026-05-01'));
    expect(
      selectRelated({ url: 'https://gull.example/x', title: 'Docker Compose' }, russian, ALL),
    ).to.have.length(4);
    const tokyo = ['東京の朝', '京都を歩く', '大阪城'].map((title, i) => post(`j${i}`, title, '2026-05-01'));
    expect(selectRelated({ url: 'https://gull.example/x', title: '東京物語' }, tokyo, ALL)).to.have.length(3);
  });

  it("counts the article's own post as nothing that is left in its language", () => {
    const own = { ...post('lighthouse', 'Leuchtturm', '2026-05-01'), language: 'de' };
    const english = posts.map((one) => ({ ...one, language: 'en' }));
    expect(selectRelated({ ...article, language: 'de' }, [own, ...english], ALL)).to.have.length(5);
  });

  it("keeps to the article's language where posts say theirs, unless nothing is left", () => {
    const mixed = posts.map((one, i) => ({ ...one, language: i % 2 ? 'de' : 'en-GB' }));
    const inLanguage = (language: string) =>
      selectRelated({ ...article, language }, mixed, ALL).map(({ post: { id } }) => id);
    expect(inLanguage('en')).to.have.members(['lamp', 'keeper', 'wreck']);
    expect(inLanguage('fr')).to.have.length(5);
  });

  it('drops what is too old', () => {
    expect(shown({ order: 'newest', maxAge: 30 })).to.deep.equal(['tea', 'buns', 'lamp']);
  });

  it('shows a post once that the feed has twice', () => {
    const twice = [...posts, { ...(posts[0] as Post), url: 'http://gull.example/lamp' }];
    const all = selectRelated(article, twice, { ...ALL, order: 'feed' });
    expect(all).to.have.length(5);
  });

  it('shows only what is related where it is strict, the newest first, too', () => {
    expect(shown({ order: 'newest', strict: true })).to.deep.equal(['lamp', 'keeper']);
    expect(shown({ order: 'newest', strict: true, threshold: 0.9 })).to.deep.equal([]);
    expect(shown({ order: 'newest', strict: true, limit: 1 })).to.deep.equal(['lamp']);
  });

  it('shows no story once more that the page shows already, under another address', () => {
    const twin = { ...(posts[0] as Post), id: 'again', url: 'https://gull.example/lamp-sold/' };
    const ids = (exclude: string[]) =>
      selectRelated(article, [...posts, twin], { ...ALL, exclude }).map(({ post: { id } }) => id);
    expect(ids([])).to.include('lamp').and.not.to.include('again');
    expect(ids(['https://gull.example/lamp/']))
      .not.to.include('lamp')
      .and.not.to.include('again');
  });
});
