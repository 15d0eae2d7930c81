import { expect } from '@open-wc/testing';
import type { Article, Post } from '../../../src/core/post.js';
import { rank } from '../../../src/rank.js';

function post(slug: string, title: string, summary = '', more: Partial<Post> = {}): Post {
  return { id: slug, url: `https://gull.example/${slug}/`, title, summary, tags: [], authors: [], ...more };
}

const posts = [
  post('ferry', 'Ferry timetable changes for winter', 'Fewer crossings to the island from November.'),
  post('ferry-strike', 'Ferry crews vote to strike', 'No crossings to the island on Friday.'),
  post('bakery', 'A bakery comes back to Mill Lane', 'Sourdough and buns from a former bank.'),
  post('school', 'School hall to be rebuilt', 'Pupils move to cabins until spring.'),
  post('choir', 'Choir seeks tenors', 'Rehearsals on Mondays in the chapel.'),
];
const article: Article = {
  url: 'https://gull.example/island/',
  title: 'Island cut off as ferry crossings stop',
};

const slugs = (of: readonly { post: Post }[]) => of.map(({ post: { id } }) => id);

describe('rank', () => {
  it('ranks posts by shared rare words, and leaves out unrelated posts', () => {
    expect(slugs(rank(article, posts))).to.have.members(['ferry', 'ferry-strike']);
  });

  it('gives the strongest terms as reasons, and scores from 0 to 1', () => {
    for (const { score, reasons } of rank(article, posts)) {
      expect(score).to.be.greaterThan(0).and.at.most(1);
      expect(reasons).to.include('ferry');
    }
  });

  it('never returns the article itself, under any of its URLs', () => {
    for (const url of [
      'http://www.gull.example/ferry',
      'https://gull.example/ferry/?utm_source=x#top',
      'https://gull.example/ferry/index.html',
    ]) {
      expect(slugs(rank({ ...article, url }, posts)), url).not.to.include('ferry');
    }
  });

  it("uses the feed's data if the page says little about the article", () => {
    expect(slugs(rank({ url: 'https://gull.example/ferry', title: '' }, posts))[0]).to.equal('ferry-strike');
  });

  it('counts shared rare tags', () => {
    const tagged = posts.map((one) => (one.id === 'choir' ? { ...one, tags: ['Islanders'] } : one));
    const related = rank({ ...article, tags: ['islanders'] }, tagged);
    expect(related[0]?.post.id).to.equal('choir');
    expect(related[0]?.reasons[0]).to.equal('islanders');
  });

  it('respects the limit and is deterministic', () => {
    expect(rank(article, posts, { limit: 1 })).to.have.length(1);
    expect(rank(article, posts)).to.deep.equal(rank(article, posts));
  });

  it("doesn't modify its input", () => {
    const before = structuredClone(posts);
    rank(article, posts);
    expect(posts).to.deep.equal(before);
  });

  it('gives names a higher weight', () => {
    const named = [
      post('walk', 'A walk along the harbour', 'We came past old boats, and nobody was there.'),
      post('pellow', 'More about the boats', 'We asked old Pellow, and then we asked Pellow again.'),
    ];
    const about: Article = { url: 'https://gull.example/x', title: 'Harbour and Pellow' };
    expect(slugs(rank(about, [...named, ...posts]))[0]).to.equal('pellow');
  });

  it('prefers posts of the same time, by hours, days or decades', () => {
    const dates = [
      '2026-03-10T08:00:00Z',
      '2026-03-10T20:00:00Z',
      '2026-03-14T08:00:00Z',
      '2026-02-10T08:00:00Z',
      undefined,
      '2024-03-10T08:00:00Z',
      '2014-03-10T08:00:00Z',
      '1996-03-10T08:00:00Z',
    ];
    const dated = dates.map((published, i) =>
      post(`report-${i}`, `Ferry report ${i}`, '', published ? { published } : {}),
    );
    const about = { ...article, published: '2026-03-10T07:00:00Z' };
    for (const feed of [dated, dated.toReversed()]) {
      const scores = rank(about, [...feed, ...posts.slice(2)]).map(({ score }) => score);
      expect(slugs(rank(about, [...feed, ...posts.slice(2)]))).to.deep.equal(
        slugs(dated.map((post) => ({ post }))),
      );
      expect(new Set(scores).size).to.equal(dates.length);
    }
  });

  it('notices when a post has changed', () => {
    const changing = posts.map((one) => ({ ...one }));
    rank(article, changing);
    const choir = changing.at(-1) as Post;
    choir.title = 'Choir sings as crossings stop';
    expect(slugs(rank(article, changing))).to.include('choir');
  });

  it('finds words in scripts without spaces', () => {
    const japanese = [
      post('a', '港の再開発計画を市が発表'),
      post('b', '新しいパン屋が開店'),
      post('c', '小学校の運動会が延期'),
    ];
    expect(
      slugs(
        rank({ url: 'https://gull.example/x', title: '港の再開発に反対の声', language: 'ja' }, japanese),
      )[0],
    ).to.equal('a');
  });

  it("doesn't relate posts by function words in a small feed", () => {
    const unrelated: Article = {
      url: 'https://gull.example/x',
      title: 'How to grow tomatoes in the shade of a wall',
      text: 'It is all about the soil, and to water them at night, on most days from May to the end of summer.',
      language: 'en',
    };
    for (const { score, post } of rank(unrelated, posts)) expect(score, post.id).to.be.below(0.12);
  });

  it('gives the same pair similar scores in small and large feeds', () => {
    const filler = Array.from({ length: 2000 }, (_, i) =>
      post(
        `f${i}`,
        `Notice ${i} of the parish number${i % 97}`,
        `Word${i % 89} and thing${i % 83} for reader${i % 79}.`,
      ),
    );
    const scoreOf = (feed: Post[]) =>
      rank(article, feed).find(({ post: { id } }) => id === 'ferry')?.score ?? 0;
    expect(scoreOf([...posts, ...filler])).to.be.closeTo(scoreOf(posts), 0.15);
  });

  it('returns nothing for an empty feed or an article without words', () => {
    expect(rank(article, [])).to.deep.equal([]);
    expect(rank({ url: 'https://gull.example/x', title: '' }, posts)).to.deep.equal([]);
  });

  it('returns a post once if the feed contains its URL several times', () => {
    const again = post('ferry', 'Why the ferry will cross less often', 'The operator says crews are few.');
    expect(slugs(rank(article, [...posts, again]))).to.have.members(['ferry', 'ferry-strike']);
  });

  it('ignores an invalid limit', () => {
    for (const limit of [Number.NaN, null, 'x']) {
      expect(rank(article, posts, { limit: limit as number })).to.have.length(2);
    }
  });

  it('finds hyphenated and differently spelled words', () => {
    const feed = [post('a', 'Hafenerweiterung'), post('b', 'ΔΡΌΜΟΣ'), post('c', 'IŞIK')];
    for (const [i, title] of [
      'Die Ha\u00ADfen\u00ADer\u00ADwei\u00ADte\u00ADrung',
      'Ο δρόμος',
      'Bir ışık',
    ].entries()) {
      expect(slugs(rank({ url: 'https://gull.example/x', title }, feed)), title).to.deep.equal([feed[i]?.id]);
    }
  });
});
