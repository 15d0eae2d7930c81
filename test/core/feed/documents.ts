/** A small document in each format, as input for mutations. */
const post = { url: 'https://gull.example/a', title: 'Tides &amp; nets' };

export const JSON_DOCUMENTS: Record<string, object> = {
  'JSON Feed': {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Gull',
    items: [
      {
        id: '1',
        url: '/a',
        title: 'Tides',
        summary: '<p>High</p>',
        content_html: '<p>High at <b>noon</b></p><img src="i.jpg">',
        date_published: '2026-03-04T10:00:00+01:00',
        tags: ['sea'],
        authors: [{ name: 'Ada' }],
        image: 'a.jpg',
      },
      { id: '2', url: '/b', content_text: 'Low at six' },
    ],
  },
  WordPress: [
    {
      id: 1,
      date: '2026-03-04T10:00:00',
      date_gmt: '2026-03-04T09:00:00',
      link: 'https://gull.example/a',
      title: { rendered: 'Tides' },
      excerpt: { rendered: '<p>High [&hellip;]</p>' },
      _embedded: {
        author: [{ name: 'Ada' }],
        'wp:term': [[{ taxonomy: 'category', name: 'Sea', slug: 'sea' }]],
        'wp:featuredmedia': [
          {
            source_url: '/i.jpg',
            media_details: { width: 9, height: 6, sizes: { large: { source_url: '/l.jpg' } } },
          },
        ],
      },
    },
  ],
  'WordPress.com': {
    posts: [
      {
        ID: 1,
        URL: 'https://gull.example/a',
        title: 'Tides',
        date: '2026-03-04',
        tags: { sea: {} },
        categories: {},
      },
    ],
  },
  Ghost: {
    posts: [
      {
        id: '1',
        uuid: 'u',
        slug: 'a',
        url: '/a',
        title: 'Tides',
        published_at: '2026-03-04T10:00:00.000Z',
        tags: [{ name: '#x' }],
        authors: [{ name: 'Ada' }],
      },
    ],
    meta: { pagination: { next: 2 } },
  },
  Blogger: {
    feed: {
      title: { $t: 'Gull' },
      entry: [
        {
          id: { $t: '1' },
          title: { $t: 'Tides' },
          link: [{ rel: 'alternate', href: '/a' }],
          category: [{ term: 'sea' }],
          media$thumbnail: { url: 'https://x.example/s72-c/a.jpg' },
        },
      ],
    },
  },
  Drupal: {
    data: [
      {
        type: 'node--article',
        id: 'n',
        attributes: { title: 'Tides', created: '2026-03-04T10:00:00+00:00', path: { alias: '/a' } },
        relationships: {
          field_image: { data: { type: 'file--file', id: 'f', meta: { alt: 'x' } } },
          uid: { data: { type: 'user--user', id: 'u' } },
        },
      },
    ],
    included: [
      { type: 'file--file', id: 'f', attributes: { uri: { url: '/i.jpg' } } },
      { type: 'user--user', id: 'u', attributes: { display_name: 'Ada' } },
    ],
  },
  'search hits': { hits: { hits: [{ _id: '1', _source: { ...post, date: 1772667000 } }] } },
  'JSON-LD': {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'BlogPosting',
        headline: 'Tides',
        url: '/a',
        image: { url: '/i.jpg' },
        author: [{ name: 'Ada' }],
      },
    ],
  },
  'a plain list': {
    posts: [{ ...post, summary: 'x', date: { day: 4, month: 3, year: 2026 }, categories: ['Sea', 'Food'] }],
  },
};

export const XML_DOCUMENTS: Record<string, string> = {
  RSS: `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gull</title>
    <item><title>Tides</title><link>/a</link><description><![CDATA[<p>High &amp; low</p>]]></description><dc:creator>Ada</dc:creator>
    <pubDate>Wed, 04 Mar 2026 23:30:00 EST</pubDate><enclosure url="/i.jpg" type="image/jpeg"/></item></channel></rss>`,
  Atom: `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/blog/"><title>Gull</title><entry><title type="html">&lt;b&gt;T&lt;/b&gt;</title>
    <link rel="alternate" href="a"/><updated>2026-03-04T10:00:00Z</updated><content type="xhtml"><div>High<br/>low</div></content></entry></feed>`,
};
