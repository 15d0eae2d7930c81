import type { PostImage } from '../post.js';
import { decodeEntities } from '../text/entities.js';
import { endOfTag } from '../text/strip-tags.js';
import { IMAGE_FILE, readImage } from './image.js';

/** A comment, a script, or the start of an element that may have the URL of an image in any attribute. */
const ELEMENT =
  /<!--[\s\S]*?(?:-->|$)|<script[\s\S]*?(?:<\/script|$)|<(?:img|source|video|amp-img|amp-anim)(?=[\s/])/gi;

const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** Names of attributes with the URLs of images. Lazy-loading plugins use many different ones. */
const URL_ATTRIBUTE = /src|lazy|file|orig|image|url|poster|echo|layzr|backup|defer/i;

/** The start of the URL of a YouTube video, up to its ID. */
const YOUTUBE_URL =
  '(?:https?:)?\\/\\/(?:www\\.|m\\.)?(?:youtube(?:-nocookie)?\\.com\\/(?:embed\\/(?!videoseries)|shorts\\/|live\\/|v\\/|watch\\?v=)|youtu\\.be\\/)';

/** The ID of an embedded video, or of one whose URL is alone in a paragraph or shortcode. Links are ignored. */
const VIDEO = new RegExp(
  `<(?:(?:iframe|embed|object)\\s[^<>]{0,500}?["'=]${YOUTUBE_URL}|(?:lite|amp)-youtube\\s[^<>]{0,200}?videoid=["']?)([\\w-]{11})(?![\\w-])|[\\s>]${YOUTUBE_URL}([\\w-]{11})(?![\\w-])[^\\s<>\\]]{0,100}\\s*(?:<\\/(?:p|div|figure)>|\\])`,
  'i',
);

/** An image as the background of an element. */
const BACKGROUND =
  /style\s*=\s*["'][^<>]{0,500}?background(?:-image)?:\s*url\((?:["']|&quot;|&#0?39;)?([^\s"'()&]{1,1000})/i;

/** The preview image in the URL of an embedded player, as Embedly writes it for Vimeo and others. */
const EMBEDLY_IMAGE =
  /<iframe\s[^<>]{0,2000}?[?&;](?:image|thumbnail(?:_url)?|poster)=(https?[^\s"'&<>]{1,1000})/i;

/** Percent-decodes a URL; unchanged if it is invalid. */
function decodeUrl(url: string): string {
  try {
    return /^https?%/i.test(url) ? decodeURIComponent(url) : url;
  } catch {
    return url;
  }
}

/**
 * Finds the image of a post without an ordinary `<img src>`: in an attribute of a lazy-loading plugin, in a `srcset`
 * or `poster`, the background of an element, or the preview image of a video. The URL of the preview is derived from the ID of the video.
 */
export function findOtherImage(html: string, base: string | undefined): PostImage | undefined {
  const elements = new RegExp(ELEMENT);
  for (let match = elements.exec(html); match; match = elements.exec(html)) {
    if (/^<[!]|^<script/i.test(match[0])) continue;
    const attributesStart = elements.lastIndex;
    elements.lastIndex = endOfTag(html, attributesStart);
    const isMedia = /^<(?:video|source)/i.test(match[0]);
    const image = readAttributes(html.slice(attributesStart, elements.lastIndex), isMedia, base);
    if (image) return image;
  }
  const written = BACKGROUND.exec(html)?.[1] ?? EMBEDLY_IMAGE.exec(html)?.[1];
  const preview = written && readImage(decodeUrl(decodeEntities(written)), base);
  if (preview) return preview;
  const [, embedded, standalone] = VIDEO.exec(html) ?? [];
  const videoId = embedded ?? standalone;
  return videoId
    ? { src: `https://i.ytimg.com/vi/${videoId}/hqdefault.jpg`, width: 480, height: 360 }
    : undefined;
}

/** The URL of the widest candidate of a `srcset`; the first one if they differ in density. */
function largestOf(srcset: string): string {
  const candidates = srcset.replace(/(\s[\d.]+[wx]),/g, '$1, ').split(/,\s+/);
  const parsed = candidates.map((candidate) => candidate.trim().split(/\s+/));
  const size = ([, descriptor = '']: string[]) => Number(/^(\d+)w$/.exec(descriptor)?.[1] ?? 0);
  const [largest] = parsed.sort((a, b) => size(b) - size(a));
  return largest?.[0] ?? '';
}

function readAttributes(tag: string, isMedia: boolean, base: string | undefined): PostImage | undefined {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of tag.matchAll(ATTRIBUTE))
    attributes[name.toLowerCase()] = decodeEntities(double ?? single ?? bare ?? '').trim();
  const urls = Object.entries(attributes)
    .filter(([name]) => URL_ATTRIBUTE.test(name))
    .map(([name, value]) => (/set$/.test(name) ? largestOf(value) : value))
    .filter((url) => (isMedia ? IMAGE_FILE.test(url) : /^(?:https?:)?\/|\.\w+$/i.test(url)));
  for (const src of urls) {
    const { width, height, alt, class: classes } = attributes;
    const image = readImage({ src, width, height, alt, class: classes }, base);
    if (image) return image;
  }
  return undefined;
}
