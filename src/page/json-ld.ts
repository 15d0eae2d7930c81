import { isRecord, type JsonRecord, list, record, string } from '../core/feed/json-value.js';
import { readTags } from '../core/feed/make-post.js';
import { plainOrHtml } from '../core/text/html-to-text.js';
import { absoluteUrl, postKey, samePost } from '../core/text/urls.js';
import { canonicalOf } from './canonical.js';

/** What a page's JSON-LD says of its article. */
export interface LinkedData {
  url: string;
  title: string;
  published: string;
  /** The name of the publisher. */
  publisher: string;
  tags: string[];
}

const ARTICLE = /^(?:\w*Article|BlogPosting|Report|Review|Recipe)$/;

/** The page's article in schema.org JSON-LD (https://schema.org/Article); empty where it has none. */
export function linkedArticle(page: Document): LinkedData {
  const canonical = canonicalOf(page);
  const here = [canonical, page.URL].map(postKey);
  const isNearlyHere = samePost(canonical || page.URL);
  const articles = [...page.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap(parse)
    .flatMap((value) => [value, ...[...list(value['@graph']), ...list(value['mainEntity'])].filter(isRecord)])
    .filter((value) => list(value['@type']).some((type) => ARTICLE.test(string(type))));
  // A page may list others, too: the one with its own address is its own. Only a page that says its address can tell.
  const article =
    articles.find((value) => here.includes(postKey(addressOf(value, page)))) ??
    articles.find((value) => isNearlyHere(addressOf(value, page))) ??
    articles.find((value) => !canonical || !addressOf(value, page));
  const { headline, name, datePublished, keywords, publisher } = record(article);
  return {
    url: addressOf(record(article), page),
    title: plainOrHtml(string(headline) || string(name)),
    published: string(datePublished),
    publisher: string(record(publisher)['name']),
    tags: list(keywords).flatMap(readTags),
  };
}

function addressOf({ url, mainEntityOfPage }: JsonRecord, page: Document): string {
  const address = string(url) || string(mainEntityOfPage) || string(record(mainEntityOfPage)['@id']);
  return absoluteUrl(address, page.baseURI) ?? '';
}

function parse(script: Element): JsonRecord[] {
  try {
    return list(JSON.parse(script.textContent ?? '')).filter(isRecord);
  } catch {
    return []; // Other people's mistakes in their own markup are not ours to report.
  }
}
