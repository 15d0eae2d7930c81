// Updates the README: its tables from the manifest, which is generated from the doc comments, its examples from the
// tested pages, and the hash of the script. With --check, writes nothing and fails if the README is out of date.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
const element = manifest.modules
  .flatMap((module) => module.declarations ?? [])
  .find((declaration) => declaration.tagName === 'related-posts');

const isPublic = (member) =>
  (member.privacy ?? 'public') === 'public' && !member.static && member.description;
const attributes = element.attributes.filter((attribute) => attribute.description);
const reflected = new Set(attributes.map((attribute) => attribute.fieldName));
const code = (text) => (text ? `\`${text}\`` : '');
const plainDefault = (text) =>
  text && !/^(undefined|''|\{\})$/.test(text) ? code(text.replaceAll("'", '')) : '';

const tables = {
  attributes: [
    ['attribute', 'default', 'meaning'],
    attributes.map((item) => [code(item.name), plainDefault(item.default), item.description]),
  ],
  properties: [
    ['property', 'meaning'],
    element.members
      .filter((member) => isPublic(member) && !reflected.has(member.name))
      .map((member) => [
        code(member.kind === 'method' ? `${member.name}()` : member.name),
        member.description,
      ]),
  ],
  events: [
    ['event', 'fired when'],
    element.events.filter((event) => event.description).map((event) => [code(event.name), event.description]),
  ],
  slots: [
    ['slot', 'meaning'],
    element.slots.map((slot) => [slot.name ? code(slot.name) : 'default', slot.description]),
  ],
  cssProperties: [
    ['property', 'default', 'meaning'],
    element.cssProperties.map((item) => [code(item.name), code(item.default), item.description]),
  ],
  cssParts: [['part', 'meaning'], element.cssParts.map((part) => [code(part.name), part.description])],
  cssStates: [['state', 'meaning'], element.cssStates.map((state) => [code(state.name), state.description])],
};

const examples = {
  react: 'react/RelatedBlock.tsx',
  vue: 'vue/RelatedBlock.vue',
  svelte: 'svelte/RelatedBlock.svelte',
  solid: 'solid/RelatedBlock.tsx',
};

const example = async (path) =>
  `\`\`\`${path.split('.').pop()}\n${await readFile(`test/consumers/${path}`, 'utf8')}\`\`\``;

function markdown([head, rows]) {
  const line = (cells) =>
    `| ${cells
      .map((cell) =>
        String(cell ?? '')
          .replace(/\s+/g, ' ')
          .replaceAll('|', '\\|'),
      )
      .join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/**
 * The tag for a cross-origin script with subresource integrity (https://www.w3.org/TR/SRI/). Uses the single-file
 * script, so that one hash covers everything.
 */
async function tagWithHash() {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const hash = createHash('sha384')
    .update(await readFile('dist/embed.all.js'))
    .digest('base64');
  return `\`\`\`html
<script async crossorigin="anonymous" data-src="/feed.json"
  src="https://cdn.example/related-posts-element@${version}/dist/embed.all.js"
  integrity="sha384-${hash}"></script>
\`\`\``;
}

const before = await readFile('README.md', 'utf8');
let after = before;
const put = (name, text) => {
  const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
  after = after.replace(place, (_, start, end) => `${start}${text}\n${end}`);
};
for (const [name, table] of Object.entries(tables)) put(name, markdown(table));
for (const [name, path] of Object.entries(examples)) put(name, await example(path));
put('integrity', await tagWithHash());

if (process.argv.includes('--check')) {
  if (before !== after) {
    console.error('README.md is out of date. Run `npm run readme` and commit the result.');
    process.exit(1);
  }
} else {
  await writeFile('README.md', after);
}
