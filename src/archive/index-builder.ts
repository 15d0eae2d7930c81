import type { Post } from '../core/post.js';
import { addUp, fieldWeights, saturated } from '../core/rank/bm25f.js';
import { type Field, hashOfRun, TAG, tagsOf } from '../core/rank/query.js';
import type { Term } from '../core/rank/query-types.js';
import { scanner, type Vocabulary } from '../core/rank/scoring-pass.js';
import { isSpelled, segmenter } from '../core/rank/word-segmenter.js';
import { GrowableArray } from './growable-array.js';
import { numbers } from './numbers.js';
import { RunsCollector, type SortedRuns } from './sorted-runs.js';

/** An inverted index: the posts that contain each word and tag of an archive, with weighted frequencies. */
export interface ArchiveIndex {
  /** The end of each post's terms, the terms, and the share of each term's weight that the post gets. */
  ends: Uint32Array;
  terms: Uint32Array;
  termShares: Float32Array;
  /** The start of each term's postings; the last value is the end of the last one. */
  starts: Uint32Array;
  posts: Uint32Array;
  frequencies: Float64Array;
  /** The share of the term's weight for each posting. */
  shares: Float32Array;
  /** The maximum frequency of each term, and the fields of `Term`. */
  greatest: Float64Array;
  capitals: Int32Array;
  /** Sorted hashes of terms, with the term of each. */
  hashes: Int32Array;
  places: Uint32Array;
  /** The posts with each tag, by the tag as written. */
  tagged: Map<string, number[]>;
  /** Text in scripts without spaces, in which words can't be separated before the article is known. */
  runs: SortedRuns;
}

/** A term with its index. */
interface Placed extends Term {
  place: number;
}

/** Matches every word. */
const ALL = new Uint8Array([1]);

/** Builds the index. Reads each post once, like the scoring pass for one article, but for all words. */
export function collect(posts: readonly Post[], language: string): ArchiveIndex {
  const byHash = new Map<number, Placed>();
  const runs = new RunsCollector();
  const tagged = new Map<string, number[]>();
  const found = { terms: new GrowableArray(Uint32Array), fields: new GrowableArray(Uint8Array) };
  const ends = new Uint32Array(posts.length);
  const scan = scanner(everything(byHash, runs, language, () => scan.starts.length - 1));
  posts.forEach((post, place) => {
    scan.add(post);
    // Stored as numbers, because an archive has very many terms.
    for (const term of scan.hits) found.terms.push((term as Placed).place);
    for (const field of scan.fields) found.fields.push(field);
    scan.hits.length = 0;
    scan.fields.length = 0;
    ends[place] = found.terms.length;
    for (const tag of tagsOf(post)) {
      const places = tagged.get(tag) ?? [];
      // Twice if a post contains the tag twice.
      places.push(place);
      tagged.set(tag, places);
    }
  });
  const weightsIn = fieldWeights(scan);
  const terms = [...byHash.values()];
  return {
    ...postings(terms, { terms: found.terms.finish(), fields: found.fields.finish(), ends }, weightsIn),
    capitals: Int32Array.from(terms, ({ capitals }) => capitals),
    ...byNumber(byHash),
    tagged,
    runs: runs.finish((place, field) => weightsIn(place)[field] as number),
  };
}

/** A vocabulary in which every word is a term. */
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
    bloomFilter: ALL,
    get,
    find(text, start, end, field) {
      const run = text.slice(start, end);
      if (isSpelled(run.charCodeAt(0))) return Array.from(segment(run), (word) => get(hashOfRun(word)));
      runs.add(run, field === TAG ? text : here(), field);
      return [];
    },
  };
}

/** The terms found, field by field, and the end of each post's terms. */
interface Found {
  terms: Uint32Array;
  fields: Uint8Array;
  ends: Uint32Array;
}

type Postings = Pick<
  ArchiveIndex,
  'ends' | 'terms' | 'termShares' | 'starts' | 'posts' | 'frequencies' | 'shares' | 'greatest'
>;

/** Inverts the lists: from the terms of each post to the posts of each term. */
function postings(
  all: readonly Placed[],
  found: Found,
  weightsIn: (post: number) => readonly number[],
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
    addUp(hits, fields, 0, hits.length, weightsIn(post), (term, frequency) => {
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

/** The start of each term's postings, and the end of the last one. */
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
