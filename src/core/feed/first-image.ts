import type { PostImage } from '../post.js';
import { decodeEntities } from '../text/entities.js';
import { endOfTag } from '../text/strip-tags.js';
import { readImage } from './image.js';

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
