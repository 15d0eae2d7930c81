import { plainOrHtml } from '../text/text-field.js';
import { readTags } from './make-post.js';
import { children, content, type XmlElement } from './xml-tree.js';

/** The default category of WordPress. */
const NO_CATEGORY = /^uncategori[sz]ed$/i;

/** In WordPress's export format, the `domain` of a category distinguishes tags from sections. */
export function tagsAndCategory(item: XmlElement): { tags: string[]; category?: string } {
  const inDomain = (domain: string) =>
    children(item, 'category').filter(({ attributes }) => attributes.get('domain') === domain);
  const [section] = inDomain('category');
  if (!section) return { tags: tagsIn(item) };
  const category = plainOrHtml(content(section));
  const isTag = ({ name, attributes }: XmlElement) =>
    name !== 'category' || attributes.get('domain') === 'post_tag';
  const tags = tagsIn({ ...item, children: item.children.filter(isTag) });
  return { tags, ...(!NO_CATEGORY.test(category) && { category }) };
}

/** The tags of an RSS or Atom item: the text or an attribute of elements, and lists separated by commas. */
export function tagsIn(item: XmlElement): string[] {
  const lists = item.children.filter(({ name }) => LIST.test(name));
  const tags = [item, ...lists]
    .flatMap((one) => one.children.filter(({ name }) => TAG.test(name)))
    .map(nameOf);
  const written = [item, ...lists]
    .flatMap((one) => one.children)
    .filter((one) => KEYWORDS.test(one.name) || (lists.includes(one) && !one.children.length));
  const all = [...tagsOf(tags), ...written.flatMap((one) => readTags(content(one)))].filter(
    (tag) => !NO_CATEGORY.test(tag) && !WEB_ADDRESS.test(tag),
  );
  if (all.length < 2) return all;
  // The first spelling of each tag.
  return [...new Map(all.reverse().map((tag) => [tag.toLowerCase(), tag])).values()].reverse();
}

const LIST = /^(?:tags|categories|media:group)$/;
const WEB_ADDRESS = /^www\.\S+$/i;

const TAG = /^(?:(?:(?:atom|media|itunes):)?category|tag|(?:dc|dcterms):subject)$/;
const KEYWORDS = /^(?:(?:media|itunes|news):)?keywords$/;

function nameOf(tag: XmlElement): string {
  const { attributes } = tag;
  return (
    (attributes.size && (attributes.get('label') || attributes.get('term') || attributes.get('text'))) ||
    content(tag)
  );
}

/**
 * Reads tags. A single element may contain a comma-separated list; among several elements, a comma is part of the name.
 */
function tagsOf(written: readonly string[]): string[] {
  return written.length === 1 ? readTags(written[0]) : written.map(plainOrHtml);
}
