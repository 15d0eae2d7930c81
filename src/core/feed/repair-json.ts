/** Maximum number of positions to try as the start of JSON. */
const MOST_STARTS = 20;

const ESCAPES = '"\\/bfnrtu';
const CONTROLS: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Extracts an object or list from text that isn't valid JSON: surrounded by a comment, a warning or JavaScript
 * (`callback(…)`, `var posts = …;`), with unescaped control characters or invalid escapes in strings, or with trailing
 * commas. Executes nothing.
 *
 * @returns Undefined if there is none.
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

/** A warning may also contain brackets, such as `[0]`. */
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

/** Rewrites the text from a bracket to its counterpart as valid JSON. Takes linear time. */
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

/** Describes what surrounds the JSON, for a message; undefined if unknown. */
export function wrapping(text: string): string | undefined {
  const start = text.slice(0, 2000);
  if (/(?:Warning|Notice|Deprecated|Fatal error|Parse error)(?:<\/b>)?:\s/.test(start))
    return 'a PHP warning';
  if (/^\s*<!--|-->\s*$/.test(start)) return 'an HTML comment';
  return /^\s*(?:\/\*|\/\/|(?:var|let|const|window|self|export)\b|[\w$.]+\s*\()/.test(start)
    ? 'JavaScript'
    : undefined;
}
