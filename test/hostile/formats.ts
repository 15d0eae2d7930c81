/** The fields of a post, independent of the format. */
export interface Fields {
  url: string;
  /** Value of every text field. */
  text: string;
}

/** Creates a feed in each format: the document and its content type. */
export const FORMATS: Record<string, (posts: readonly Fields[]) => string> = {
  'JSON Feed': json((posts) => ({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Town',
    items: posts.map(({ url, text }) => ({
      id: text,
      url,
      title: text,
      summary: text,
      content_html: text,
      date_published: text,
      language: text,
      tags: [text],
      authors: [{ name: text, url: text }],
      author: text,
    })),
  })),

  'WordPress REST': json((posts) => posts.map(wordpressPost)),

  'WordPress.com': json((posts) => ({
    posts: posts.map(({ url, text }) => ({
      ID: 1,
      URL: url,
      title: text,
      excerpt: text,
      content: text,
      date: text,
      tags: { [text]: {} },
      categories: { [text]: {} },
      author: { name: text, URL: text },
    })),
  })),

  Ghost: json((posts) => ({
    posts: posts.map(({ url, text }) => ({
      id: text,
      uuid: 'u',
      slug: text,
      url,
      title: text,
      custom_excerpt: text,
      html: text,
      published_at: text || '2026-03-04',
      tags: [{ name: text }],
      primary_tag: { name: text },
      authors: [{ name: text, url: text }],
    })),
  })),

  Blogger: json((posts) => ({
    feed: {
      title: { $t: 'Town' },
      entry: posts.map(({ url, text }) => ({
        id: { $t: text },
        title: { $t: text },
        summary: { $t: text },
        content: { $t: text },
        published: { $t: text },
        category: [{ term: text }],
        author: [{ name: { $t: text }, uri: { $t: text } }],
        link: [{ rel: 'alternate', href: url }],
      })),
    },
  })),

  'Drupal JSON:API': json((posts) => ({
    data: posts.map(({ url, text }, i) => ({
      type: 'node--article',
      id: `n${i}`,
      attributes: {
        title: text,
        created: text,
        langcode: text,
        path: { alias: url },
        body: { summary: text, processed: text },
      },
      relationships: {
        uid: { data: { type: 'user--user', id: `u${i}` } },
        field_tags: { data: [{ type: 'taxonomy_term--tags', id: `t${i}` }] },
      },
    })),
    included: posts.flatMap(({ text }, i) => [
      { type: 'user--user', id: `u${i}`, attributes: { display_name: text } },
      { type: 'taxonomy_term--tags', id: `t${i}`, attributes: { name: text } },
    ]),
  })),

  Elasticsearch: json((posts) => ({
    hits: { hits: posts.map((post) => ({ _id: post.text, _source: plainPost(post) })) },
  })),

  'schema.org JSON-LD': json((posts) => ({
    '@context': 'https://schema.org',
    '@graph': posts.map(({ url, text }) => ({
      '@type': 'BlogPosting',
      '@id': text,
      url,
      headline: text,
      description: text,
      articleBody: text,
      articleSection: text,
      keywords: [text],
      datePublished: text,
      inLanguage: text,
      author: { '@type': 'Person', name: text, url: text },
    })),
  })),

  'a plain list': json((posts) => ({ posts: posts.map(plainPost) })),

  'a query of Gatsby': json((posts) => ({
    data: {
      allPosts: {
        edges: posts.map(({ url, text }) => ({
          node: { fields: { url }, frontmatter: plainPost({ url, text }) },
        })),
      },
    },
  })),

  RSS: (posts) => `<?xml version="1.0" encoding="utf-8"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
    ><channel><title>Town</title>${posts.map(rssItem).join('')}</channel></rss>`,

  RDF: (
    posts,
  ) => `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Town</title></channel>${posts.map(rssItem).join('')}</rdf:RDF>`,

  Atom: (posts) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Town</title>${posts
      .map(
        ({
          url,
          text,
        }) => `<entry xml:lang="${escaped(text)}"><id>${escaped(text)}</id><link href="${escaped(url)}"/>
        <title type="html">${escaped(text)}</title><summary>${cdata(text)}</summary>
        <content type="html">${escaped(text)}</content><published>${escaped(text)}</published>
        <category term="${escaped(text)}"/><author><name>${escaped(text)}</name><uri>${escaped(text)}</uri></author></entry>`,
      )
      .join('')}</feed>`,
};

function json(write: (posts: readonly Fields[]) => unknown): (posts: readonly Fields[]) => string {
  return (posts) => JSON.stringify(write(posts));
}

function wordpressPost({ url, text }: Fields): object {
  return {
    id: 1,
    link: url,
    date: text,
    lang: text,
    title: { rendered: text },
    excerpt: { rendered: text },
    content: { rendered: text },
    _embedded: {
      author: [{ name: text, link: text }],
      'wp:term': [
        [
          { taxonomy: 'category', name: text, slug: text },
          { taxonomy: 'post_tag', name: text, slug: text },
        ],
      ],
    },
  };
}

function plainPost({ url, text }: Fields): object {
  return {
    id: text,
    url,
    title: text,
    summary: text,
    html: text,
    date: text,
    updated: text,
    tags: [text],
    category: text,
    authors: [text, { name: text, url: text }],
    lang: text,
  };
}

function rssItem({ url, text }: Fields): string {
  return `<item><title>${cdata(text)}</title><link>${escaped(url)}</link><guid isPermaLink="false">${escaped(text)}</guid>
    <description>${escaped(text)}</description><content:encoded>${cdata(text)}</content:encoded>
    <pubDate>${escaped(text)}</pubDate><category>${escaped(text)}</category><dc:creator>${cdata(text)}</dc:creator></item>`;
}

/** Escapes text for XML. */
export function escaped(text: string): string {
  return text
    .replace(
      /[&<>"]/g,
      (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '',
    )
    .replaceAll('\0', '&#0;');
}

/** Wraps text in a CDATA section. */
export function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
