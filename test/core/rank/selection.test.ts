import { expect } from '@open-wc/testing';
import type { Post } from '../../../src/core/post.js';
import { selectRelated } from '../../../src/core/rank/selection.js';
import type { SelectionOptions } from '../../../src/core/rank/selection-options.js';
import { DEFAULT_OPTIONS } from '../../support/selection-options.js';

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
const ALL: SelectionOptions = { ...DEFAULT_OPTIONS, limit: 10 };

function shown(options: Partial<SelectionOptions> = {}): string[] {
  return selectRelated(article, posts, { ...ALL, ...options }).map(({ post: { id } }) => id);
}

describe('selecting posts', () => {
  it('shows related posts first and fills the rest with the newest', () => {
    const all = shown();
    expect(all.slice(0, 2)).to.have.members(['lamp', 'keeper']);
    expect(all.slice(2)).to.deep.equal(['tea', 'buns', 'wreck']);
  });

  it('marks posts that fill the list', () => {
    const all = selectRelated(article, posts, { ...DEFAULT_OPTIONS, limit: 3 });
    expect(all[2]).to.deep.include({ score: 0, reasons: ['newest'] });
  });

  it('shows only related posts with strict, and none below the threshold', () => {
    expect(shown({ strict: true })).to.have.members(['lamp', 'keeper']);
    expect(shown({ strict: true, threshold: 1 })).to.deep.equal([]);
  });

  it('sorts by date; posts of one day keep the order of the feed', () => {
    expect(shown({ order: 'newest' })).to.deep.equal(['tea', 'buns', 'lamp', 'keeper', 'wreck']);
  });

  it('keeps the order of the feed', () => {
    expect(shown({ order: 'feed' })).to.deep.equal(['lamp', 'tea', 'keeper', 'buns', 'wreck']);
  });

  it('filters by tags, ignoring case', () => {
    expect(shown({ tags: ['food'] })).to.deep.equal(['tea', 'buns']);
    expect(shown({ excludeTags: ['FOOD', 'coast'] })).to.deep.equal(['keeper']);
  });

  it('never shows excluded posts or the article, and always shows pinned posts first', () => {
    expect(shown({ order: 'feed', exclude: ['http://www.gull.example/lamp'] })).not.to.include('lamp');
    expect(
      shown({ pin: ['https://gull.example/wreck', 'https://gull.example/buns'] }).slice(0, 2),
    ).to.deep.equal(['wreck', 'buns']);
  });

  it('shows pinned posts regardless of other options', () => {
    expect(shown({ pin: ['https://gull.example/wreck'], tags: ['food'], maxAge: 30 })).to.deep.equal([
      'wreck',
      'tea',
      'buns',
    ]);
  });

  it('ignores languages if the order is newest or feed', () => {
    const german = posts.map((one) => ({ ...one, language: 'de' }));
    for (const order of ['newest', 'feed'] as const) {
      expect(selectRelated({ ...article, language: 'en' }, german, { ...ALL, order }), order).to.have.length(
        5,
      );
    }
  });

  it('uses the script of titles if posts have no language', () => {
    const mixed = [...posts, post('mayak', 'Маяк и его смотрители', '2026-05-09')];
    const english = { ...article, text: 'Visitors climb the stairs on Sundays.' };
    expect(selectRelated(english, mixed, ALL).map(({ post: { id } }) => id)).not.to.include('mayak');
    const only = mixed.slice(-1);
    expect(selectRelated(english, only, ALL)).to.have.length(1);
  });

  it('accepts titles in another script that are names', () => {
    const titles = ['Как настроить сервер', 'Контейнеры на практике', 'Заметки о Linux', 'Сеть и Docker'];
    const russian = titles.map((title, i) => post(`r${i}`, title, '2026-05-01'));
    expect(
      selectRelated({ url: 'https://gull.example/x', title: 'Docker Compose' }, russian, ALL),
    ).to.have.length(4);
    const tokyo = ['東京の朝', '京都を歩く', '大阪城'].map((title, i) => post(`j${i}`, title, '2026-05-01'));
    expect(selectRelated({ url: 'https://gull.example/x', title: '東京物語' }, tokyo, ALL)).to.have.length(3);
  });

  it('ignores the article itself when it checks for posts in its language', () => {
    const own = { ...post('lighthouse', 'Leuchtturm', '2026-05-01'), language: 'de' };
    const english = posts.map((one) => ({ ...one, language: 'en' }));
    expect(selectRelated({ ...article, language: 'de' }, [own, ...english], ALL)).to.have.length(5);
  });

  it("shows only posts in the article's language, unless there are none", () => {
    const mixed = posts.map((one, i) => ({ ...one, language: i % 2 ? 'de' : 'en-GB' }));
    const inLanguage = (language: string) =>
      selectRelated({ ...article, language }, mixed, ALL).map(({ post: { id } }) => id);
    expect(inLanguage('en')).to.have.members(['lamp', 'keeper', 'wreck']);
    expect(inLanguage('fr')).to.have.length(5);
  });

  it('leaves out posts that are too old', () => {
    expect(shown({ order: 'newest', maxAge: 30 })).to.deep.equal(['tea', 'buns', 'lamp']);
  });

  it('shows a post once if the feed contains it twice', () => {
    const twice = [...posts, { ...(posts[0] as Post), url: 'http://gull.example/lamp' }];
    const all = selectRelated(article, twice, { ...ALL, order: 'feed' });
    expect(all).to.have.length(5);
  });

  it('shows only related posts with strict, also for the newest', () => {
    expect(shown({ order: 'newest', strict: true })).to.deep.equal(['lamp', 'keeper']);
    expect(shown({ order: 'newest', strict: true, threshold: 0.9 })).to.deep.equal([]);
    expect(shown({ order: 'newest', strict: true, limit: 1 })).to.deep.equal(['lamp']);
  });

  it("doesn't show near-duplicates of posts in other blocks", () => {
    const twin = { ...(posts[0] as Post), id: 'again', url: 'https://gull.example/lamp-sold/' };
    const ids = (exclude: string[]) =>
      selectRelated(article, [...posts, twin], { ...ALL, exclude }).map(({ post: { id } }) => id);
    expect(ids([])).to.include('lamp').and.not.to.include('again');
    expect(ids(['https://gull.example/lamp/']))
      .not.to.include('lamp')
      .and.not.to.include('again');
  });
});
