import { decodeEntities } from '../text/entities.js';
import { plainText } from '../text/html-to-text.js';
import { absoluteUrl } from '../text/urls.js';

const SCRIPT = /<script\b[^<>]{0,300}\btype\s*=\s*["']?application\/(?:feed\+)?json\b[^<>]{0,300}>([\s\S]*)/i;
const PREFORMATTED = /<pre\b[^<>]{0,300}>(?=\s*[[{"&])/i;

const LINK = /<link\b[^<>]{1,1000}>/gi;
const FEED_TYPE = /\btype\s*=\s*["']?application\/(?:feed\+json|rss\+xml|atom\+xml)/i;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** The content of the scripts of type JSON in a page. */
export function jsonScripts(html: string): string[] {
  return html.split(/<\/script/i).flatMap((part) => SCRIPT.exec(part)?.[1] ?? []);
}

/** JSON as browsers display it: in a page with nothing before it. */
export function displayedJson(html: string): string | undefined {
  const start = PREFORMATTED.exec(html);
  if (!start || plainText(html.slice(0, start.index))) return undefined;
  return decodeEntities(html.slice(start.index + start[0].length).replace(/<\/pre[\s\S]*$/i, ''));
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
