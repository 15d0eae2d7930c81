import { fieldsOf, isTelling } from './generic-fields.js';
import { isRecord, type JsonRecord } from './json-value.js';

/** Where a list of posts is found in an object that is no known format. */
const LISTS = [
  'items',
  'posts',
  'nodes',
  'edges',
  'pages',
  'item',
  'entry',
  'topics',
  'articles',
  'entries',
  'results',
  'data',
  'hits',
  'documents',
  'stories',
  'related',
];

/** Lists of things that have a name and an address, too, and are no posts. */
const OTHERS =
  /^(?:(?:all_?)?(?:tags?|keywords|categor(?:y|ies)|authors?|users|contributors|people)|menus?|nav(?:igation)?|links|socials?|breadcrumbs?|attachments|images|media|assets|translations|relat(?:ed|ions)\w*|includes|included|comments|index)$/i;

/** How deep a list of posts may lie in an object: Gatsby's pages of a GraphQL source are among the deepest. */
const DEEPEST = 8;

type IsPost = (value: unknown) => boolean;

/** The posts in a value, in their order: under a usual name, or else wherever posts are found in it. */
export function postsWithin(value: unknown, isPost: IsPost): unknown[] {
  return postsIn(value, isPost, DEEPEST);
}

/** The posts in a value, in their order, with what stands among them; an empty list where there is none. */
function postsIn(value: unknown, isPost: IsPost, depth: number): unknown[] {
  if (!depth) return [];
  if (Array.isArray(value)) return inList(value, isPost, depth);
  if (!isRecord(value)) return [];
  const parts = new Map<string, unknown[]>();
  const single: unknown[] = [];
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner !== 'object' || (OTHERS.test(name) && name !== 'related')) continue;
    const isOne = isPost(inner);
    // A site or a channel has a title and an address, too.
    const posts = postsIn(isOne ? partsOf(inner as JsonRecord, PART) : inner, isPost, depth - 1);
    if (posts.length) parts.set(name, posts);
    else if (isOne) single.push(inner);
  }
  const usual = LISTS.map((name) => parts.get(name)).find(Boolean);
  if (usual) return usual;
  const lists = [...parts.values()];
  // Menus have names and addresses, too, but only posts have dates or words.
  const telling = [...lists, single].filter((posts) =>
    posts.some((post) => isRecord(post) && isTelling(post)),
  );
  return (telling.length ? telling : [...lists, single]).flat();
}

/** A list's entries; where they are parts of the list, by year or section, what is in these. */
function inList(list: readonly unknown[], isPost: IsPost, depth: number): unknown[] {
  let hasPosts = false;
  const entries = list.flatMap((entry) => {
    const isOne = isPost(entry);
    const parts = partsIn(entry, isOne);
    const posts = parts.length && depth > 1 ? inList(parts, isPost, depth - 1) : [];
    hasPosts ||= isOne || posts.length > 0;
    if (!posts.length) return [entry];
    return isOne && isTelling(entry as JsonRecord) ? [entry, ...posts] : posts;
  });
  return hasPosts && depth > 0 ? entries : [];
}

function partsIn(entry: unknown, isPost: boolean): unknown[] {
  try {
    if (Array.isArray(entry)) return entry;
    return isRecord(entry) ? partsOf(entry, partNames(entry, isPost)) : [];
  } catch {
    return [];
  }
}

/** Lists of pages below one that is a post itself; lists that a section has, which is none; any list. */
const BELOW = /^(?:children|pages|subpages)$/i;
const PART =
  /^(?:children|pages|subpages|items?|posts|articles|entr(?:ies|y)|stories|nodes|edges|results|documents|topics|list)$/i;
const ANY = /^/;

/** Which lists of an entry may be parts of the whole: a post's own ones are rather of something else. */
function partNames(entry: JsonRecord, isPost: boolean): RegExp {
  const hasName = fieldsOf(entry)(['slug', 'id', 'uid', 'handle', 'title']).length > 0;
  if (isPost && isTelling(entry)) return BELOW;
  return isPost || hasName || isTelling(entry) ? PART : ANY;
}

function partsOf(entry: JsonRecord, names: RegExp): unknown[] {
  return Object.entries(entry)
    .filter(([name, value]) => typeof value === 'object' && value && names.test(name) && !OTHERS.test(name))
    .map(([, value]) => (Array.isArray(value) ? value : [value]));
}
