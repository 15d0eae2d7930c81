// Responses of Ghost, Drupal and Blogger, in the format of their documentation and of recorded responses, generated
// from the posts of the test sites. The tests check that the recipes request what the parsers expect.

/** Posts per page: few, so that several pages are needed. */
const AT_ONCE = 15;

/** Ghost's Content API, `/ghost/api/content/posts/`. */
export function ghostAnswer(articles, { searchParams }) {
  const page = Number(searchParams.get('page') ?? 1);
  const fields = searchParams.get('fields').split(',');
  const all = articles.map((article) => ({
    id: `id-${article.slug}`,
    slug: article.slug,
    url: article.url,
    title: article.title,
    excerpt: article.paragraphs.join('\n\n').slice(0, 500),
    feature_image: article.image ?? null,
    published_at: article.published,
    updated_at: article.updated ?? article.published,
    html: article.paragraphs.map((text) => `<p>${text}</p>`).join(''),
  }));
  const posts = pageOf(all, page).map((post, i) => ({
    ...Object.fromEntries(fields.map((name) => [name, post[name]])),
    // Always included.
    visibility: 'public',
    ...(searchParams.get('include')?.includes('tags') && {
      tags: pageOf(articles, page)[i].tags.map((name) => ({ name, visibility: 'public' })),
    }),
  }));
  const pages = Math.ceil(all.length / AT_ONCE);
  const next = page < pages ? page + 1 : null;
  return { posts, meta: { pagination: { page, limit: AT_ONCE, pages, total: all.length, next } } };
}

/** Drupal's JSON:API, `/jsonapi/node/article`. */
export function drupalAnswer(articles, url) {
  const offset = Number(url.searchParams.get('page[offset]') ?? 0);
  const shown = articles.slice(offset, offset + AT_ONCE);
  const include = url.searchParams.get('include').split(',');
  const data = shown.map((article) => ({
    type: 'node--article',
    id: `uuid-${article.slug}`,
    attributes: {
      drupal_internal__nid: Number(article.slug.replace(/\D/g, '')),
      langcode: 'en',
      title: article.title,
      created: article.published,
      changed: article.updated ?? article.published,
      path: { alias: new URL(article.url).pathname, langcode: 'en' },
      body: { processed: article.paragraphs.map((text) => `<p>${text}</p>`).join('\n'), summary: '' },
    },
    relationships: {
      field_tags: { data: article.tags.map((name) => ({ type: 'taxonomy_term--tags', id: name })) },
      field_image: {
        data: article.image ? { type: 'file--file', id: article.image, meta: { alt: 'A plate' } } : null,
      },
    },
  }));
  const terms = shown.flatMap(({ tags }) =>
    tags.map((name) => ({ type: 'taxonomy_term--tags', id: name, attributes: { name } })),
  );
  const files = shown.flatMap(({ image }) =>
    image ? [{ type: 'file--file', id: image, attributes: { uri: { url: new URL(image).pathname } } }] : [],
  );
  const next = new URL(url);
  next.searchParams.set('page[offset]', offset + AT_ONCE);
  return {
    data,
    included: [
      ...(include.includes('field_tags') ? terms : []),
      ...(include.includes('field_image') ? files : []),
    ],
    links: offset + AT_ONCE < articles.length ? { next: { href: next.href } } : {},
  };
}

/** Blogger's `/feeds/posts/summary` and `/feeds/posts/default`; the link to the next page leads to another site. */
export function bloggerAnswer(articles, { pathname, searchParams }) {
  const start = Number(searchParams.get('start-index') ?? 1);
  const texts = pathname.endsWith('summary') ? 'summary' : 'content';
  const entry = articles.slice(start - 1, start - 1 + AT_ONCE).map((article) => ({
    id: { $t: `tag:blogger.com,1999:blog-1.${article.slug}` },
    published: { $t: article.published },
    updated: { $t: article.updated ?? article.published },
    category: article.tags.map((term) => ({ scheme: 'http://www.blogger.com/atom/ns#', term })),
    title: { type: 'text', $t: article.title },
    [texts]: { type: texts === 'summary' ? 'text' : 'html', $t: article.paragraphs.join(' ') },
    link: [
      { rel: 'replies', type: 'text/html', href: `${article.url}#comment-form` },
      { rel: 'alternate', type: 'text/html', href: article.url },
    ],
    ...(article.image && { media$thumbnail: { url: article.image, height: '72', width: '72' } }),
  }));
  const next = `http://www.blogger.com/feeds/1/posts/default?alt=json&start-index=${start + AT_ONCE}&max-results=${AT_ONCE}`;
  const link = start + AT_ONCE <= articles.length ? [{ rel: 'next', href: next }] : [];
  return {
    version: '1.0',
    encoding: 'UTF-8',
    feed: { title: { type: 'text', $t: 'The Weekly' }, link, entry },
  };
}

/** RSS with the newest posts only, as in Ghost and Drupal. */
export function rssAnswer(articles) {
  const escaped = (text) => text.replace(/[&<>]/g, (character) => `&#${character.codePointAt(0)};`);
  const items = articles.slice(0, AT_ONCE).map(
    ({ title, url, published, paragraphs }) =>
      `<item><title>${escaped(title)}</title><link>${url}</link><guid>${url}</guid>
      <pubDate>${new Date(published).toUTCString()}</pubDate><description>${escaped(paragraphs[0])}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>The Weekly</title>${items.join('')}</channel></rss>`;
}

function pageOf(all, page) {
  return all.slice((page - 1) * AT_ONCE, page * AT_ONCE);
}
