import { expect } from '@open-wc/testing';
import type { Post } from '../../../src/core/post.js';
import { selectRelated } from '../../../src/core/rank/selection.js';
import type { SelectionOptions } from '../../../src/core/rank/selection-options.js';
import { DEFAULT_OPTIONS } from '../../support/selection-options.js';

const SITE = 'https://gull.example';

function post(path: string, title: string, more: Partial<Post> = {}): Post {
  const url = new URL(path, SITE).href;
  return { id: url, url, title, summary: '', tags: [], authors: [], ...more };
}

interface Page extends Partial<SelectionOptions> {
  path: string;
  title?: string;
}

function shown(posts: readonly Post[], { path, title = '', ...options }: Page): string[] {
  const article = { url: new URL(path, SITE).href, title };
  return selectRelated(article, posts, { ...DEFAULT_OPTIONS, ...options }).map(({ post }) => post.title);
}

/** The options for a page with these titles. */
function page(...titles: string[]): Partial<SelectionOptions> {
  return { currentArticle: { urls: [], titles, siteNames: ['The Post'] } };
}

const PARAMETERS =
  'ref=newsletter preview=true share=1 m=1 replytocom=12 page=2 print=1 nocache=1 from=home s=09 v=2 lang=en via=x';

describe('the current article', () => {
  const others = [post('/b', 'Harbour wall')];
  const posts = [post('/a', 'Harbour plan'), ...others];

  it('is not shown if its URL has additional parameters', () => {
    for (const parameter of PARAMETERS.split(' '))
      expect(shown(posts, { path: `/a?${parameter}` }), parameter).to.deep.equal(['Harbour wall']);
  });

  it('is not shown if its URL in the feed differs in file extension or case', () => {
    for (const own of ['/a.html', '/a.htm', '/a.php', '/a.aspx', '/a/index.html', '/a/', '/A', '/A.HTML'])
      for (const path of ['/a', '/a/index.html', '/a.html', '/a/?ref=x', '/%61'])
        expect(shown([post(own, 'Harbour plan'), ...others], { path }), `${own} at ${path}`).to.deep.equal([
          'Harbour wall',
        ]);
  });

  it('is not shown on the pages of other views: print, AMP, mobile, embedded, comments, further pages', () => {
    const views =
      '/print/a /a/print /a/print.html /a-print.html /a-amp.html /a/amp/ /m/a /mobile/a /a/embed/ /a/comments /a/page/2/ /a/page2.html /a/comment-page-1/ /a/2/ /index.php/a';
    for (const path of views.split(' ')) expect(shown(posts, { path }), path).to.deep.equal(['Harbour wall']);
    for (const own of ['/print/a', '/a-amp.html', '/a/amp/', '/a.md', '/a.cgi', '/a.action', '/a;sid=1'])
      expect(shown([post(own, 'Harbour plan'), ...others], { path: '/a' }), own).to.deep.equal([
        'Harbour wall',
      ]);
  });

  it('is not shown on a further page of it, whatever the title of that page is', () => {
    const guide = [post('/guide', 'Guide to boats'), ...others];
    expect(shown(guide, { path: '/guide/2/', ...page('Guide to boats') })).to.deep.equal(['Harbour wall']);
    expect(shown(guide, { path: '/guide/2/', ...page('Knots, page 2') })).to.deep.equal(['Harbour wall']);
  });

  it('is not shown if both URLs name where the reader came from', () => {
    for (const [path, own] of [
      ['/a?ref=b', '/a?ref=a'],
      ['/a?from=home', '/a?from=feed'],
      ['/a?share=x', '/a?utm_source=rss&via=y'],
      ['/?p=12&ref=b', '/?p=12&ref=a'],
    ] as const)
      expect(shown([post(own, 'Harbour plan'), ...others], { path }), path).to.deep.equal(['Harbour wall']);
    expect(shown([post('/job?ref=13', 'Harbour plan'), ...others], { path: '/job?ref=12' })).to.have.length(
      2,
    );
  });

  it('is not shown if the page is a view of it with a route in the fragment', () => {
    for (const [path, own] of [
      ['/a#/comments', '/a'],
      ['/#/posts/plan?ref=x', '/#/posts/plan'],
      ['/#/posts/plan/', '/#/posts/plan'],
    ] as const)
      expect(shown([post(own, 'Harbour plan'), ...others], { path }), path).to.deep.equal(['Harbour wall']);
    for (const other of ['/#/posts/quay', '/'])
      expect(
        shown([post(other, 'Harbour plan'), ...others], { path: '/#/posts/plan' }),
        other,
      ).to.have.length(2);
  });

  it("doesn't hide the other parts of a series, sections named like a view, and dotted names", () => {
    for (const [path, other] of [
      ['/series/1', '/series/2'],
      ['/series/', '/series/2/'],
      ['/part-1', '/part-2'],
      ['/chapter/page-1', '/chapter/page-2'],
      ['/2020/a', '/2021/a'],
      ['/2024/2', '/2024'],
      ['/print/a', '/print/b'],
      ['/print', '/'],
      ['/page/2/', '/'],
      ['/a', '/a-2'],
      ['/node', '/node.js'],
      ['/mr.smith', '/mr.jones'],
      ['/mr', '/mr.jones'],
    ] as const)
      expect(shown([post(other, 'Harbour plan'), ...others], { path }), `${other} at ${path}`).to.have.length(
        2,
      );
  });

  it('is not shown if its URL is percent-encoded', () => {
    const escaped = [post('/灯台', 'Harbour plan'), ...others];
    const lower = '/%e7%81%af%e5%8f%b0?ref=x';
    expect(shown(escaped, { path: lower })).to.deep.equal(['Harbour wall']);
  });

  it('is not shown if the feed contains it twice', () => {
    expect(shown([post('/a', 'Harbour plan'), ...posts], { path: '/a?ref=x' })).to.deep.equal([
      'Harbour wall',
    ]);
  });

  it('is not shown with the URL of a click-counting service', () => {
    const counted = post('http://feedproxy.google.com/~r/post/~3/xyz/', 'A plan', { id: `${SITE}/a` });
    expect(shown([counted, ...others], { path: '/a?ref=x' })).to.deep.equal(['Harbour wall']);
  });

  it('is not shown if only its ID is its URL', () => {
    const short = post('/harbour-plan/', 'A plan', { id: `${SITE}/?p=12` });
    expect(shown([short, ...others], { path: '/?p=12&preview=true' })).to.deep.equal(['Harbour wall']);
  });

  it('is not shown even if it is pinned', () => {
    expect(shown(posts, { path: '/a?ref=x', pin: [`${SITE}/a`] })).to.deep.equal(['Harbour wall']);
  });

  it("doesn't hide posts with another value of a parameter", () => {
    for (const [path, name] of [
      ['/', 'p'],
      ['/', 'page_id'],
      ['/story.php', 'id'],
      ['/blog/', 'article'],
    ]) {
      const all = [11, 12, 13].map((id) => post(`${path}?${name}=${id}`, `Harbour ${id}`));
      expect(shown(all, { path: `${path}?${name}=12` }), path).to.have.members(['Harbour 11', 'Harbour 13']);
      expect(shown(all, { path: `${path}?ref=x&${name}=12` }), path).to.have.members([
        'Harbour 11',
        'Harbour 13',
      ]);
      expect(shown(all, { path: path as string }), `the front page ${path}`).to.have.length(3);
    }
  });

  it("doesn't hide posts whose version numbers look like file extensions", () => {
    const releases = ['1.2', '1.3', '1.4'].map((version) => post(`/release-${version}`, `Gull ${version}`));
    expect(shown(releases, { path: '/release-1.3' })).to.have.members(['Gull 1.2', 'Gull 1.4']);
  });

  it("is recognized by its title, with or without the site's name, if no URL matches", () => {
    for (const title of [
      'Harbour plan',
      'Harbour plan - The Post',
      'The Post | Harbour plan',
      'harbour  Plan — The Post',
    ])
      expect(shown(posts, { path: '/2026/x', ...page(title) }), title).to.deep.equal(['Harbour wall']);
    const named = [post('/a', 'Harbour plan | The Post'), ...others];
    expect(shown(named, { path: '/2026/x', ...page('Harbour plan') })).to.deep.equal(['Harbour wall']);
  });

  it('is recognized by a title that is cut off, escaped twice, or has invisible characters', () => {
    const long = 'Plans for the long winter in the harbour & its wall';
    const all = [post('/a', long), ...others];
    for (const title of [
      'Plans for the long winter in the harbour…',
      'Plans for the long winter in the har... | The Post',
      'Plans for the long winter […]',
      'Plans for the long winter in the harbour &amp; its wall',
      'Plans for the long win\u00adter in the har\u200bbour & its wall #',
    ])
      expect(shown(all, { path: '/2026/x', ...page(title) }), title).to.deep.equal(['Harbour wall']);
    const cut = [post('/a', 'Plans for the long winter in…'), ...others];
    expect(shown(cut, { path: '/2026/x', ...page(long) })).to.deep.equal(['Harbour wall']);
    for (const title of ['Harbour plan and all that', 'Plans for…'])
      expect(
        shown([post('/a', 'Plans for spring'), ...others], { path: '/2026/x', ...page(title) }),
      ).to.have.length(2);
  });

  it('is recognized by a title with a line break or other spaces', () => {
    for (const title of ['Harbourplan', 'Harbour\u00a0plan', 'Har bour plan'])
      expect(shown(posts, { path: '/2026/x', ...page(title) }), title).to.deep.equal(['Harbour wall']);
  });

  it('is recognized by its title among titles with other characters than ASCII', () => {
    for (const [own, title] of [
      ['Café plan', 'Cafe\u0301 plan'],
      ['港の計画', '港の計画'],
      ['C++ in the harbour', 'C++ in the harbour | The Post'],
      ['Wait...what', 'Wait…what'],
      ['A & B', 'A &amp; B'],
      ['“Plan” B', '"Plan" B'],
    ] as const)
      expect(shown([post('/a', own), ...others], { path: '/2026/x', ...page(title) }), own).to.deep.equal([
        'Harbour wall',
      ]);
  });

  it('is not recognized by a different title', () => {
    for (const title of ['The Post', 'Harbour', 'Harbour plan - Part 2', ''])
      expect(shown(posts, { path: '/2026/x', ...page(title) }), title).to.have.length(2);
  });

  it("doesn't hide other posts with the same title", () => {
    const column = (day: number, summary: string) =>
      post(`/column/${day}`, 'Letters', { summary, published: `2026-05-0${day}` });
    const columns = [
      column(1, 'Why the ferry should run on Sundays, and who would pay for it'),
      column(2, 'On the bakery, its buns and the long queue in the morning'),
      column(3, 'A choir for everyone who never learned to read music'),
    ];
    expect(shown(columns, { path: '/column/2?ref=x', title: 'Letters', ...page('Letters') })).to.have.length(
      2,
    );
  });
});

describe('posts dated in the future', () => {
  const day = (days: number) => new Date(DEFAULT_OPTIONS.now + days * 86_400_000).toISOString();
  const posts = [
    post('/past', 'Harbour plan', { published: day(-2) }),
    post('/zone', 'Harbour wall', { published: day(0.9) }),
    post('/far', 'Harbour fest', { published: day(1.1) }),
    post('/undated', 'Harbour master'),
  ];
  const all = { path: '/x', title: 'Harbour' };

  it('are hidden until their date in every order', () => {
    for (const order of ['relevance', 'newest'] as const)
      for (const maxAge of [undefined, 365])
        expect(shown(posts, { ...all, order, maxAge }), order).not.to.include('Harbour fest');
    expect(shown(posts, { ...all, order: 'newest' })).to.have.members([
      'Harbour plan',
      'Harbour wall',
      'Harbour master',
    ]);
  });

  it('are hidden until their date even if pinned', () => {
    expect(shown(posts, { ...all, pin: [`${SITE}/far`] })).not.to.include('Harbour fest');
  });

  it('are shown from their date on', () => {
    expect(shown(posts, { ...all, now: DEFAULT_OPTIONS.now + 86_400_000 })).to.include('Harbour fest');
  });

  it('are shown if a server has ordered the feed', () => {
    expect(shown(posts, { ...all, order: 'feed' })).to.include('Harbour fest');
  });
});
