/** On a tag: some copy of this script follows it. On the page: the addresses of the scripts that watch for more of their tags. */
const FOLLOWED = Symbol.for('related-posts-followed');

type Tag = HTMLScriptElement & { [FOLLOWED]?: boolean };
type Watched = Document & { [FOLLOWED]?: Set<string> };

/** Whether nobody follows the tag yet. */
export function take(tag: Tag): boolean {
  const isFree = !tag[FOLLOWED];
  tag[FOLLOWED] = true;
  return isFree;
}

/**
 * Finds the tags that later pages bring. Astro's router runs a script once for the whole visit, and what comes by
 * `innerHTML` never runs: the first copy from an address takes them all on.
 */
export function watchForTags(address: string, follow: (tag: HTMLScriptElement) => void): void {
  const page: Watched = document;
  page[FOLLOWED] ??= new Set();
  if (!address || page[FOLLOWED].has(address)) return;
  page[FOLLOWED].add(address);
  const isMissed = (script: HTMLScriptElement) => script.src === address && isClassic(script) && take(script);
  new MutationObserver(() => {
    // The parser runs what it finds.
    if (page.readyState !== 'loading') for (const tag of [...page.scripts].filter(isMissed)) follow(tag);
  }).observe(page, { childList: true, subtree: true });
}

/** Consent managers hold scripts back by a type of their own. */
function isClassic({ type }: HTMLScriptElement): boolean {
  return !type || /^(?:text|application)\/javascript$/i.test(type);
}
