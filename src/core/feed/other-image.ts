import type { PostImage } from '../post.js';
import { decodeEntities } from '../text/entities.js';
import { endOfTag } from '../text/strip-tags.js';
import { IMAGE_FILE, readImage } from './image.js';

/** Hidden content, or the start of an element that may have the address of an image in any attribute. */
const ELEMENT =
  /<!--[\s\S]*?(?:-->|$)|<script[\s\S]*?(?:<\/script|$)|<(?:img|source|video|amp-img|amp-anim)(?=[\s/])/gi;

const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** Names of attributes with addresses of images, of many lazy-loading plugins. */
const SOURCE = /src|lazy|file|orig|image|url|poster|echo|layzr|backup|defer/i;

const YOUTUBE =
  '(?:https?:)?\\/\\/(?:www\\.|m\\.)?(?:youtube(?:-nocookie)?\\.com\\/(?:embed\\/(?!videoseries)|shorts\\/|live\\/|v\\/|watch\\?v=)|youtu\\.be\\/)';

/** A video's ID: in an embedded page or element, or in a URL alone in a paragraph or shortcode. Links don't count. */
const VIDEO = new RegExp(
  `<(?:(?:iframe|embed|object)\\s[^<>]{0,500}?["'=]${YOUTUBE}|(?:lite|amp)-youtube\\s[^<>]{0,200}?videoid=["']?)([\\w-]{11})(?![\\w-])|[\\s>]${YOUTUBE}([\\w-]{11})(?![\\w-])[^\\s<>\\]]{0,100}\\s*(?:<\\/(?:p|div|figure)>|\\])`,
  'i',
);

/**
 * The image of a body without an ordinary `<img src>`: in an attribute of a lazy-loading plugin, in a `srcset` or
 * `poster`, or the preview image of a YouTube video, whose URL is derived from the video's ID without a request.
 */
export function otherImage(html: string, base: string | undefined): PostImage | undefined {
  const start = new RegExp(ELEMENT);
  for (let match = start.exec(html); match; match = start.exec(html)) {
    if (/^<[!]|^<script/i.test(match[0])) continue;
    const at = start.lastIndex;
    start.lastIndex = endOfTag(html, at);
    const isMedia = /^<(?:video|source)/i.test(match[0]);
    const image = inAttributes(html.slice(at, start.lastIndex), isMedia, base);
    if (image) return image;
  }
  const [, embedded, alone] = VIDEO.exec(html) ?? [];
  const video = embedded ?? alone;
  return video
    ? { src: `https://i.ytimg.com/vi/${video}/hqdefault.jpg`, width: 480, height: 360 }
    : undefined;
}

function inAttributes(tag: string, isMedia: boolean, base: string | undefined): PostImage | undefined {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of tag.matchAll(ATTRIBUTE))
    attributes[name.toLowerCase()] = decodeEntities(double ?? single ?? bare ?? '').trim();
  const addresses = Object.entries(attributes)
    .filter(([name]) => SOURCE.test(name))
    .map(([name, value]) => (/set$/.test(name) ? (value.split(/[\s,]/)[0] ?? '') : value))
    .filter((address) => (isMedia ? IMAGE_FILE.test(address) : /^(?:https?:)?\/|\.\w+$/i.test(address)));
  for (const src of addresses) {
    const { width, height, alt, class: classes } = attributes;
    const image = readImage({ src, width, height, alt, class: classes }, base);
    if (image) return image;
  }
  return undefined;
}
