import type { PostImage } from '../post.js';
import { IMAGE_FILE, nearestSize, readImage } from './image.js';
import { findOtherImage } from './other-image.js';
import { hasRelation } from './xml-links.js';
import { childContent, children, content, type XmlElement } from './xml-tree.js';

const PICTURE =
  /^(?:(?:\w+:)?(?:image|cover|thumbnail|thumb|picture|photo|(?:featured|post|cover|hero)[_-]?(?:image|thumbnail))(?:[_-]?url)?)$/;

/** Width below which another size of the same image is looked for, in pixels. */
const SMALL_WIDTH = 300;

/** The image from Media RSS, an enclosure, or a podcast's cover. */
export function imageOf(item: XmlElement): PostImage | undefined {
  const outer = [item, ...children(item, 'media:group')];
  const groups = [...outer, ...outer.flatMap((one) => children(one, 'media:content'))];
  const media = groups
    .flatMap((group) => children(group, 'media:content', 'enclosure', 'atom:link'))
    .filter(isImage);
  const thumbnails = groups.flatMap((group) => children(group, 'media:thumbnail', 'itunes:image'));
  const image =
    [...media, ...thumbnails].map(read).find(Boolean) ??
    readImage(item.children.filter(({ name }) => PICTURE.test(name)).map(addressOf), item.base);
  // A group contains one image in several sizes. Without a group, a small image is probably one of several sizes.
  const isSmall = (image?.width ?? SMALL_WIDTH) < SMALL_WIDTH;
  const sizes = children(children(item, 'media:group')[0], 'media:content').filter(isImage);
  return image && nearestSize(image, (isSmall && !sizes.length ? media : sizes).map(read), item.base);
}

/** The preview of a post that is itself a video. */
export function videoPreview(url: string): PostImage | undefined {
  return /youtu/.test(url) ? findOtherImage(`<p>${url}</p>`, url) : undefined;
}

function read(element: XmlElement): PostImage | undefined {
  const { attributes, base } = element;
  const src = attributes.get('url') ?? attributes.get('href') ?? textOf(element);
  return readImage({ ...Object.fromEntries(attributes), src }, base);
}

/** The text of an element without children. */
function textOf(element: XmlElement): string {
  return element.children.length ? '' : content(element);
}

export function isImage(element: XmlElement): boolean {
  const { attributes, name } = element;
  if (name === 'atom:link' && !hasRelation(element, 'enclosure')) return false;
  const type = (attributes.get('type') ?? '').toLowerCase();
  if (type.startsWith('image') || attributes.get('medium') === 'image') return true;
  const isOther = /^(?:audio|video|text)\//.test(type) || attributes.has('medium');
  return !isOther && IMAGE_FILE.test(attributes.get('url') ?? attributes.get('href') ?? '');
}

/** The URL of an image in an element without a namespace: an attribute, a `<url>`, or the text. */
function addressOf(element: XmlElement): string | undefined {
  const { attributes } = element;
  const attribute = ['url', 'href', 'image', 'src'].map((name) => attributes.get(name)).find(Boolean);
  return attribute || childContent(element, 'url') || content(element);
}
