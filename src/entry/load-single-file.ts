import { claimTag } from './tags.js';

/**
 * Loads `embed.all.js` from the folder of the tag's script, as a classic script: unlike modules, it needs no CORS
 * permission.
 */
export function loadSingleFile(tag: HTMLScriptElement | undefined): void {
  const script = document.createElement('script');
  // The script must not add another block, because the blocks exist already.
  claimTag(script);
  const onError = () =>
    console.error(
      "<related-posts>: Neither block.js and engine.js nor embed.all.js could be loaded. Copy them to the folder of embed.js and allow them in the page's policy.",
    );
  script.onerror = onError;
  if (tag?.nonce) script.nonce = tag.nonce;
  try {
    script.src = new URL('embed.all.js', tag?.src).href;
    document.head.append(script);
  } catch {
    onError();
  }
}
