import { isRecord, type JsonRecord, list, record, string } from '../core/feed/json-value.js';

/** What a page's JSON-LD says of its article. */
export interface LinkedData {
  url: string;
  title: string;
  published: string;
  tags: string[];
}

const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Review|Recipe)$/;

/** The page's article in schema.org JSON-LD (https://schema.org/Article); empty where it has none. */
export function linkedArticle(page: Document): LinkedData {
  const article = [...page.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap(parse)
    .flatMap((value) => [value, ...list(value['@graph']).filter(isRecord)])
    .find((value) => list(value['@type']).some((type) => ARTICLE.test(string(type))));
  const { headline, name, url, mainEntityOfPage, datePublished, keywords } = record(article);
  return {
    url: string(url) || string(mainEntityOfPage) || string(record(mainEntityOfPage)['@id']),
    title: string(headline) || string(name),
    published: string(datePublished),
    tags: list(keywords).flatMap((words) => string(words).split(',')),
  };
}

function parse(script: Element): JsonRecord[] {
  try {
    return list(JSON.parse(script.textContent ?? '')).filter(isRecord);
  } catch {
    return []; // Other people's mistakes in their own markup are not ours to report.
  }
}
