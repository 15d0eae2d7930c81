/**
 * Property of a tag: a copy of this script handles it. Property of the window: URLs of the scripts that watch for more
 * tags.
 */
const FOLLOWED = Symbol.for('related-posts-followed');

type Tag = HTMLScriptElement & { [FOLLOWED]?: boolean };
type Watched = Document & { [FOLLOWED]?: Set<string> };

/** Marks the tag as handled. Returns false if it was already. */
export function take(tag: Tag): boolean {
  const isFree = !tag[FOLLOWED];
  tag[FOLLOWED] = true;
  return isFree;
}

/**
 * Finds tags that are added by navigation. Astro's router runs a script only once per visit, and tags inserted with
 * `innerHTML` never run, so the first copy of a script handles all of its tags.
 */
export function watchForTags(address: string, follow: (tag: HTMLScriptElement) => void): void {
  const page: Watched = document;
  page[FOLLOWED] ??= new Set();
  if (!address || page[FOLLOWED].has(address)) return;
  page[FOLLOWED].add(address);
  const isMissed = (script: HTMLScriptElement) => script.src === address && isClassic(script) && take(script);
  new MutationObserver(() => {
    // During parsing, the browser runs the tags itself.
    if (page.readyState !== 'loading') for (const tag of [...page.scripts].filter(isMissed)) follow(tag);
  }).observe(page, { childList: true, subtree: true });
}

/** Consent managers block scripts by changing their type. */
function isClassic({ type }: HTMLScriptElement): boolean {
  return !type || /^(?:text|application)\/javascript$/i.test(type);
}
