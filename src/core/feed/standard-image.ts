import type { PostImage } from '../post.js';
import { firstLocale, text } from './generic-fields.js';
import { IMAGE_FILE, readImage } from './image.js';
import { isRecord, type JsonRecord, list, record, string } from './json-value.js';
import { findOtherImage } from './other-image.js';

/** Maximum nesting depth of the URL of an image. */
const MAX_DEPTH = 6;

/** Fields with the URL of an image, best first. */
const URL_FIELD =
  /^(?:src|url|(?:source|media_?item|public|content|file|full|original|imgix)_?url(?:transformed)?|fullsize|filename|path)$/i;
const ALT_FIELD = /^alt(?:ernative)?_?(?:text)?$/i;
const TYPE_FIELD = /^(?:mime_?type|content_?type|media_?type|type|mime)$/i;
const OTHER_TYPE = /^(?:video|audio|application|text|gifv|file|document|pdf)\b/i;
const OTHER_FILE = /\.(?:pdf|zip|docx?|xlsx?|mp[34]|m4[av]|webm|mov|og[gv]|wav|txt|html?)(?:$|\?)/i;

/** An image in Wix's collections: `wix:image://v1/{id}/{name}`. */
const WIX_IMAGE = /^(?:wix:)?image:\/\/v1\/([^/]+)\/.*/s;

/**
 * Converts the images of content management systems to objects as `readImage` expects them. Unwraps nested objects,
 * finds the alternative text beside or above the URL, and leaves out files of other types.
 */
export function standardImages(value: unknown, alt = '', depth = MAX_DEPTH): unknown[] {
  return list(value).flatMap((image) => {
    if (Array.isArray(image)) return standardImages(image, alt, depth);
    if (!isRecord(image)) return standardImage(string(image), { alt });
    if (!depth || fieldOf(image, TYPE_FIELD, OTHER_TYPE)) return [];
    const ownAlt = text(Object.entries(image).find(([name]) => ALT_FIELD.test(name))?.[1]) || alt;
    const src =
      string(image['src']) ||
      string(image['secure_url']) ||
      string(image['url']) ||
      fieldOf(image, URL_FIELD, /\//);
    const size = record(image['dimensions'] ?? image['mediaDetails'] ?? image['aspectRatio']);
    if (src) return standardImage(src, { ...size, ...image, alt: ownAlt });
    const inner = firstLocale(image) ?? Object.values(image).filter(isImageValue);
    const found = standardImages(inner, ownAlt, depth - 1);
    // The name of a file is often beside its URL.
    return found.length > 1 ? [...found.filter(hasPath), ...found.filter((one) => !hasPath(one))] : found;
  });
}

function hasPath(image: unknown): boolean {
  return string(record(image)['src'] ?? image).includes('/');
}

function standardImage(src: string, fields: JsonRecord): unknown[] {
  if (src.startsWith('<')) return [src];
  const url = src.replace(WIX_IMAGE, 'https://static.wixstatic.com/media/$1');
  return OTHER_FILE.test(url) ? [] : [{ ...fields, src: url }];
}

/** The first text in fields with these names that matches a pattern. */
function fieldOf(image: JsonRecord, name: RegExp, value: RegExp): string {
  const found = Object.entries(image).find(([key, inner]) => name.test(key) && value.test(string(inner)));
  return string(found?.[1]);
}

function isImageValue(value: unknown): boolean {
  return Array.isArray(value) || isRecord(value) || IMAGE_FILE.test(string(value));
}

/** An image in Markdown. */
const MARKDOWN_IMAGE = /!\[([^[\]]{0,500})\]\(\s*<?([^\s()<>]{1,1000})/g;

/** The first image in Markdown, or the preview of a video. */
export function findMarkdownImage(body: string, base: string | undefined): PostImage | undefined {
  for (const [, alt, src] of body.matchAll(MARKDOWN_IMAGE)) {
    const image = readImage({ src, alt }, base);
    if (image) return image;
  }
  // A video is embedded by its URL, alone in a line.
  return body.includes('youtu')
    ? findOtherImage(body.replace(/^https?:\S+$/gm, '<p>$&</p>'), base)
    : undefined;
}
