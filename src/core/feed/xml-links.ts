import { withScheme } from '../text/bare-domain.js';
import { decodeEntities } from '../text/entities.js';
import { childContent, children, content, type XmlElement } from './xml-tree.js';

/** URLs of click-counting services in place of the post's URL. */
export const CLICK_COUNTER_URL =
  /^https?:\/\/(?:feedproxy\.google\.com\/|[^/]+\/~r?\/|[^/]+\.feedsportal\.com\/)/i;

const MEDIA_FILE = /\.(?:mp3|m4[abv]|mp4|ogg|oga|opus|wav|flac|webm|mov)(?:$|\?)/i;

/** URLs of a post, best first. A podcast episode may have only an audio file. */
export function urlsOf(item: XmlElement, siteUrl: string | undefined): (string | undefined)[] {
  const links = [childContent(item, 'link'), linkOf(item, 'alternate')].filter(Boolean);
  const media = children(item, 'enclosure', 'media:content').find(isMedia);
  const [player] = children(item, 'media:player');
  return [
    originalLink(item),
    ...links
      .filter((link) => !CLICK_COUNTER_URL.test(link ?? '') && link !== siteUrl)
      .map((link) => withScheme(link ?? '', item.base)),
    permalink(item),
    ...links,
    childContent(item, 'url'),
    player?.attributes.get('url'),
    media?.attributes.get('url'),
    ...[content(children(item, 'guid')[0]), item.attributes.get('rdf:about')].filter((id) =>
      /^https?:/i.test(id ?? ''),
    ),
    // An HTML serializer moves the URL behind the element, which is void in HTML.
    decodeEntities(/<link[^<>]*>\s*(https?:[^\s<>]+)/i.exec(item.inner)?.[1] ?? ''),
  ];
}

/** The URL that a click-counting service replaced, such as `feedburner:origLink`. */
export function originalLink(item: XmlElement): string {
  return content(item.children.find(({ name }) => name.endsWith(':origlink')));
}

/** Whether an enclosure is audio or video. */
export function isMedia({ attributes }: XmlElement): boolean {
  const url = attributes.get('url') ?? attributes.get('href') ?? '';
  return /^(?:audio|video)\//i.test(attributes.get('type') ?? '') || MEDIA_FILE.test(url);
}

/** The `guid`, if it is a URL and `isPermaLink` isn't false, or if it is a relative URL and `isPermaLink` is true. */
function permalink(item: XmlElement): string | undefined {
  const guid = children(item, 'guid')[0];
  const isPermaLink = guid?.attributes.get('ispermalink')?.trim().toLowerCase();
  const isLink = isPermaLink === 'true' ? /^[^\s:]*[/.?#]|^https?:/i : /^(?:https?:|\.{0,2}\/)/i;
  return isPermaLink !== 'false' && isLink.test(content(guid)) ? content(guid) : undefined;
}

/** The URL of an Atom link with that relation in an RSS feed. */
export function linkOf(element: XmlElement, relation: string): string | undefined {
  const link = children(element, 'atom:link', 'link').find(
    (candidate) => candidate.attributes.has('href') && hasRelation(candidate, relation),
  );
  return link?.attributes.get('href');
}

/** Compares link relations, which may be written as an IANA URL and in any case (RFC 4287, section 4.2.7.2). */
export function hasRelation({ attributes }: XmlElement, relation: string): boolean {
  const written = (attributes.get('rel') ?? '').trim().toLowerCase();
  const relations =
    written.replace(/^https?:\/\/www\.iana\.org\/assignments\/(?:link-)?relations?\//, '') || 'alternate';
  return relations.split(/\s+/).includes(relation);
}
