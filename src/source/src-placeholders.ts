import { postHash } from '../core/text/post-hash.js';
import { slugOf } from '../core/text/urls.js';
import type { PageArticle } from '../page/article.js';
import { wordpressPostId } from '../page/wordpress-post-id.js';

/** Replaces the placeholders in `src`, such as `/related?of={slug}`, with values of the current article. */
export function fillPlaceholders(src: string, { article, document }: PageArticle): string {
  const values: Record<string, string> = {
    url: article.url,
    id: document ? wordpressPostId(document) : '',
    slug: slugOf(article.url),
    hash: postHash(article.url),
    title: article.title,
    tags: (article.tags ?? []).join(','),
  };
  return src.replace(/\{(url|id|slug|hash|title|tags)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
}
