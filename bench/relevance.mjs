// Measures the quality of the ranking: `npm run bench:relevance -- FOLDER [RANKER.mjs ...] [--sites=a,b] [--queries=100]`,
// after `npm run build`. FOLDER contains `corpora/NAME.json`, JSON Feeds with `content_text`, and
// `judgments/NAME.links.json`, an object from the ID of each post to the IDs of the posts that it links to; the text and
// the URLs of these links must not be in the feed. Other rankers export `rank` like this package. Prints nDCG@5 by site
// in four settings, and the mean, the standard deviation and the worst of all sites:
//
//   link       posts that link to each other; titles and summaries only
//   link+tags  the same with tags
//   page       the same as `link`, with the full text of the article
//   tag        posts that share rare tags, which the ranker doesn't see; titles and summaries only
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const SETTINGS = { link: {}, 'link+tags': { tags: true }, page: { page: true }, tag: { byTags: true } };

/** Posts with more links are left out, because they are lists of links. */
const MAX_LINKS = 15;

/** Sites with fewer tags are not measured by tags. */
const MIN_TAGS = 10;

const MIN_QUERIES = 10;

/** Mulberry32. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a. */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (const unit of text) hash = Math.imul(hash ^ unit.codePointAt(0), 0x01000193);
  return hash >>> 0;
}

function sample(all, random, size) {
  const shuffled = [...all];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]];
  }
  return shuffled.slice(0, size).sort();
}

/** Reads a site, with the gains of all other posts for each query. */
function readSite(folder, name, size) {
  const { items, language } = JSON.parse(readFileSync(`${folder}/corpora/${name}.json`, 'utf8'));
  const random = randomOf(hashOf(name));
  const uses = new Map();
  for (const { tags = [] } of items) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  const rarity = (tag) => Math.log(items.length / uses.get(tag));
  const sum = (tags) => tags.reduce((total, tag) => total + rarity(tag), 0);
  const tagged = items.filter(({ tags = [] }) => tags.some((tag) => uses.get(tag) > 1));
  const tagQueries = sample(
    tagged.map(({ id }) => id),
    random,
    size,
  );
  const links = new Map();
  const connect = (from, to) => links.set(from, (links.get(from) ?? new Set()).add(to));
  const file = `${folder}/judgments/${name}.links.json`;
  for (const [from, all] of Object.entries(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})) {
    for (const to of all.length <= MAX_LINKS ? all : []) {
      connect(from, to);
      connect(to, from);
    }
  }
  const linked = [...links.keys()].filter((id) => links.get(id).size <= MAX_LINKS);
  const byId = new Map(items.map((item) => [item.id, item]));
  /** The Jaccard index of the tags, weighted by their rarity. */
  const shared = (id) => {
    const own = new Set(byId.get(id).tags);
    return new Map(
      items.flatMap((item) => {
        const common = item.tags.filter((tag) => own.has(tag));
        return common.length && item.id !== id
          ? [[item.id, sum(common) / sum([...new Set([...own, ...item.tags])])]]
          : [];
      }),
    );
  };
  const byLinks = sample(linked, random, size).map((id) => [
    id,
    new Map([...links.get(id)].map((to) => [to, 1])),
  ]);
  const byTags = uses.size < MIN_TAGS ? [] : tagQueries.map((id) => [id, shared(id)]);
  return { items, byId, language, byLinks, byTags };
}

/** Discounted cumulative gain at 5. */
function dcg(gains) {
  return gains.slice(0, 5).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
}

function measure(rank, { items, byId, language, byLinks, byTags: tagged }, { tags, page, byTags }) {
  const queries = byTags ? tagged : byLinks;
  if (queries.length < MIN_QUERIES) return undefined;
  const posts = items.map(({ id, url, title, summary = '', date_published: published, tags: own = [] }) => {
    return { id, url, title, summary, published, tags: tags ? own : [], authors: [], language };
  });
  const scores = queries.map(([id, gains]) => {
    const { url, title, summary, content_text: text, date_published: published, tags: own } = byId.get(id);
    const article = { url, title, text: page ? text : summary, tags: tags ? own : [], published, language };
    const found = rank(article, posts, { limit: 10 }).filter(({ post }) => post.id !== id);
    const best = dcg([...gains.values()].sort((a, b) => b - a));
    return best ? dcg(found.map(({ post }) => gains.get(post.id) ?? 0)) / best : 0;
  });
  return meanOf(scores);
}

function meanOf(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function deviationOf(numbers) {
  const mean = meanOf(numbers);
  return Math.sqrt(meanOf(numbers.map((number) => (number - mean) ** 2)));
}

function line(name, values) {
  const columns = values.map((value) => (value === undefined ? '-' : value.toFixed(3)).padStart(10));
  console.log(name.padEnd(16), ...columns);
}

const [folder, ...others] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const option = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
if (!folder) throw new Error('The folder of corpora is missing. Run `npm run bench:relevance -- FOLDER`.');
const files = readdirSync(`${folder}/corpora`).filter(
  (file) => file.endsWith('.json') && file !== 'MANIFEST.json',
);
const names = option('sites')?.split(',') ?? files.map((file) => file.slice(0, -5));
const rankers = ['dist/rank.js', ...others].map((file) => pathToFileURL(resolve(file)).href);
for (const ranker of rankers) {
  const { rank } = await import(ranker);
  console.log(`\n${ranker}\n${' '.repeat(16)}`, ...Object.keys(SETTINGS).map((name) => name.padStart(10)));
  const rows = names.map((name) => {
    const site = readSite(folder, name, Number(option('queries') ?? 100));
    const values = Object.values(SETTINGS).map((setting) => measure(rank, site, setting));
    line(name, values);
    return values;
  });
  const columns = Object.keys(SETTINGS).map((_, i) => rows.flatMap((row) => row[i] ?? []));
  line('mean', columns.map(meanOf));
  line('deviation', columns.map(deviationOf));
  line(
    'worst',
    columns.map((column) => Math.min(...column)),
  );
}
