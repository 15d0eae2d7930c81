import { FEATURED, URL } from './field-names.js';
import { fieldsOf, firstText, hasContent } from './generic-fields.js';
import { isRecord, type JsonRecord } from './json-value.js';

/** Names of lists of posts in unknown formats, most common first. */
const POST_LIST_NAMES = [
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
const OTHER_LIST_NAMES =
  /^(?:(?:all_?)?(?:tags?|keywords|categor(?:y|ies)|authors?|users|contributors|people)|menus?|nav(?:igation)?|links|socials?|breadcrumbs?|attachments|images|media|assets|translations|relat(?:ed|ions)\w*|includes|included|comments|index)$/i;

/** Maximum nesting depth of a list of posts; GraphQL results in Gatsby's page data are the deepest. */
const MAX_DEPTH = 8;

/** What to look for. */
interface Search {
  isPost(value: unknown): boolean;
  /** Whether to look in all lists of items that aren't posts, as in page builders. */
  isThorough?: boolean;
}

/** Finds the posts in a value, in order: under a common name, or else anywhere. */
export function findNestedPosts(value: unknown, isPost: Search['isPost']): unknown[] {
  const posts = findPosts(value, { isPost }, MAX_DEPTH);
  return posts.length ? posts : findPosts(value, { isPost, isThorough: true }, MAX_DEPTH + 4);
}

/** The posts in a value, in order, including other items in their list; empty if there are none. */
function findPosts(value: unknown, search: Search, depth: number): unknown[] {
  if (!depth) return [];
  if (Array.isArray(value)) return findPostsInList(value, search, depth);
  if (!isRecord(value)) return [];
  const postsByName = new Map<string, unknown[]>();
  const singlePosts = new Map<string, unknown>();
  for (const [name, written] of Object.entries(value)) {
    // In an index by URL, the items don't repeat it.
    const inner = isRecord(written) && /^(?:https?:\/)?\/./.test(name) ? { url: name, ...written } : written;
    if (typeof inner !== 'object' || (OTHER_LIST_NAMES.test(name) && name !== 'related')) continue;
    const isEntryPost = search.isPost(inner);
    // A site or channel also has a title and a URL.
    const posts = findPosts(
      isEntryPost ? nestedListsOf(inner as JsonRecord, NESTED_LIST_NAMES) : inner,
      search,
      depth - 1,
    );
    if (posts.length) postsByName.set(name, posts);
    else if (isEntryPost) singlePosts.set(name, inner);
  }
  const commonList = POST_LIST_NAMES.map((name) => postsByName.get(name)).find(Boolean);
  if (commonList) return [...featuredPosts([...singlePosts, ...postsByName], commonList), ...commonList];
  const lists = [...postsByName.values()];
  if (!lists.length && !singlePosts.size) return inGroups(value, search, depth);
  // Menus also have names and URLs, but only posts have dates or text.
  const groups = [...lists, [...singlePosts.values()]];
  const withContent = groups.filter((posts) => posts.some((post) => isRecord(post) && hasContent(post)));
  return (withContent.length ? withContent : groups).flat();
}

/** The posts that are highlighted beside a list which doesn't contain them. */
function featuredPosts(
  groups: readonly [name: string, posts: unknown][],
  others: readonly unknown[],
): unknown[] {
  const featured = groups.filter(([name]) => FEATURED.test(name)).flatMap(([, posts]) => posts);
  if (!featured.length) return [];
  const urlOf = (post: unknown) => (isRecord(post) ? firstText(fieldsOf(post)(URL)) : '');
  const urls = new Set(others.map(urlOf));
  return featured.filter((post) => !urls.has(urlOf(post)));
}

/** Names of groups whose entries may contain posts, although they aren't posts themselves. */
const GROUPS = /^(?:all_?)?(?:tags|categories|authors)$/i;

/** The posts in the groups of a list by category, tag or author. */
function inGroups(value: JsonRecord, search: Search, depth: number): unknown[] {
  return Object.entries(value)
    .filter(([name]) => GROUPS.test(name))
    .flatMap(([, groups]) =>
      Array.isArray(groups)
        ? groups.filter(isRecord).flatMap((group) => nestedListsOf(group, NESTED_LIST_NAMES))
        : Object.values(isRecord(groups) ? groups : {}).filter(Array.isArray),
    )
    .flatMap((list) => findPostsInList(list as unknown[], search, depth - 1));
}

/** The entries of a list. Entries that are parts of the list, by year or section, are replaced by their posts. */
function findPostsInList(list: readonly unknown[], search: Search, depth: number): unknown[] {
  let hasPosts = false;
  const entries = list.flatMap((entry) => {
    const isEntryPost = search.isPost(entry);
    const postsByName = nestedListsIn(entry, isEntryPost, search);
    const posts = postsByName.length && depth > 1 ? findPostsInList(postsByName, search, depth - 1) : [];
    hasPosts ||= isEntryPost || posts.length > 0;
    // In an object, other lists are not parts of the list of posts.
    if (!posts.length) return Array.isArray(entry) ? [] : [entry];
    return isEntryPost && hasContent(entry as JsonRecord) ? [entry, ...posts] : posts;
  });
  return hasPosts && depth > 0 ? entries : [];
}

function nestedListsIn(entry: unknown, isPost: boolean, { isThorough }: Search): unknown[] {
  try {
    if (Array.isArray(entry)) return entry;
    if (!isRecord(entry)) return [];
    return nestedListsOf(entry, isThorough && !isPost ? ANY_NAME : nestedListNames(entry, isPost));
  } catch {
    return [];
  }
}

/**
 * Names of nested lists in which to look for posts: in an item that is a post, in a section, and in any other object.
 */
const CHILD_PAGE_NAMES = /^(?:children|pages|subpages)$/i;
const NESTED_LIST_NAMES =
  /^(?:children|pages|subpages|items?|posts|articles|entr(?:ies|y)|stories|nodes|edges|results|documents|topics|list)$/i;
const ANY_NAME = /^/;

/** Selects the nested lists of an entry that may contain posts. The lists of a post are usually something else. */
function nestedListNames(entry: JsonRecord, isPost: boolean): RegExp {
  const hasName = fieldsOf(entry)(['slug', 'id', 'uid', 'handle', 'title']).length > 0;
  if (isPost && hasContent(entry)) return CHILD_PAGE_NAMES;
  return isPost || hasName || hasContent(entry) ? NESTED_LIST_NAMES : ANY_NAME;
}

function nestedListsOf(entry: JsonRecord, names: RegExp): unknown[] {
  return Object.entries(entry)
    .filter(
      ([name, value]) =>
        typeof value === 'object' && value && names.test(name) && !OTHER_LIST_NAMES.test(name),
    )
    .map(([, value]) => (Array.isArray(value) ? value : [value]));
}
