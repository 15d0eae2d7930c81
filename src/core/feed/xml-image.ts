import type { PostImage } from '../post.js';
import { IMAGE_FILE, readImage } from './image.js';
import { nearestSize } from './image-sizes.js';
import { childContent, children, content, type XmlElement } from './xml-tree.js';

const PICTURE = /^(?:(?:itunes:)?image|thumbnail|featuredimage)$/;

/** The image from Media RSS, an enclosure, or a podcast's cover. */
export function imageOf(item: XmlElement): PostImage | undefined {
  const groups = [item, ...children(item, 'media:group'), ...children(item, 'media:content')];
  const media = groups.flatMap((group) => children(group, 'media:content', 'enclosure')).filter(isImage);
  const thumbnails = groups.flatMap((group) => children(group, 'media:thumbnail', 'itunes:image'));
  const image =
    [...media, ...thumbnails].map(read).find(Boolean) ??
    readImage(item.children.filter(({ name }) => PICTURE.test(name)).map(addressOf), item.base);
  // A group contains one image in several sizes.
  const sizes = children(children(item, 'media:group')[0], 'media:content').filter(isImage);
  return image && nearestSize(image, sizes.map(read), item.base);
}

function read({ attributes, base }: XmlElement): PostImage | undefined {
  const src = attributes.get('url') ?? attributes.get('href');
  return readImage({ ...Object.fromEntries(attributes), src }, base);
}

export function isImage({ attributes }: XmlElement): boolean {
  const type = (attributes.get('type') ?? '').toLowerCase();
  if (type.startsWith('image') || attributes.get('medium') === 'image') return true;
  const isOther = /^(?:audio|video|text)\//.test(type) || attributes.has('medium');
  return !isOther && IMAGE_FILE.test(attributes.get('url') ?? attributes.get('href') ?? '');
}

/** The URL of an image in an element without a namespace: an attribute, a `<url>`, or the text. */
function addressOf(element: XmlElement): string | undefined {
  return element.attributes.get('url') || childContent(element, 'url') || content(element);
}
