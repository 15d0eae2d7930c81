import type { Post } from '../core/post.js';
import { addUp, saturated, worths } from '../core/rank/bm25f.js';
import { type Field, hashOfRun, TAG, type Term, tagsOf } from '../core/rank/query.js';
import { scanner, type Vocabulary } from '../core/rank/scoring-pass.js';
import { isSpelled, segmenter } from '../core/rank/word-segmenter.js';
import { GrowableArray } from './growable-array.js';
import { numbers } from './numbers.js';
import { RunsCollector, type SortedRuns } from './sorted-runs.js';

/** An inverted index: for each word and tag of an archive, the posts that have it, and how often, weighted by where. */
export interface ArchiveIndex {
  /** Where a post's terms end, the terms, and what share of each one's weight it is worth. */
  ends: Uint32Array;
  terms: Uint32Array;
  termShares: Float32Array;
  /** The other way round: where a term's postings begin; the last one is where they end. */
  starts: Uint32Array;
  posts: Uint32Array;
  frequencies: Float64Array;
  /** What share of a term's weight each of these is worth. */
  shares: Float32Array;
  /** By term: the greatest of its frequencies; and see `Term`. */
  greatest: Float64Array;
  capitals: Int32Array;
  /** The hashes of terms, ascending, and the term of each. */
  hashes: Int32Array;
  places: Uint32Array;
  /** The posts with a tag, as they write it. */
  tagged: Map<string, number[]>;
  /** Text in scripts whose words can't be told apart before the article is known. */
  runs: SortedRuns;
}

/** A term with its place in the index. */
interface Placed extends Term {
  place: number;
}

/** Nothing is looked up in vain: all words are wanted. */
const ALL = new Uint8Array([1]);

/** Reads all posts once, each as it is read for one article, but for all words. */
export function collect(posts: readonly Post[], language: string): ArchiveIndex {
  const byHash = new Map<number, Placed>();
  const runs = new RunsCollector();
  const tagged = new Map<string, number[]>();
  const found = { terms: new GrowableArray(Uint32Array), fields: new GrowableArray(Uint8Array) };
  const ends = new Uint32Array(posts.length);
  const scan = scanner(everything(byHash, runs, language, () => scan.starts.length - 1));
  posts.forEach((post, place) => {
    scan.add(post);
    // A term for each word of an archive: kept as numbers.
    for (const term of scan.hits) found.terms.push((term as Placed).place);
    for (const field of scan.fields) found.fields.push(field);
    scan.hits.length = 0;
    scan.fields.length = 0;
    ends[place] = found.terms.length;
    for (const tag of tagsOf(post)) {
      const places = tagged.get(tag) ?? [];
      // Twice, where a post says it twice.
      places.push(place);
      tagged.set(tag, places);
    }
  });
  const worthIn = worths(scan);
  const terms = [...byHash.values()];
  return {
    ...postings(terms, { terms: found.terms.finish(), fields: found.fields.finish(), ends }, worthIn),
    capitals: Int32Array.from(terms, ({ capitals }) => capitals),
    ...byNumber(byHash),
    tagged,
    runs: runs.finish((place, field) => worthIn(place)[field] as number),
  };
}

/** For whom every word is a term. */
function everything(
  byHash: Map<number, Placed>,
  runs: RunsCollector,
  language: string,
  here: () => number,
): Vocabulary {
  const segment = segmenter(language);
  function get(hash: number, kind: Term['kind'] = 'word'): Term {
    const known = byHash.get(hash);
    if (known) return known;
    const counts = { frequency: 0, capitals: 0, found: 0, last: -1, weight: 0, now: 0 };
    const term = { written: '', kind, place: byHash.size, ...counts };
    byHash.set(hash, term);
    return term;
  }
  return {
    wanted: ALL,
    get,
    find(text, start, end, field) {
      const run = text.slice(start, end);
      if (isSpelled(run.charCodeAt(0))) return Array.from(segment(run), (word) => get(hashOfRun(word)));
      runs.add(run, field === TAG ? text : here(), field);
      return [];
    },
  };
}

/** What was found, term by term as they stand, field by field; and where each post's end. */
interface Found {
  terms: Uint32Array;
  fields: Uint8Array;
  ends: Uint32Array;
}

type Postings = Pick<
  ArchiveIndex,
  'ends' | 'terms' | 'termShares' | 'starts' | 'posts' | 'frequencies' | 'shares' | 'greatest'
>;

/** From the terms of each post to the posts of each term: how many these are is known, so that each has its place. */
function postings(
  all: readonly Placed[],
  found: Found,
  worthIn: (post: number) => readonly number[],
): Postings {
  const starts = startsOf(all);
  const size = starts[all.length] as number;
  const terms = numbers(Uint32Array, size);
  const termShares = numbers(Float32Array, size);
  const posts = numbers(Uint32Array, size);
  const frequencies = numbers(Float64Array, size);
  const shares = numbers(Float32Array, size);
  const greatest = new Float64Array(all.length);
  const ends = new Uint32Array(found.ends.length);
  const next = starts.slice();
  let from = 0;
  let end = 0;
  found.ends.forEach((to, post) => {
    const hits = Array.from(found.terms.subarray(from, to), (place) => all[place] as Term);
    const fields = [...found.fields.subarray(from, to)] as Field[];
    addUp(hits, fields, 0, hits.length, worthIn(post), (term, frequency) => {
      const { place } = term as Placed;
      const at = next[place] as number;
      next[place] = at + 1;
      posts[at] = post;
      frequencies[at] = frequency;
      terms[end] = place;
      termShares[end++] = shares[at] = saturated(frequency);
      greatest[place] = Math.max(greatest[place] as number, frequency);
    });
    ends[post] = end;
    from = to;
  });
  return { ends, terms, termShares, starts, posts, frequencies, shares, greatest };
}

/** Where each term's postings begin, and where the last ones end. */
function startsOf(all: readonly Placed[]): Uint32Array {
  const starts = new Uint32Array(all.length + 1);
  all.forEach(({ found }, i) => {
    starts[i + 1] = (starts[i] as number) + found;
  });
  return starts;
}

function byNumber(byHash: ReadonlyMap<number, Placed>): Pick<ArchiveIndex, 'hashes' | 'places'> {
  const hashes = Int32Array.from(byHash.keys()).sort();
  return { hashes, places: Uint32Array.from(hashes, (hash) => byHash.get(hash)?.place ?? 0) };
}
