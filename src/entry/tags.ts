/**
 * Property of a tag: a copy of this script handles it. Property of the window: URLs of the scripts that watch for more
 * tags.
 */
const MANAGED = Symbol.for('related-posts-followed');

type Tag = HTMLScriptElement & { [MANAGED]?: boolean };
type ObservedDocument = Document & { [MANAGED]?: Set<string> };

/** Marks the tag as handled. Returns false if it was already. */
export function claimTag(tag: Tag): boolean {
  const isUnclaimed = !tag[MANAGED];
  tag[MANAGED] = true;
  return isUnclaimed;
}

/**
 * Finds tags that are added by navigation. Astro's router runs a script only once per visit, and tags inserted with
 * `innerHTML` never run, so the first copy of a script handles all of its tags.
 */
export function observeTags(scriptUrl: string, onTag: (tag: HTMLScriptElement) => void): void {
  const page: ObservedDocument = document;
  page[MANAGED] ??= new Set();
  if (!scriptUrl || page[MANAGED].has(scriptUrl)) return;
  page[MANAGED].add(scriptUrl);
  const isNewTag = (script: HTMLScriptElement) =>
    script.src === scriptUrl && isClassic(script) && claimTag(script);
  new MutationObserver(() => {
    // During parsing, the browser runs the tags itself.
    if (page.readyState !== 'loading') for (const tag of [...page.scripts].filter(isNewTag)) onTag(tag);
  }).observe(page, { childList: true, subtree: true });
}

/** Consent managers block scripts by changing their type. */
function isClassic({ type }: HTMLScriptElement): boolean {
  return !type || /^(?:text|application)\/javascript$/i.test(type);
}
