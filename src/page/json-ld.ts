import { isRecord, type JsonRecord, list, record, string } from '../core/feed/json-value.js';
import { readTags } from '../core/feed/make-post.js';
import { plainOrHtml } from '../core/text/text-field.js';
import { absoluteUrl, isProbablySamePost } from '../core/text/urls.js';
import { canonicalOf } from './document.js';

/** The article as described by the page's JSON-LD. */
export interface LinkedData {
  url: string;
  title: string;
  published: string;
  /** The name of the publisher. */
  publisher: string;
  tags: string[];
}

const ARTICLE_TYPE = /(?:^|[/:])(?:\w*(?:Article|BlogPosting)|Report|Review|Recipe)$/;

/** Reads the page's article from schema.org JSON-LD (https://schema.org/Article); empty if there is none. */
export function linkedArticle(page: Document): LinkedData {
  const canonical = canonicalOf(page);
  const isProbablyPage = isProbablySamePost(canonical || page.URL);
  const articles = [...page.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap(parse)
    .flatMap((value) => [value, ...[...list(value['@graph']), ...list(value['mainEntity'])].filter(isRecord)])
    .filter((value) => list(value['@type']).some((type) => ARTICLE_TYPE.test(string(type))));
  // A page may describe several articles. Its own is the one with the canonical URL.
  const article =
    articles.find((value) => isProbablyPage(urlOf(value, page))) ??
    articles.find((value) => !canonical || !urlOf(value, page));
  const { headline, name, datePublished, keywords, publisher } = record(article);
  return {
    url: urlOf(record(article), page),
    title: plainOrHtml(string(headline) || string(name)),
    published: string(datePublished),
    publisher: string(record(publisher)['name']),
    tags: list(keywords).flatMap(readTags),
  };
}

function urlOf({ url, mainEntityOfPage }: JsonRecord, page: Document): string {
  const href = string(url) || string(mainEntityOfPage) || string(record(mainEntityOfPage)['@id']);
  return absoluteUrl(href, page.baseURI) ?? '';
}

function parse(script: Element): JsonRecord[] {
  try {
    return list(JSON.parse(script.textContent ?? '')).filter(isRecord);
  } catch {
    return []; // Invalid JSON-LD in the page is not reported.
  }
}
