import type { Feed } from '../post.js';
import { completeRules } from '../text/complete-rules.js';
import { decodeEntities } from '../text/entities.js';
import { installRules } from '../text/rules.js';
import { activityPub } from './activity-pub.js';
import { blogger } from './blogger.js';
import { bluesky } from './bluesky.js';
import { contentful } from './contentful.js';
import { directus } from './directus.js';
import { discourse } from './discourse.js';
import { docusaurusSearch } from './docusaurus-search.js';
import { drupal } from './drupal.js';
import { FeedError } from './feed-error.js';
import { firestore } from './firestore.js';
import { type FeedContext, type Format, formatName, readAs, withFormatName } from './format.js';
import { genericList } from './generic-list.js';
import { genericXml } from './generic-xml.js';
import { ghost } from './ghost.js';
import { hexoSearch } from './hexo-search.js';
import { displayedJson, explainHtml, jsonScripts } from './html-page.js';
import { jsonFeed } from './json-feed.js';
import { jsonLd } from './json-ld.js';
import { isRecord, list, record, string } from './json-value.js';
import { JsonSyntaxError } from './lenient-json.js';
import { mkdocs } from './mkdocs.js';
import { notion } from './notion.js';
import { isHtml, parseJson } from './parse.js';
import { quartz } from './quartz.js';
import { explainNonFeed, repairJson } from './repair-json.js';
import { searchEngineHits } from './search-engine-hits.js';
import { sitemap } from './sitemap.js';
import { squarespace } from './squarespace.js';
import { storyblok } from './storyblok.js';
import { tumblr } from './tumblr.js';
import { wordpress } from './wordpress.js';
import { wordpressCom } from './wordpress-com.js';
import { xmlFormats } from './xml-feed.js';
import { childContent, isXmlElement, parseXml, type XmlElement } from './xml-tree.js';

installRules(completeRules);

/** JSON Feed, also without its version. */
const anyJsonFeed: Format = {
  ...jsonFeed,
  matches: (value) =>
    jsonFeed.matches(value) ||
    list(record(value)['items']).some((item) => {
      const { url, external_url, content_html, content_text, date_published } = record(item);
      return Boolean((url || external_url) && (content_html || content_text || date_published));
    }),
};

/** The most specific format first. The last one accepts any list of posts. */
const formats: readonly Format[] = [
  anyJsonFeed,
  wordpress,
  wordpressCom,
  ghost,
  blogger,
  drupal,
  squarespace,
  storyblok,
  directus,
  contentful,
  discourse,
  tumblr,
  notion,
  firestore,
  mkdocs,
  docusaurusSearch,
  quartz,
  activityPub,
  bluesky,
  ...xmlFormats,
  hexoSearch,
  sitemap,
  genericXml,
  searchEngineHits,
  jsonLd,
  {
    ...genericList,
    matches: (value, context) => !isXmlElement(value) && genericList.matches(value, context),
  },
];

/** Length of the start of a document to search for the root of a feed, in characters. */
const MAX_PROLOG_LENGTH = 1000;

/** Like `readFeed` in `read.ts`, without the phrases of languages other than English. */
export function readFeed(text: string, context: FeedContext = {}): Feed {
  let error: unknown;
  try {
    const value = parseJson(text) ?? parseXml(text, context.url);
    const feed = readAny(value, context);
    if (feed) return feed;
    error = notAFeedError(value);
  } catch (thrown) {
    error = thrown;
  }
  const source = String(text ?? '');
  if (ESCAPED_XML.test(source)) return readFeed(decodeEntities(source), context);
  const isPage = isHtml(source) && !/<(?:rss|feed|rdf:rdf)[\s>]/i.test(source.slice(0, MAX_PROLOG_LENGTH));
  const feed = isPage ? readHtml(source, context) : readRepaired(source, context);
  if (feed) return feed;
  throw error;
}

/** Like `readFeed`, for values that are already parsed. */
export function readFeedValue(value: unknown, context: FeedContext = {}): Feed {
  const feed = readAny(value, context);
  if (feed) return feed;
  throw notAFeedError(value);
}

/** Maximum number of times that JSON may be encoded as a JSON string. */
const MAX_JSON_ENCODINGS = 3;

function readAny(value: unknown, context: FeedContext): Feed | undefined {
  let decoded = value;
  for (let times = 0; isDocument(decoded) && times < MAX_JSON_ENCODINGS; times++)
    decoded = parseEncoded(decoded, context);
  const inContext = formats.map((format) => ({
    ...format,
    matches: (candidate: unknown) => format.matches(candidate, context),
  }));
  const feed = readAs(inContext, withParsedItems(decoded, context), context);
  // Proxies and server functions return a document as text.
  const inside = isXmlElement(decoded) ? undefined : Object.values(record(decoded)).find(isDocument);
  return feed ?? (inside === undefined ? undefined : readAny(inside, context));
}

/** Parses the items of lists that contain each item as text. */
function withParsedItems(value: unknown, context: FeedContext): unknown {
  const parsed = (list: unknown) =>
    Array.isArray(list) && list.length && list.every((item) => isDocument(item) && /^\s*\{/.test(item))
      ? list.map((item) => parseEncoded(item, context))
      : list;
  if (!isRecord(value) || isXmlElement(value)) return parsed(value);
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, parsed(field)]));
}

/** Parses a document that is a string in another document. */
function parseEncoded(text: string, { url }: FeedContext): unknown {
  if (/^\s*<(?![!a-z]*html)/i.test(text)) return parseXml(text, url);
  try {
    return parseJson(text);
  } catch (error) {
    const repaired = repairJson(text);
    if (repaired && !repaired.xml) return repaired.value;
    throw error;
  }
}

/** Whether a value is a string that contains a document. */
function isDocument(value: unknown): value is string {
  return typeof value === 'string' && /^\s*[[{"<]/.test(value);
}

function notAFeedError(value: unknown): FeedError {
  return new FeedError('not-a-feed', isXmlElement(value) ? explainXml(value) : explainJson(value));
}

/** Parses a JSON Feed in a script of a page, or JSON that a browser displayed as a page. */
function readHtml(html: string, context: FeedContext): Feed {
  const displayed = displayedJson(html).map((text) => parseOrUndefined(text, context.url));
  const scripts = jsonScripts(html).map((text) => parseOrUndefined(text, context.url));
  const value = displayed.find(Boolean) ?? scripts.find((one) => anyJsonFeed.matches(one));
  const feed = value === undefined ? undefined : readAny(value, context);
  if (!feed) throw new FeedError('not-a-feed', explainHtml(html, context.url));
  return withFormatName(feed, `${formatName(feed)} (in an HTML page)`);
}

/** XML that a browser or a proxy displayed as text. */
const ESCAPED_XML = /^\s*&lt;(?:\?xml|rss|feed|rdf:rdf)[\s&]/i;

function parseOrUndefined(json: string, url: string | undefined): unknown {
  try {
    return ESCAPED_XML.test(json) ? parseXml(decodeEntities(json), url) : JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Parses a feed that is wrapped in something else or slightly invalid. The name of its format describes the fault. */
function readRepaired(text: string, context: FeedContext): Feed | undefined {
  try {
    const repaired = repairJson(text);
    if (repaired) {
      const value = repaired.xml ? parseXml(repaired.xml, context.url) : repaired.value;
      const feed = readAny(value, context);
      if (!feed) throw notAFeedError(value);
      const index = feed.posts.length + feed.skipped.length;
      if (repaired.isTruncated) feed.skipped.push({ index, reason: 'incomplete: the document ends here' });
      return withFormatName(feed, `${formatName(feed)} (${repaired.fault})`);
    }
  } catch (error) {
    if (error instanceof JsonSyntaxError)
      throw new FeedError(
        'not-a-feed',
        `The document is not valid JSON: ${error.message}. Fix the program that generates it.`,
      );
    throw error;
  }
  const found = explainNonFeed(text);
  if (found) throw new FeedError('not-a-feed', found);
  return undefined;
}

function explainXml({ name, children }: XmlElement): string {
  if (name === 'sitemapindex') {
    const first = childContent(children[0], 'loc');
    return `The document is a sitemap index, not a list of posts.${first && ` Use one of its sitemaps, such as ${first}.`}`;
  }
  return `The document is XML, but not a feed: its root element is <${name}>. Check the URL of the feed.`;
}

/** Why the JSON is not a feed. Some APIs return errors with status 200; their own message is then the most helpful. */
function explainJson(value: unknown): string {
  if (!isRecord(value)) return 'The document has no list of posts. Check the URL of the feed.';
  const [error] = list(value['error'] ?? value['errors']);
  const { message: errorMessage, reason, detail, title } = record(error);
  const message = [value['message'], errorMessage, reason, detail, title, error].map(string).find(Boolean);
  if (message) return `The server returned an error: "${message.slice(0, 200)}". Check the URL of the feed.`;
  const keys = Object.keys(value).slice(0, 6).join(', ');
  return `The document has no list of posts. Its fields are: ${keys || 'none'}. Check the URL of the feed.`;
}
