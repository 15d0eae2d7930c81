import { furtherOptionRules } from '../../src/core/further-option-rules.js';
import { installFurtherOptions } from '../../src/core/further-options.js';
import type { Article, Post } from '../../src/core/post.js';
import { selectRelated } from '../../src/core/rank/selection.js';
import { expect, inlineBlock, texts } from '../support/block.js';
import { DEFAULT_OPTIONS } from '../support/selection-options.js';

installFurtherOptions(furtherOptionRules);

const DAY = 86_400_000;
const SUBJECTS =
  'Gull Nets Rope Tide Crab Buoy Sail Oar Eel Cod Pier Lamp Fog Salt Hull Keel Mast Deck Plank Cork'.split(
    ' ',
  );

function post(id: string, title: string, tags: string[]): Post {
  return {
    id,
    url: `https://bay.example/${id}`,
    title,
    summary: '',
    published: '2025-01-01',
    tags,
    authors: [],
  };
}

/** Twenty posts that are equally related to the article, and two that are related more closely. */
const equals = SUBJECTS.map((word, i) => post(`p${i}`, `${word} day`, ['Harbor']));
const best = [
  post('best', 'Regatta winners and regatta photos', ['Harbor', 'Regatta']),
  post('second', 'Regatta route', ['Harbor', 'Regatta']),
];
/** Posts about something else, so that the tag Harbor is rare. */
const others = Array.from({ length: 80 }, (_, i) => post(`o${i}`, `Recipe ${i}`, ['Food']));
const posts = [...equals.slice(0, 10), ...best, ...others, ...equals.slice(10)];
const article: Article = {
  url: 'https://bay.example/regatta',
  title: 'Regatta',
  tags: ['Harbor', 'Regatta'],
};

function shown(now: number, about: Article = article, limit = 6): string[] {
  const options = { ...DEFAULT_OPTIONS, order: 'mixed' as const, limit, strict: true, now };
  return selectRelated(about, posts, options).map(({ post: { id } }) => id);
}

const NOON = Date.UTC(2026, 4, 10, 12);
const days = Array.from({ length: 30 }, (_, i) => NOON + i * DAY);

describe('order="mixed"', () => {
  it('selects different posts on different days, so that each is shown eventually', () => {
    const choices = days.map((now) => shown(now).toSorted().join());
    expect(new Set(choices).size).to.be.greaterThan(20);
    expect(new Set(days.flatMap((now) => shown(now))).size).to.equal(22);
  });

  it('selects the same posts all day (UTC), in the same order', () => {
    const midnight = Date.UTC(2026, 4, 10);
    for (const now of [midnight, midnight + 1000, midnight + DAY - 1])
      expect(shown(now)).to.deep.equal(shown(NOON));
  });

  it('does not depend on the order of the feed, or on how the URL of the article is written', () => {
    const options = { ...DEFAULT_OPTIONS, order: 'mixed' as const, strict: true, now: NOON };
    const reversed = selectRelated(article, posts.toReversed(), options).map(({ post: { id } }) => id);
    expect(reversed).to.have.members(shown(NOON));
    expect(shown(NOON, { ...article, url: 'http://www.bay.example/regatta/?utm_source=mail' })).to.deep.equal(
      shown(NOON),
    );
  });

  it('selects different posts for different articles', () => {
    const differs = days.filter(
      (now) =>
        shown(now).toSorted().join() !==
        shown(now, { ...article, url: 'https://bay.example/2' })
          .toSorted()
          .join(),
    );
    expect(differs.length).to.be.greaterThan(20);
  });

  it('always shows posts that are related much more closely, first', () => {
    for (const now of days) expect(shown(now).slice(0, 2)).to.have.members(['best', 'second']);
  });

  it('shows the scores of the ranking, best first', () => {
    const select = (order: 'mixed' | 'relevance') =>
      selectRelated(article, posts, {
        ...DEFAULT_OPTIONS,
        order,
        limit: posts.length,
        strict: true,
        now: NOON,
      });
    const scores = new Map(select('relevance').map(({ post, score }) => [post.id, score]));
    const mixed = select('mixed');
    expect(mixed).to.have.length(22);
    for (const { post, score } of mixed) expect(score, post.id).to.equal(scores.get(post.id));
    const inOrder = mixed.map(({ score }) => score);
    expect(inOrder).to.deep.equal(inOrder.toSorted((a, b) => b - a));
  });

  it('fills the remaining places with the newest posts, unless strict is set', () => {
    const other = { ...post('new', 'Bakery', ['Food']), published: '2026-05-01' };
    const select = (strict: boolean) =>
      selectRelated(article, [...best, other], { ...DEFAULT_OPTIONS, order: 'mixed', strict, now: NOON }).map(
        ({ post: { id } }) => id,
      );
    expect(select(true)).to.have.members(['best', 'second']);
    expect(select(false)).to.deep.equal([...select(true), 'new']);
  });

  it('works on the element, today', async () => {
    const items = posts.map(({ id, url, title, tags }) => ({ id, url, title, tags, content_text: '' }));
    const attributes = { article: 'https://bay.example/p0', limit: '4', strict: '' };
    const element = await inlineBlock({ ...attributes, order: 'mixed' }, items);
    const first = texts(element, 'title');
    expect(first).to.have.length(4);
    await element.refresh();
    expect(texts(element, 'title')).to.deep.equal(first);
    expect(texts(await inlineBlock(attributes, items), 'title')).not.to.deep.equal(first);
  });
});
