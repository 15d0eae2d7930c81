import { fieldsOf, hasContent } from './generic-fields.js';
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

type IsPost = (value: unknown) => boolean;

/** Finds the posts in a value, in order: under a common name, or else anywhere. */
export function findNestedPosts(value: unknown, isPost: IsPost): unknown[] {
  return findPosts(value, isPost, MAX_DEPTH);
}

/** The posts in a value, in order, including other items in their list; empty if there are none. */
function findPosts(value: unknown, isPost: IsPost, depth: number): unknown[] {
  if (!depth) return [];
  if (Array.isArray(value)) return findPostsInList(value, isPost, depth);
  if (!isRecord(value)) return [];
  const postsByName = new Map<string, unknown[]>();
  const singlePosts: unknown[] = [];
  for (const [name, written] of Object.entries(value)) {
    // In an index by URL, the items don't repeat it.
    const inner = isRecord(written) && /^(?:https?:\/)?\/./.test(name) ? { url: name, ...written } : written;
    if (typeof inner !== 'object' || (OTHER_LIST_NAMES.test(name) && name !== 'related')) continue;
    const isEntryPost = isPost(inner);
    // A site or channel also has a title and a URL.
    const posts = findPosts(
      isEntryPost ? nestedListsOf(inner as JsonRecord, NESTED_LIST_NAMES) : inner,
      isPost,
      depth - 1,
    );
    if (posts.length) postsByName.set(name, posts);
    else if (isEntryPost) singlePosts.push(inner);
  }
  const commonList = POST_LIST_NAMES.map((name) => postsByName.get(name)).find(Boolean);
  if (commonList) return commonList;
  const lists = [...postsByName.values()];
  if (!lists.length && !singlePosts.length) return inGroups(value, isPost, depth);
  // Menus also have names and URLs, but only posts have dates or text.
  const withContent = [...lists, singlePosts].filter((posts) =>
    posts.some((post) => isRecord(post) && hasContent(post)),
  );
  return (withContent.length ? withContent : [...lists, singlePosts]).flat();
}

/** Names of groups whose entries may contain posts, although they aren't posts themselves. */
const GROUPS = /^(?:all_?)?(?:tags|categories|authors)$/i;

/** The posts in the groups of a list by category, tag or author. */
function inGroups(value: JsonRecord, isPost: IsPost, depth: number): unknown[] {
  return Object.entries(value)
    .filter(([name]) => GROUPS.test(name))
    .flatMap(([, groups]) =>
      Array.isArray(groups)
        ? groups.filter(isRecord).flatMap((group) => nestedListsOf(group, NESTED_LIST_NAMES))
        : Object.values(isRecord(groups) ? groups : {}).filter(Array.isArray),
    )
    .flatMap((list) => findPostsInList(list as unknown[], isPost, depth - 1));
}

/** The entries of a list. Entries that are parts of the list, by year or section, are replaced by their posts. */
function findPostsInList(list: readonly unknown[], isPost: IsPost, depth: number): unknown[] {
  let hasPosts = false;
  const entries = list.flatMap((entry) => {
    const isEntryPost = isPost(entry);
    const postsByName = nestedListsIn(entry, isEntryPost);
    const posts = postsByName.length && depth > 1 ? findPostsInList(postsByName, isPost, depth - 1) : [];
    hasPosts ||= isEntryPost || posts.length > 0;
    // In an object, other lists are not parts of the list of posts.
    if (!posts.length) return Array.isArray(entry) ? [] : [entry];
    return isEntryPost && hasContent(entry as JsonRecord) ? [entry, ...posts] : posts;
  });
  return hasPosts && depth > 0 ? entries : [];
}

function nestedListsIn(entry: unknown, isPost: boolean): unknown[] {
  try {
    if (Array.isArray(entry)) return entry;
    return isRecord(entry) ? nestedListsOf(entry, nestedListNames(entry, isPost)) : [];
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
