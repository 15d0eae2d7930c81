import { decodeEntities } from '../text/entities.js';
import { plainText } from '../text/html-to-text.js';
import { absoluteUrl } from '../text/urls.js';

const SCRIPT = /<script\b[^>]*\btype\s*=\s*["']?application\/(?:feed\+)?json\b[^>]*>([\s\S]*?)<\/script/gi;

/** A page that contains nothing but preformatted text, as browsers display JSON. */
const PREFORMATTED =
  /<(?:body|pre)\b[^>]*>\s*(?:<pre\b[^>]*>)?([[{"&][\s\S]*?)<\/pre\s*>\s*(?:<\/body|<\/html|$)/i;

const LINK = /<link\b[^<>]{1,1000}>/gi;
const FEED_TYPE = /\btype\s*=\s*["']?application\/(?:feed\+json|rss\+xml|atom\+xml)/i;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** JSON in an HTML page: in a script of type JSON, or as the only text of the page. */
export function jsonInHtml(html: string): string[] {
  const [, preformatted] = PREFORMATTED.exec(html) ?? [];
  const scripts = [...html.matchAll(SCRIPT)].map(([, content = '']) => content);
  return [...scripts, ...(preformatted ? [decodeEntities(preformatted)] : [])];
}

/** An error message with the title of the page, and with the feed that the page links to. */
export function explainHtml(html: string, url: string | undefined): string {
  const title = plainText(/<title[^>]*>([^<]{1,300})/i.exec(html)?.[1] ?? '').slice(0, 100);
  const link = html.match(LINK)?.find((one) => FEED_TYPE.test(one));
  const [, double, single, bare] = HREF.exec(link ?? '') ?? [];
  const feed = absoluteUrl(decodeEntities(double ?? single ?? bare ?? ''), url);
  const page = `The document is an HTML page${title && ` ("${title}")`}, not a feed.`;
  return `${page} ${feed ? `Use the feed that the page links to: ${feed}` : 'Check the URL of the feed.'}`;
}
