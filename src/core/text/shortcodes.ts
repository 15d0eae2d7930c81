/** Shortcodes that often stand alone; others are told by their attributes, their closing twin or their `_`. */
const LONE_SHORTCODES = /^(?:gallery|caption|embed|playlist|youtube|vimeo)$/;

/** An attribute, or an address in its place: `ids="1,2"`, `id=&#8221;7`, `https://…`. */
const ATTRIBUTE = /[\w-]\s*=\s*["'“”″‘’&]|^\s+[\w-]{2,}=\S/;

const SHORTCODE =
  /\[(\/?)([a-z][\w-]*)((?:[\s=](?:[^[\]"]|"[^"]*")*)?)\/?\](?:https?:\/\/[^\s[\]]*(?=\[\/))?/gi;

/**
 * Text without the tags of WordPress's plugins, and forums': `[gallery ids="1,2"]`, `[vc_row]…[/vc_row]`. What
 * stands between two tags stays, unless it is an address only. "[sic]", "[1]" and "array[0]" are no such tags.
 */
export function withoutShortcodes(text: string): string {
  return withoutCutShortcode(withoutWholeShortcodes(text));
}

/** No more of a text's end is looked at, in characters. */
const END = 1000;

const CUT = /\[[a-z][\w-]*\s+[\w-]+\s*=\s*["'“”″‘’&]/i;

/** An excerpt may end within a shortcode. */
function withoutCutShortcode(text: string): string {
  const at = Math.max(0, text.length - END);
  const end = text.slice(at).replace(/\[(?:…|\.{3}|&hellip;|&#8230;)\]/g, '');
  const start = end.lastIndexOf('[');
  const isCut = start >= 0 && !end.includes(']', start) && CUT.test(end.slice(start, start + 100));
  return isCut ? text.slice(0, at) + end.slice(0, start) : text;
}

function withoutWholeShortcodes(text: string): string {
  const closed = new Set(Array.from(text.matchAll(/\[\/([a-z][\w-]*)\]/gi), ([, name]) => name));
  return text.replace(SHORTCODE, (written, slash, name, attributes, at) => {
    const before = text.charAt(at - 1);
    if (before === '[') return written;
    const isShortcode =
      slash ||
      closed.has(name) ||
      ATTRIBUTE.test(attributes) ||
      (LONE_SHORTCODES.test(name) && /^(?:\s+http.*)?$/.test(attributes)) ||
      (name.includes('_') && !attributes && !/\w/.test(before));
    return isShortcode ? ' ' : written;
  });
}
