import type { Feed } from '../post.js';
import { completeRules } from '../text/complete-rules.js';
import { installRules } from '../text/rules.js';
import { atom } from './atom.js';
import { blogger } from './blogger.js';
import { discourse } from './discourse.js';
import { docusaurusSearch } from './docusaurus-search.js';
import { drupal } from './drupal.js';
import { explainJson } from './explain-json.js';
import { FeedError } from './feed-error.js';
import { type FeedContext, type Format, readAs } from './format.js';
import { genericList } from './generic-list.js';
import { ghost } from './ghost.js';
import { hexoSearch } from './hexo-search.js';
import { jsonFeed } from './json-feed.js';
import { jsonLd } from './json-ld.js';
import { mkdocs } from './mkdocs.js';
import { isHtml, parseJson } from './parse.js';
import { repairJson, wrapping } from './repair-json.js';
import { rss } from './rss.js';
import { searchEngineHits } from './search-engine-hits.js';
import { sitemap } from './sitemap.js';
import { wordpress } from './wordpress.js';
import { wordpressCom } from './wordpress-com.js';
import { isXmlElement, parseXml } from './xml-tree.js';

installRules(completeRules);

/** The most specific format first. The last one accepts any list of posts. */
const formats: readonly Format[] = [
  jsonFeed,
  wordpress,
  wordpressCom,
  ghost,
  blogger,
  drupal,
  rss,
  atom,
  hexoSearch,
  sitemap,
  discourse,
  mkdocs,
  docusaurusSearch,
  searchEngineHits,
  jsonLd,
  genericList,
];

/**
 * Parses a feed in any supported format.
 *
 * The format is detected from the content, not from a content type or file name. An invalid item doesn't affect the
 * others; it is listed in `skipped`.
 *
 * @param text The whole document.
 * @param context `url`: URL of the document, the base of relative URLs.
 * @throws {FeedError} `not-a-feed`, if the text is not a feed.
 */
export function readFeed(text: string, context: FeedContext = {}): Feed {
  return readFeedValue(parse(text, context.url), context);
}

const XML_ROOT = /<\?xml\s|<(?:rss|feed|rdf:rdf|urlset|search)[\s>]/i;

/** Parses a document even if it is wrapped in something else or slightly invalid. */
function parse(text: string, url: string | undefined): unknown {
  try {
    const value = parseJson(text);
    if (typeof value === 'string' && /^\s*[[{"]/.test(value)) return parse(value, url);
    if (value !== undefined) return value;
    const root = parseXml(text, url);
    const isFeed = root && formats.some((format) => format.matches(root));
    return isFeed ? root : (repairJson(text) ?? root);
  } catch (error) {
    if (isHtml(text)) throw error;
    const value = XML_ROOT.test(text) ? parseXml(text, url) : repairJson(text);
    if (value !== undefined) return value;
    const found = wrapping(text);
    if (!found) throw error;
    throw new FeedError('not-a-feed', `The document contains ${found} and no complete JSON.`, {
      cause: error,
    });
  }
}

/** Like `readFeed`, for values that are already parsed. */
export function readFeedValue(value: unknown, context: FeedContext = {}): Feed {
  const feed = readAs(formats, value, context);
  if (feed) return feed;
  throw new FeedError(
    'not-a-feed',
    isXmlElement(value)
      ? `The document is XML, but not a feed: its root element is <${value.name}>. Check the URL of the feed.`
      : explainJson(value),
  );
}
