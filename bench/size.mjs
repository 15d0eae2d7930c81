// Prints the size of the files that pages load, their content, and the total for typical pages: `npm run bench:size`,
// after `npm run build`. Fails if a limit is exceeded. Sizes are minified; Brotli and gzip use the highest quality.
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Limits in kB of 1,000 bytes, with Brotli. Files loaded on demand have no limit. */
const LIMITS = {
  'related-posts.js': 3,
  'embed.js': 3,
  'block.js': undefined,
  'engine.js': undefined,
  'related-posts.all.js': 54,
  'embed.all.js': 55,
  'html.js': undefined,
  'xml.js': undefined,
  'formats.js': undefined,
  'wordpress.js': undefined,
  'carousel.js': undefined,
  'layouts.js': undefined,
  'languages.js': undefined,
  'reader.js': undefined,
};

/** Total size of the scripts of typical pages, and limits, in kB with Brotli. */
const PAGES = [
  ['a page that never scrolls', ['related-posts.js'], 3],
  ['the same, with the one tag', ['embed.js'], 3],
  ['a JSON Feed in English', ['related-posts.js', 'block.js', 'engine.js'], 34],
  ['the same, with bodies in HTML', ['related-posts.js', 'block.js', 'engine.js', 'html.js'], 39],
  ['WordPress in English', ['related-posts.js', 'block.js', 'engine.js', 'html.js', 'wordpress.js'], 41],
  ['RSS in English', ['related-posts.js', 'block.js', 'engine.js', 'html.js', 'xml.js'], 55],
];

const PARTS = [
  [/node_modules\/(?:@lit|lit)/, 'Lit and Task'],
  [/src\/core\/feed\//, 'reading feeds'],
  [/src\/core\/text\//, 'text, dates, URLs'],
  [/src\/core\/rank\//, 'ranking'],
  [/src\/source\//, 'fetching'],
  [/src\/page\//, 'reading the page'],
  [/src\/element\/.*styles/, 'styles'],
  [/src\/element\//, 'the element'],
  [/src\/view\//, 'views'],
  [/src\/locale\//, 'labels'],
];

const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(7);

/** The number of bytes of each part of a file, from its source map. */
function partsOf(name, code) {
  const map = new SourceMap(JSON.parse(readFileSync(`dist/${name}.map`, 'utf8')));
  const bytes = new Map();
  code.split('\n').forEach((line, row) => {
    let start = 0;
    let part = 'glue';
    for (let column = 0; column <= line.length; column++) {
      const source = column < line.length ? map.findEntry(row, column).originalSource : undefined;
      const now = source ? (PARTS.find(([pattern]) => pattern.test(source))?.[1] ?? 'glue') : 'glue';
      if (now === part && column < line.length) continue;
      bytes.set(part, (bytes.get(part) ?? 0) + column - start);
      [start, part] = [column, now];
    }
  });
  return [...bytes].sort(([, a], [, b]) => b - a);
}

console.log('file'.padEnd(28), '    raw', '   gzip', ' brotli', '(kB)');
for (const [name, bar] of Object.entries(LIMITS)) {
  const code = readFileSync(`dist/${name}`);
  const brotli = brotliCompressSync(code).length;
  console.log(name.padEnd(28), kB(code.length), kB(gzipSync(code, { level: 9 }).length), kB(brotli));
  for (const [part, bytes] of partsOf(name, code.toString())) console.log(`  ${part}`.padEnd(28), kB(bytes));
  check(name, brotli, bar);
}
console.log();
for (const [name, files, bar] of PAGES) {
  const brotli = files.reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(`dist/${file}`)).length,
    0,
  );
  console.log(name.padEnd(28), ' '.repeat(15), kB(brotli));
  check(name, brotli, bar);
}

function check(name, brotli, bar) {
  if (!bar || brotli <= bar * 1000) return;
  console.error(`${name}: ${brotli} bytes, more than ${bar} kB`);
  process.exitCode = 1;
}
