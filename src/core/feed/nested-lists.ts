import { fieldsOf, isTelling } from './generic-fields.js';
import { isRecord, type JsonRecord } from './json-value.js';

/** Names of lists of posts in unknown formats, most common first. */
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

/** Names of other lists whose entries also have names and URLs. */
const OTHERS =
  /^(?:(?:all_?)?(?:tags?|keywords|categor(?:y|ies)|authors?|users|contributors|people)|menus?|nav(?:igation)?|links|socials?|breadcrumbs?|attachments|images|media|assets|translations|relat(?:ed|ions)\w*|includes|included|comments|index)$/i;

/** Maximum nesting depth of a list of posts; GraphQL results in Gatsby's page data are the deepest. */
const DEEPEST = 8;

type IsPost = (value: unknown) => boolean;

/** Finds the posts in a value, in order: under a common name, or else anywhere. */
export function postsWithin(value: unknown, isPost: IsPost): unknown[] {
  return postsIn(value, isPost, DEEPEST);
}

/** The posts in a value, in order, including other items in their list; empty if there are none. */
function postsIn(value: unknown, isPost: IsPost, depth: number): unknown[] {
  if (!depth) return [];
  if (Array.isArray(value)) return inList(value, isPost, depth);
  if (!isRecord(value)) return [];
  const parts = new Map<string, unknown[]>();
  const single: unknown[] = [];
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner !== 'object' || (OTHERS.test(name) && name !== 'related')) continue;
    const isOne = isPost(inner);
    // A site or channel also has a title and a URL.
    const posts = postsIn(isOne ? partsOf(inner as JsonRecord, PART) : inner, isPost, depth - 1);
    if (posts.length) parts.set(name, posts);
    else if (isOne) single.push(inner);
  }
  const usual = LISTS.map((name) => parts.get(name)).find(Boolean);
  if (usual) return usual;
  const lists = [...parts.values()];
  if (!lists.length && !single.length) return inGroups(value, isPost, depth);
  // Menus also have names and URLs, but only posts have dates or text.
  const telling = [...lists, single].filter((posts) =>
    posts.some((post) => isRecord(post) && isTelling(post)),
  );
  return (telling.length ? telling : [...lists, single]).flat();
}

/** Names of groups whose entries may contain posts, although they aren't posts themselves. */
const GROUPS = /^(?:all_?)?(?:tags|categories|authors)$/i;

/** The posts in the groups of a list by category, tag or author. */
function inGroups(value: JsonRecord, isPost: IsPost, depth: number): unknown[] {
  return Object.entries(value)
    .filter(([name]) => GROUPS.test(name))
    .flatMap(([, groups]) =>
      Array.isArray(groups)
        ? groups.filter(isRecord).flatMap((group) => partsOf(group, PART))
        : Object.values(isRecord(groups) ? groups : {}).filter(Array.isArray),
    )
    .flatMap((list) => inList(list as unknown[], isPost, depth - 1));
}

/** The entries of a list. Entries that are parts of the list, by year or section, are replaced by their posts. */
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

/**
 * Names of nested lists in which to look for posts: in an item that is a post, in a section, and in any other object.
 */
const BELOW = /^(?:children|pages|subpages)$/i;
const PART =
  /^(?:children|pages|subpages|items?|posts|articles|entr(?:ies|y)|stories|nodes|edges|results|documents|topics|list)$/i;
const ANY = /^/;

/** Selects the nested lists of an entry that may contain posts. The lists of a post are usually something else. */
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
