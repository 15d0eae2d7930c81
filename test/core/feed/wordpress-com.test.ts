import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://public-api.example/rest/v1.1/sites/1/posts';

const post = {
  ID: 9,
  author: { name: 'Bo Reed', URL: 'https://bo.example/', avatar_URL: 'https://bo.example/a.png' },
  date: '2026-04-05T06:07:08+09:00',
  modified: '2026-04-06T06:07:08+09:00',
  title: 'Ferries&#8217; last year',
  URL: 'https://gull.example/2026/04/05/ferries/',
  short_URL: 'https://s.example/9',
  content: '<p>The last ferry leaves in the autumn.</p>',
  excerpt: '<p>The last ferry [&hellip;]</p>\n',
  featured_image: 'https://gull.example/full.jpg',
  post_thumbnail: { ID: 4, URL: 'https://gull.example/thumb.jpg', width: 900, height: 600 },
  tags: { Boats: { ID: 1, name: 'Boats' }, 'R&amp;D': { ID: 2, name: 'R&amp;D' } },
  categories: { Uncategorized: { ID: 1 }, Harbour: { ID: 3 }, Travel: { ID: 4 } },
};

const read = (posts: unknown[]) => readFeed(JSON.stringify({ found: 1, posts, meta: {} }), { url });
const readOne = (changed: Record<string, unknown>) => read([{ ...post, ...changed }]).posts[0];

describe('WordPress.com', () => {
  it('reads every field that cards and ranking use', () => {
    expect(readOne({})).to.deep.equal({
      id: '9',
      url: 'https://gull.example/2026/04/05/ferries/',
      title: 'Ferries’ last year',
      summary: 'The last ferry…',
      text: 'The last ferry leaves in the autumn.',
      published: '2026-04-05T06:07:08+09:00',
      updated: '2026-04-06T06:07:08+09:00',
      tags: ['Boats', 'R&D', 'Travel'],
      category: 'Harbour',
      authors: [{ name: 'Bo Reed', url: 'https://bo.example/' }],
      image: { src: 'https://gull.example/thumb.jpg', width: 900, height: 600 },
    });
  });

  it('uses the featured image if there is no thumbnail, and none if it is empty', () => {
    expect(readOne({ post_thumbnail: null })?.image).to.deep.equal({ src: 'https://gull.example/full.jpg' });
    expect(readOne({ post_thumbnail: null, featured_image: '' })).not.to.have.property('image');
  });

  it('ignores the default category', () => {
    const categories = { Uncategorised: {} };
    expect(readOne({ tags: {}, categories })).to.deep.include({ tags: [] });
    expect(readOne({ categories })).not.to.have.property('category');
  });

  it('is detected from any of its posts', () => {
    expect(read([{ broken: true }, post]).posts[0]?.tags).to.contain('Boats');
  });

  it('rejects lists that contain only IDs, such as related posts', () => {
    const hits = [{ fields: { blog_id: 1, post_id: 2 } }];
    const { posts, skipped } = readFeed(JSON.stringify({ total: 1, max_score: 3, hits }), { url });
    expect([posts.length, skipped.length]).to.deep.equal([0, 1]);
  });
});
