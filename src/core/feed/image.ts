import type { PostImage } from '../post.js';
import { decodeEntities } from '../text/entities.js';
import { line } from '../text/excerpt.js';
import { plainOrHtml } from '../text/html-to-text.js';
import { endOfTag } from '../text/strip-tags.js';
import { absoluteUrl } from '../text/urls.js';
import { list, pixels, record, string } from './json-value.js';

/** What is an `<img>` and no image of the post's: trackers, emoji, spacers, faces of authors. */
const NO_IMAGE =
  /\/emoji\/|gravatar\.com\/avatar|\/smil(?:ies|eys)\/|feeds\.feedburner\.com\/~|\/(?:pixel|spacer|blank|transparent|1x1)\.(?:gif|png)|stats\.wordpress\.com|img\.shields\.io|badgen?\.net|badge\.fury\.io|badge[\w.-]{0,60}\.svg|paypal(?:objects)?\.com\/|(?:ko-fi|buymeacoffee)\.com\/|avatars\.githubusercontent\.com|\/core\/emoji|twemoji|pixel\.wp\.com|facebook\.com\/tr\b|doubleclick\.net/i;

/** In characters: nobody wants more of an image read out. */
const LONGEST_ALT = 500;

/** Smaller ones count readers. */
const LEAST_PIXELS = 16;

/** How deep an image's address may lie in what a site says of it: Gatsby's is the deepest. */
const DEEPEST = 5;

/**
 * The first that is one: from addresses, from markup, and from objects as this package, Open Graph and schema.org have
 * them, or with such an object in them.
 */
export function readImage(value: unknown, base: string | undefined, depth = DEEPEST): PostImage | undefined {
  for (const candidate of list(value)) {
    const image = readOne(candidate, base, depth);
    if (image) return image;
  }
  return undefined;
}

function readOne(image: unknown, base: string | undefined, depth: number): PostImage | undefined {
  if (typeof image === 'string' && image.trimStart().startsWith('<')) return firstImage(image, base);
  const of = record(image);
  const address =
    typeof image === 'string'
      ? image
      : of['src'] || of['url'] || of['source_url'] || of['contentUrl'] || of['publicURL'];
  if (!address && depth) return readImage(Object.values(of).flatMap(list).filter(isWithin), base, depth - 1);
  const src = /^\s*#/.test(string(address)) ? undefined : absoluteUrl(address, base);
  if (!src || NO_IMAGE.test(src)) return undefined;
  const alt = plainOrHtml(string(of['alt'] || of['alt_text']));
  const width = pixels(of['width']);
  const height = pixels(of['height']);
  if (Math.min(width ?? LEAST_PIXELS, height ?? LEAST_PIXELS) < LEAST_PIXELS) return undefined;
  const srcset = readSrcset(string(of['srcset'] || of['srcSet']), base);
  return {
    src,
    ...(alt && { alt: line(alt, LONGEST_ALT) }),
    ...(width && { width }),
    ...(height && { height }),
    ...(srcset && { srcset }),
  };
}

/** What the address of an image ends in, where nothing else tells that it is one. */
export const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i;

/** In an object without an address, words are rather about the image. */
function isWithin(value: unknown): boolean {
  return typeof value === 'object' || IMAGE_FILE.test(string(value));
}

/** A width or a density: anything else could go on with a comma, and then with an address of any kind. */
const DESCRIPTOR = /^\d+(?:\.\d+)?[wx]$/;

/** Each candidate made absolute; those that are no http(s) image, and those of no known size, are dropped. */
function readSrcset(srcset: string, base: string | undefined): string {
  return srcset
    .replace(/(\s[\d.]+[wx]),/g, '$1, ')
    .split(/,\s+/)
    .map((candidate) => {
      const [address, descriptor = '1x'] = candidate.trim().split(/\s+/);
      const url = absoluteUrl(address, base);
      return url && DESCRIPTOR.test(descriptor) ? `${url} ${descriptor}` : '';
    })
    .filter(Boolean)
    .join(', ');
}

/** What is no picture to a reader, and where an image begins: each takes what it began with, whether or not it ends. */
const IMG = /<!--[\s\S]*?(?:-->|$)|<script[\s\S]*?(?:<\/script|$)|<(?:x?h(?:tml)?:)?img(?=\s)/gi;
const ATTRIBUTE = /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** The first image of a body in HTML that is one; lazy-loading plugins keep the address elsewhere. */
export function firstImage(html: string, base: string | undefined): PostImage | undefined {
  const start = new RegExp(IMG);
  for (let match = start.exec(html); match; match = start.exec(html)) {
    if (/^<[!s]/i.test(match[0])) continue;
    const at = start.lastIndex;
    start.lastIndex = endOfTag(html, at);
    const attributes: Record<string, string> = {};
    for (const [, name = '', double, single, bare] of html.slice(at, start.lastIndex).matchAll(ATTRIBUTE)) {
      attributes[name.toLowerCase()] = decodeEntities(double ?? single ?? bare ?? '');
    }
    const first = (...names: string[]) => names.map((name) => attributes[name]).find(Boolean);
    const src = first('data-src', 'data-lazy-src', 'data-original', 'src');
    const image = readImage({ ...attributes, src, srcset: first('data-srcset', 'srcset') }, base);
    if (image) return image;
  }
  return undefined;
}
