import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';

const url = 'https://quay.example/api/posts.json';
const read = (document: unknown, address = url, postUrl?: string) =>
  readFeed(JSON.stringify(document), { url: address, postUrl });
const first = (document: unknown, address = url, postUrl?: string) =>
  read(document, address, postUrl).posts[0];

const TEXT = 'Oil the winch every spring.';
const id = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

describe('rich text', () => {
  const paragraph = (type: string) => [
    { type, children: [{ text: 'Oil the winch ' }, { text: 'every spring.' }] },
  ];
  const trees: Record<string, unknown> = {
    'Portable Text': [{ _type: 'block', children: [{ _type: 'span', text: TEXT }] }],
    Contentful: { json: { nodeType: 'document', content: [{ nodeType: 'text', value: TEXT }] } },
    Storyblok: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: TEXT }] }] },
    Prismic: [{ type: 'paragraph', text: TEXT, spans: [] }],
    Lexical: { root: { type: 'root', children: paragraph('paragraph') } },
    Slate: { raw: { children: paragraph('p') } },
    Keystone: { document: paragraph('paragraph') },
    DatoCMS: { value: { document: { type: 'root', children: [{ type: 'span', value: TEXT }] } } },
    'Editor.js': { blocks: [{ type: 'paragraph', data: { text: TEXT } }] },
    Strapi: [{ __component: 'shared.rich-text', body: TEXT }],
    Payload: [{ blockType: 'content', columns: [{ richText: { root: { children: paragraph('p') } } }] }],
    'Prismic slices': [
      { slice_type: 'text', primary: { copy: [{ type: 'paragraph', text: TEXT, spans: [] }] } },
    ],
  };
  for (const [name, tree] of Object.entries(trees)) {
    it(`of ${name} is read as a body and as a summary`, () => {
      expect(first([{ title: 'Winches', url: '/winches', content: tree }])?.text).to.equal(TEXT);
      expect(first([{ title: 'Winches', url: '/winches', excerpt: tree }])?.summary).to.equal(TEXT);
    });
  }
});

describe('lists that contain only slugs', () => {
  it('are found at any level if there is a pattern of the URLs', () => {
    for (const list of [{ docs: [] }, { result: [] }, { objects: [] }, { data: { allPosts: [] } }]) {
      const fill = (value: object): unknown =>
        Object.fromEntries(
          Object.entries(value).map(([name, inner]) => [
            name,
            Array.isArray(inner) ? [{ title: 'Winches', slug: 'winches' }] : fill(inner),
          ]),
        );
      expect(first(fill(list), url, '/log/{slug}/')?.url).to.equal('https://quay.example/log/winches/');
    }
  });

  it('get the advice to set post-url', () => {
    const { posts, skipped } = read({ result: [{ title: 'Winches', slug: { current: 'winches' } }] });
    expect(posts).to.have.length(0);
    expect(skipped[0]?.reason).to.include('post-url');
  });
});

describe('posts in several languages', () => {
  it('are read in the first one', () => {
    const localized = { title: { _type: 'localeString', en: 'Winches', de: 'Winden' }, url: '/winches' };
    expect(first([localized])?.title).to.equal('Winches');
    const translations = [{ languages_code: 'en-GB', title: 'Winches', summary: TEXT }, { title: 'Winden' }];
    expect(first([{ url: '/winches', translations }])).to.deep.include({
      title: 'Winches',
      summary: TEXT,
      language: 'en-GB',
    });
    const own = { url: '/winches', title: 'Winches', translations: [{ title: 'Winden', lang: 'de' }] };
    expect(first([own]))
      .to.include({ title: 'Winches' })
      .and.not.have.property('language');
  });

  it('are read with the assets of Contentful', () => {
    const link = { sys: { type: 'Link', linkType: 'Asset', id: 'i' } };
    const file = { url: '//cdn.quay.example/w.jpg', contentType: 'image/jpeg' };
    const post = first({
      sys: { type: 'Array' },
      items: [
        {
          sys: { id: 'p', type: 'Entry' },
          fields: { title: { en: 'Winches' }, path: { en: '/winches' }, image: { en: link } },
        },
      ],
      includes: { Asset: [{ sys: { id: 'i', type: 'Asset' }, fields: { file: { en: file } } }] },
    });
    expect(post?.image?.src).to.equal('https://cdn.quay.example/w.jpg');
  });
});

describe('images of content management systems', () => {
  const images: Record<string, unknown> = {
    WPGraphQL: { featuredImage: { node: { sourceUrl: '/w.jpg', altText: 'A winch' } } },
    'Strapi 4': { cover: { data: { attributes: { url: '/w.jpg', alternativeText: 'A winch' } } } },
    Storyblok: { image: { filename: 'https://quay.example/w.jpg', alt: 'A winch' } },
    Sanity: { mainImage: { asset: { url: '/w.jpg' }, alt: 'A winch' } },
    DatoCMS: { coverImage: { responsiveImage: { src: '/w.jpg', alt: 'A winch' } } },
    Mastodon: { media_attachments: [{ type: 'image', url: '/w.jpg', alt: 'A winch' }] },
    Tumblr: { photos: [{ alt: 'A winch', original_size: { url: '/w.jpg', width: 900, height: 600 } }] },
  };
  for (const [name, fields] of Object.entries(images)) {
    it(`are read with their alternative text: ${name}`, () => {
      const { image } = first([{ title: 'Winches', url: '/winches', ...(fields as object) }]) ?? {};
      expect(image).to.include({ src: 'https://quay.example/w.jpg', alt: 'A winch' });
    });
  }

  it('exclude files of other types', () => {
    const attachments = [{ url: '/manual.pdf' }, { url: '/sound', mime_type: 'audio/mpeg' }];
    expect(first([{ title: 'Winches', url: '/winches', attachments }])?.image).to.equal(undefined);
  });

  it('are read from Markdown', () => {
    const body = '![](https://img.shields.io/x.svg)\n\n![A winch](/w.jpg "Ours")\n\nOil **it**.';
    expect(first([{ title: 'Winches', url: '/winches', body }])?.image).to.include({ alt: 'A winch' });
  });
});

describe('names of fields', () => {
  it('of media, metadata and the blog come after all others', () => {
    const item = {
      title: 'Winches',
      link: '/winches',
      media_url: '/w.mp4',
      meta_description: 'SEO',
      teaser: TEXT,
    };
    expect(first([item])).to.include({ url: 'https://quay.example/winches', summary: TEXT });
  });

  it('are found in metadata, and hide no IDs of tags', () => {
    const post = first([
      { title: 'Winches', url: '/w', meta: { first_published_at: '2025-04-01' }, tags: [id] },
    ]);
    expect(post).to.deep.include({ published: '2025-04-01', tags: [] });
  });

  it('are separated by different characters in tags', () => {
    for (const tags of ['winch|rope', '#winch #rope', 'winch; rope'])
      expect(first([{ title: 'Winches', url: '/w', tags }])?.tags).to.deep.equal(['winch', 'rope']);
  });
});
