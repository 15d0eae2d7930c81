import { decodeEntities } from '../text/entities.js';
import { plainText } from '../text/html-to-text.js';
import { absoluteUrl } from '../text/urls.js';

const SCRIPT = /<script\b[^<>]{0,300}\btype\s*=\s*["']?application\/(?:feed\+)?json\b[^<>]{0,300}>([\s\S]*)/i;
const PREFORMATTED = /<pre\b[^<>]{0,300}>(?=\s*[[{"&])/i;
const END_OF_PREFORMATTED = /<\/pre\s*>(?:\s|<\/?(?:div|body|html)\b[^<>]{0,200}>)*$/i;

const LINK = /<link\b[^<>]{1,1000}>/gi;
const FEED_TYPE = /\btype\s*=\s*["']?application\/(?:feed\+json|rss\+xml|atom\+xml)/i;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** The content of the scripts of type JSON in a page. */
export function jsonScripts(html: string): string[] {
  return html.split(/<\/script/i).flatMap((part) => SCRIPT.exec(part)?.[1] ?? []);
}

/** JSON as browsers display it: in a page that contains nothing else. Some browsers escape it. */
export function displayedJson(html: string): string[] {
  const start = PREFORMATTED.exec(html);
  const end = html.search(END_OF_PREFORMATTED);
  if (!start || end < start.index || plainText(html.slice(0, start.index))) return [];
  const json = html.slice(start.index + start[0].length, end);
  return [json, decodeEntities(json)];
}

/** An error message with the title of the page, and with the feed that the page links to. */
export function explainHtml(html: string, url: string | undefined): string {
  const title = plainText(/<title[^<>]{0,300}>([^<]{1,300})/i.exec(html)?.[1] ?? '').slice(0, 100);
  const link = html.match(LINK)?.find((one) => FEED_TYPE.test(one));
  const [, double, single, bare] = HREF.exec(link ?? '') ?? [];
  const feed = absoluteUrl(decodeEntities(double ?? single ?? bare ?? ''), url);
  const page = `The document is an HTML page${title && ` ("${title}")`}, not a feed.`;
  return `${page} ${feed ? `Use the feed that the page links to: ${feed}` : 'Check the URL of the feed.'}`;
}
