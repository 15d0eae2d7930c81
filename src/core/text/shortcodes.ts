/** Shortcodes that may have no attributes. Others are recognized by attributes, a closing tag, or `_` in the name. */
const SHORTCODES_WITHOUT_ATTRIBUTES = /^(?:gallery|caption|embed|playlist|youtube|vimeo)$/;

/** An attribute, or a URL in its place: `ids="1,2"`, `id=&#8221;7`, `https://…`. */
const ATTRIBUTE = /[\w-]\s*=\s*["'“”″‘’&]|^\s+[\w-]{2,}=\S/;

const SHORTCODE =
  /\[(\/?)([a-z][\w-]*)((?:[\s=](?:[^[\]"]|"[^"]*")*)?)\/?\](?:https?:\/\/[^\s[\]]*(?=\[\/))?/gi;

/**
 * Removes shortcodes of WordPress plugins and forums: `[gallery ids="1,2"]`, `[vc_row]…[/vc_row]`. Text between two
 * tags is kept, unless it is only a URL. "[sic]", "[1]" and "array[0]" are not shortcodes.
 */
export function stripShortcodes(text: string): string {
  return stripTruncatedShortcode(stripCompleteShortcodes(text));
}

/** Length of the end to examine, in characters. */
const MAX_TRUNCATED_LENGTH = 1000;

const TRUNCATED_SHORTCODE = /\[[a-z][\w-]*\s+[\w-]+\s*=\s*["'“”″‘’&]/i;

/** Removes a shortcode that was cut off at the end of an excerpt. */
function stripTruncatedShortcode(text: string): string {
  const at = Math.max(0, text.length - MAX_TRUNCATED_LENGTH);
  const end = text.slice(at).replace(/\[(?:…|\.{3}|&hellip;|&#8230;)\]/g, '');
  const start = end.lastIndexOf('[');
  const isTruncated =
    start >= 0 && !end.includes(']', start) && TRUNCATED_SHORTCODE.test(end.slice(start, start + 100));
  return isTruncated ? text.slice(0, at) + end.slice(0, start) : text;
}

function stripCompleteShortcodes(text: string): string {
  const closed = new Set([...text.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name]) => name));
  return text.replace(SHORTCODE, (written, slash, name, attributes, at) => {
    const before = text.charAt(at - 1);
    if (before === '[') return written;
    const isShortcode =
      slash ||
      closed.has(name) ||
      ATTRIBUTE.test(attributes) ||
      (SHORTCODES_WITHOUT_ATTRIBUTES.test(name) && /^(?:\s+http.*)?$/.test(attributes)) ||
      (name.includes('_') && !attributes && !/\w/.test(before));
    return isShortcode ? ' ' : written;
  });
}
