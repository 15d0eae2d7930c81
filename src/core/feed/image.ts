import type { PostImage } from '../post.js';
import { decodeEntities } from '../text/entities.js';
import { limitLine } from '../text/excerpt.js';
import { endOfTag } from '../text/strip-tags.js';
import { plainOrHtml } from '../text/text-field.js';
import { absoluteUrl } from '../text/urls.js';
import { list, pixels, record, string } from './json-value.js';

/** URLs and classes of images that don't illustrate a post: trackers, emoji, spacers, avatars. */
const NON_CONTENT_IMAGE =
  /\/emoji|\/avatars[/.]|\/avatar\/|\/smil(?:ies|eys)\/|feeds\.feedburner\.com\/~|\/(?:pixel|spacer|blank|transparent|loading|1x1|placeholder)\.(?:gif|png|svg)|stats\.wordpress\.com|shields\.io|badge(?:n\.net|\.fury|s?[/?]|[\w.-]{0,60}\.svg)|(?:travis-ci|paypal\w*|ko-fi|buymeacoffee|patreon|liberapay)\.\w+\/|twemoji|pixel\.wp\.com|facebook\.com\/tr\b|doubleclick\.net|google-analytics|__ptq|profile_images|\/88x31|(?:share|icon|follow)s?[-_/](?:on[-_])?(?:facebook|twitter|linkedin|pinterest|whatsapp|rss|e?mail)|(?:facebook|twitter|linkedin|pinterest|whatsapp|rss|e?mail)[-_](?:icon|share|button)| .*(?:avatar|emoji|smiley)/i;

/** The style of trackers. */
const HIDDEN = /display:\s*none|(?:width|height):\s*[01]px/i;

/** Maximum length of alternative text, in characters. */
const MAX_ALT_LENGTH = 500;

/** Minimum size in pixels; smaller images are trackers. */
const MIN_PIXELS = 16;

/** Maximum size of square icons, in pixels. */
const MAX_ICON_PIXELS = 32;

/** Maximum nesting depth of an image URL; Gatsby's data is the deepest. */
const MAX_DEPTH = 5;

/** Reads the first valid image from URLs, markup, or objects as in this package, Open Graph and schema.org. */
export function readImage(
  value: unknown,
  base: string | undefined,
  depth = MAX_DEPTH,
): PostImage | undefined {
  for (const candidate of list(value)) {
    const image = readCandidate(candidate, base, depth);
    if (image) return image;
  }
  return undefined;
}

function readCandidate(image: unknown, base: string | undefined, depth: number): PostImage | undefined {
  if (typeof image === 'string' && image.trimStart().startsWith('<')) return firstImage(image, base);
  const fields = record(image);
  const url =
    typeof image === 'string'
      ? image
      : fields['src'] || fields['url'] || fields['source_url'] || fields['contentUrl'] || fields['publicURL'];
  if (!url && depth)
    return readImage(Object.values(fields).flatMap(list).filter(isImageValue), base, depth - 1);
  const src = /^#|^[^/.]*$/.test(string(url)) ? undefined : absoluteUrl(url, base);
  if (
    !src ||
    NON_CONTENT_IMAGE.test(`${src} ${string(fields['class'])}`) ||
    HIDDEN.test(string(fields['style']))
  )
    return undefined;
  const alt = plainOrHtml(string(fields['alt'] || fields['alt_text']));
  const width = pixels(fields['width']);
  const height = pixels(fields['height']);
  if (Math.min(width ?? MIN_PIXELS, height ?? MIN_PIXELS) < MIN_PIXELS) return undefined;
  if (width && width === height && width <= MAX_ICON_PIXELS) return undefined;
  const srcset = readSrcset(string(fields['srcset'] || fields['srcSet']), base);
  return {
    src,
    ...(alt && { alt: limitLine(alt, MAX_ALT_LENGTH) }),
    ...(width && { width }),
    ...(height && { height }),
    ...(srcset && { srcset }),
  };
}

/** File extensions of images, if there is no other indication. */
export const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i;

/** Whether a value is nested, and not text about the image. */
function isImageValue(value: unknown): boolean {
  return typeof value === 'object' || IMAGE_FILE.test(string(value));
}

/** A width or density descriptor. Anything else could contain a comma followed by another URL. */
const DESCRIPTOR = /^\d+(?:\.\d+)?[wx]$/;

/** Resolves the candidates of a `srcset`. Leaves out those that aren't http(s) images or have no size. */
function readSrcset(srcset: string, base: string | undefined): string {
  return srcset
    .replace(/(\s[\d.]+[wx]),/g, '$1, ')
    .split(/,\s+/)
    .map((candidate) => {
      const [href, descriptor = '1x'] = candidate.trim().split(/\s+/);
      const url = absoluteUrl(href, base);
      return url && DESCRIPTOR.test(descriptor) ? `${url} ${descriptor}` : '';
    })
    .filter(Boolean)
    .join(', ');
}

/**
 * Comments, scripts and other hidden content, or the start of an image. Hidden content extends to the end if it is
 * unclosed.
 */
const IMG = /<!--[\s\S]*?(?:-->|$)|<script[\s\S]*?(?:<\/script|$)|<(?:x?h(?:tml)?:)?img(?=[\s/])/gi;
const ATTRIBUTE = /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The first valid image in HTML. Lazy-loading plugins keep the URL in other attributes. */
export function firstImage(html: string, base: string | undefined): PostImage | undefined {
  const start = new RegExp(IMG);
  for (let match = start.exec(html); match; match = start.exec(html)) {
    if (/^<[!s]/i.test(match[0])) continue;
    const attributesStart = start.lastIndex;
    start.lastIndex = endOfTag(html, attributesStart);
    const attributes: Record<string, string> = {};
    for (const [, name = '', double, single, bare] of html
      .slice(attributesStart, start.lastIndex)
      .matchAll(ATTRIBUTE)) {
      attributes[name.toLowerCase()] = decodeEntities(double ?? single ?? bare ?? '');
    }
    const first = (...names: string[]) => names.map((name) => attributes[name]).find(Boolean);
    const src = first('data-src', 'data-lazy-src', 'data-original', 'src');
    const image = readImage({ ...attributes, src, srcset: first('data-srcset', 'srcset') }, base);
    if (image) return image;
  }
  return undefined;
}

/** Width of images in cards, in CSS pixels. The smallest size of at least this width is used. */
const CARD_WIDTH = 640;

/**
 * Selects the size closest to a card's, and adds the others to `srcset`. Leaves out crops with another aspect ratio.
 */
export function nearestSize(
  original: PostImage,
  sizes: readonly unknown[],
  base: string | undefined,
): PostImage {
  const uncropped = sizes
    .flatMap((size) => readImage(size, base) ?? [])
    .filter(({ width, height }) => width && height && hasAspectRatio(original, width / height))
    .sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
  const best = uncropped.find(({ width = 0 }) => width >= CARD_WIDTH);
  if (!best) return original;
  const srcset = uncropped.map(({ src, width }) => `${src} ${width}w`).join(', ');
  return { ...best, ...(original.alt && { alt: original.alt }), ...(uncropped.length > 1 && { srcset }) };
}

function hasAspectRatio({ width, height }: PostImage, aspectRatio: number): boolean {
  return !width || !height || Math.abs(width / height - aspectRatio) < 0.05;
}
