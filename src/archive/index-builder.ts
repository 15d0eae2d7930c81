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
  maxFrequencies: Float64Array;
  capitals: Int32Array;
  /** Sorted hashes of terms, with the term of each. */
  hashes: Int32Array;
  termIndexes: Uint32Array;
  /** The posts with each tag, by the tag as written. */
  postsByTag: Map<string, number[]>;
  /** Text in scripts without spaces, in which words can't be separated before the article is known. */
  runs: SortedRuns;
}

/** A term with its index. */
interface IndexedTerm extends Term {
  index: number;
}

/** Matches every word. */
const EVERY_WORD = new Uint8Array([1]);

/** Builds the index. Reads each post once, like the scoring pass for one article, but for all words. */
export function collect(posts: readonly Post[], language: string): ArchiveIndex {
  const byHash = new Map<number, IndexedTerm>();
  const runs = new RunsCollector();
  const postsByTag = new Map<string, number[]>();
  const found = { terms: new GrowableArray(Uint32Array), fields: new GrowableArray(Uint8Array) };
  const ends = new Uint32Array(posts.length);
  const scan = scanner(vocabularyOf(byHash, runs, language, () => scan.starts.length - 1));
  posts.forEach((post, postIndex) => {
    scan.add(post);
    // Stored as numbers, because an archive has very many terms.
    for (const term of scan.hits) found.terms.push((term as IndexedTerm).index);
    for (const field of scan.fields) found.fields.push(field);
    scan.hits.length = 0;
    scan.fields.length = 0;
    ends[postIndex] = found.terms.length;
    for (const tag of tagsOf(post)) {
      const indexes = postsByTag.get(tag) ?? [];
      // Twice if a post contains the tag twice.
      indexes.push(postIndex);
      postsByTag.set(tag, indexes);
    }
  });
  const weightsIn = fieldWeights(scan);
  const terms = [...byHash.values()];
  return {
    ...postings(terms, { terms: found.terms.finish(), fields: found.fields.finish(), ends }, weightsIn),
    capitals: Int32Array.from(terms, ({ capitals }) => capitals),
    ...sortByHash(byHash),
    postsByTag,
    runs: runs.finish((index, field) => weightsIn(index)[field] as number),
  };
}

/** A vocabulary in which every word is a term. */
function vocabularyOf(
  byHash: Map<number, IndexedTerm>,
  runs: RunsCollector,
  language: string,
  currentPost: () => number,
): Vocabulary {
  const segment = segmenter(language);
  function get(hash: number, kind: Term['kind'] = 'word'): Term {
    const existing = byHash.get(hash);
    if (existing) return existing;
    const counts = { frequency: 0, capitals: 0, found: 0, last: -1, weight: 0, now: 0 };
    const term = { written: '', kind, index: byHash.size, ...counts };
    byHash.set(hash, term);
    return term;
  }
  return {
    bloomFilter: EVERY_WORD,
    get,
    find(text, start, end, field) {
      const run = text.slice(start, end);
      if (isSpelled(run.charCodeAt(0))) return Array.from(segment(run), (word) => get(hashOfRun(word)));
      runs.add(run, field === TAG ? text : currentPost(), field);
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
  'ends' | 'terms' | 'termShares' | 'starts' | 'posts' | 'frequencies' | 'shares' | 'maxFrequencies'
>;

/** Inverts the lists: from the terms of each post to the posts of each term. */
function postings(
  all: readonly IndexedTerm[],
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
  const maxFrequencies = new Float64Array(all.length);
  const ends = new Uint32Array(found.ends.length);
  const next = starts.slice();
  let from = 0;
  let end = 0;
  found.ends.forEach((to, post) => {
    const hits = Array.from(found.terms.subarray(from, to), (index) => all[index] as Term);
    const fields = [...found.fields.subarray(from, to)] as Field[];
    addUp(hits, fields, 0, hits.length, weightsIn(post), (term, frequency) => {
      const { index } = term as IndexedTerm;
      const position = next[index] as number;
      next[index] = position + 1;
      posts[position] = post;
      frequencies[position] = frequency;
      terms[end] = index;
      termShares[end++] = shares[position] = saturated(frequency);
      maxFrequencies[index] = Math.max(maxFrequencies[index] as number, frequency);
    });
    ends[post] = end;
    from = to;
  });
  return { ends, terms, termShares, starts, posts, frequencies, shares, maxFrequencies };
}

/** The start of each term's postings, and the end of the last one. */
function startsOf(all: readonly IndexedTerm[]): Uint32Array {
  const starts = new Uint32Array(all.length + 1);
  all.forEach(({ found }, i) => {
    starts[i + 1] = (starts[i] as number) + found;
  });
  return starts;
}

function sortByHash(byHash: ReadonlyMap<number, IndexedTerm>): Pick<ArchiveIndex, 'hashes' | 'termIndexes'> {
  const hashes = Int32Array.from(byHash.keys()).sort();
  return { hashes, termIndexes: Uint32Array.from(hashes, (hash) => byHash.get(hash)?.index ?? 0) };
}
