// Collects the translatable strings of the WordPress plugin as a gettext template (.pot).

/** Calls with a literal string and the text domain, in PHP and in JavaScript. */
const CALL = /\b(?:esc_html_|esc_attr_|_)_\(\s*'((?:[^'\\]|\\.)*)'\s*,\s*'related-posts-element',?\s*\)/g;

/** The translatable fields of block.json, with the contexts that WordPress uses. */
const BLOCK_FIELDS = { title: 'block title', description: 'block description', keywords: 'block keyword' };

/** The translatable headers of the plugin. */
const HEADERS = /^ \* (Plugin Name|Plugin URI|Description|Author): +(.*)$/gm;

/**
 * @param {Map<string, string>} files The texts of the plugin by path.
 * @param {string} version
 * @returns {string}
 */
export function translationTemplate(files, version) {
  /** Places by string, or by context and string. */
  const strings = new Map();
  const add = (text, place, context) => {
    const key = JSON.stringify([text, context]);
    strings.set(key, [...(strings.get(key) ?? []), place]);
  };
  for (const [path, text] of files) {
    if (path.endsWith('block.json')) {
      for (const [field, context] of Object.entries(BLOCK_FIELDS))
        for (const value of [JSON.parse(text)[field]].flat()) add(value, path, context);
      continue;
    }
    if (text.includes(' * Plugin Name:'))
      for (const [, name, value] of text.matchAll(HEADERS)) add(value, `${path}: ${name}`);
    for (const { 1: value, index } of text.matchAll(CALL))
      add(value.replace(/\\(.)/g, '$1'), `${path}:${text.slice(0, index).split('\n').length}`);
  }
  const entries = [...strings].map(([key, places]) => {
    const [text, context] = JSON.parse(key);
    return [
      ...new Set(places.map((place) => `#: ${place}`)),
      ...(context ? [`msgctxt ${JSON.stringify(context)}`] : []),
      `msgid ${JSON.stringify(text)}`,
      'msgstr ""',
    ].join('\n');
  });
  return `${[header(version), ...entries].join('\n\n')}\n`;
}

function header(version) {
  const fields = {
    'Project-Id-Version': `Related Posts Element ${version}`,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    'X-Domain': 'related-posts-element',
  };
  const lines = Object.entries(fields).map(([name, value]) => `"${name}: ${value}\\n"`);
  return ['# This file is distributed under the MIT license.', 'msgid ""', 'msgstr ""', ...lines].join('\n');
}
