// Generates feeds of any size, identical on every machine.
const DAY = 86_400_000;

/** The mulberry32 pseudorandom number generator. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES = 'ka lo mi ren tas vor del bin sho pra gel nu fi dan tor mes'.split(' ');

/** Word frequencies follow Zipf's law, and frequent words are short, as in real languages. */
function wordOf(rank) {
  let word = '';
  for (let rest = rank; rest > 0 || !word; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length];
  }
  return word;
}

/** Generates posts with a title of 8 words, a summary of 32, a date, a tag, and a body of the given number of words. */
export function feedOf(posts, seed, body = 0) {
  const next = random(seed);
  const text = (words) => Array.from({ length: words }, () => wordOf(Math.floor(30_000 ** next()))).join(' ');
  return Array.from({ length: posts }, (_, i) => ({
    id: String(i),
    url: `https://town.example/${i}/${wordOf(i + 5_000)}-${wordOf(i + 9_000)}/`,
    title: text(8),
    summary: text(32),
    published: new Date(Date.UTC(2026, 0, 1) - i * DAY).toISOString().slice(0, 10),
    tags: [`topic ${Math.floor(next() * 60)}`],
    authors: [],
    ...(body && { text: text(body) }),
  }));
}
