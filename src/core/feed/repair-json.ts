/** So many places where JSON may begin are tried. */
const MOST_STARTS = 20;

const ESCAPES = '"\\/bfnrtu';
const CONTROLS: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * The object or list in a text that is not JSON as a whole: with a comment, a warning or JavaScript around it
 * (`callback(…)`, `var posts = …;`), with raw control characters or bad escapes in its strings, or commas before a closing
 * bracket. Nothing is executed.
 *
 * @returns Undefined where there is none.
 */
export function repairJson(text: string): unknown {
  const start = /[{[]/g;
  for (
    let tries = 0, match = start.exec(text);
    match && tries < MOST_STARTS;
    tries++, match = start.exec(text)
  ) {
    const json = balanced(text, match.index);
    const value = json && parse(json);
    if (value && hasContent(value)) return value;
  }
  return undefined;
}

/** A warning may have brackets of its own, such as `[0]`. */
function hasContent(value: object): boolean {
  return Array.isArray(value)
    ? value.some((item) => typeof item === 'object')
    : Object.keys(value).length > 0;
}

function parse(json: string): object | undefined {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** From one bracket to the one that closes it, rewritten as JSON has it. Each character is looked at once. */
function balanced(text: string, from: number): string | undefined {
  const parts: string[] = [];
  let depth = 0;
  let inString = false;
  let at = from;
  const take = (end: number, instead = '') => {
    parts.push(text.slice(at, end), instead);
    at = end + 1;
  };
  for (let i = from; i < text.length; i++) {
    const character = text.charAt(i);
    if (inString) {
      if (character === '\\') {
        if (isEscape(text, i + 1)) i++;
        else {
          parts.push(text.slice(at, i), '\\\\');
          at = i + 1;
        }
      } else if (character === '"') inString = false;
      else if (character < ' ') take(i, CONTROLS[character] ?? ' ');
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      if (--depth) continue;
      parts.push(text.slice(at, i + 1));
      return parts.join('');
    } else if (character === ',' && /^\s{0,100}[}\]]/.test(text.slice(i + 1, i + 102))) take(i);
  }
  return undefined;
}

function isEscape(text: string, at: number): boolean {
  const character = text.charAt(at);
  return character === 'u' ? /^[\da-f]{4}$/i.test(text.slice(at + 1, at + 5)) : ESCAPES.includes(character);
}

/** What stands around the JSON, for a message; undefined where it is nothing known. */
export function wrapping(text: string): string | undefined {
  const start = text.slice(0, 2000);
  if (/(?:Warning|Notice|Deprecated|Fatal error|Parse error)(?:<\/b>)?:\s/.test(start))
    return 'a PHP warning';
  if (/^\s*<!--|-->\s*$/.test(start)) return 'an HTML comment';
  return /^\s*(?:\/\*|\/\/|(?:var|let|const|window|self|export)\b|[\w$.]+\s*\()/.test(start)
    ? 'JavaScript'
    : undefined;
}
