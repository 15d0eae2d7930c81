import { expect } from '@open-wc/testing';
import type { Article, Post } from '../../../src/core/post.js';
import { rank } from '../../../src/rank.js';

function post(id: string, title: string, summary = ''): Post {
  return { id, url: `https://gull.example/${id}/`, title, summary, tags: [], authors: [], language: 'en' };
}

const ids = (article: Article, posts: Post[], limit?: number) =>
  rank(article, posts, limit ? { limit } : {}).map(({ post: { id } }) => id);

const wire =
  'The ferry company and its crews have agreed on new rosters, so that crossings to the island start again on Monday, both sides said after a night of talks.';
const article: Article = {
  url: 'https://gull.example/now/',
  title: 'Crews and ferry company talk about rosters',
};

describe('a list of related posts', () => {
  it('contains one of several copies of a story with different title suffixes', () => {
    const posts = [
      post('first', 'Ferry crossings start again on Monday', wire),
      post('copy', 'Ferry crossings start again on Monday', wire),
      post('update', 'UPDATE: Ferry crossings start again on Monday', wire.replace('both', 'the two')),
      post('other', 'Ferry fares to rise by a tenth', 'Season tickets for the island stay as they are.'),
    ];
    expect(ids(article, posts)).to.have.members(['first', 'other']);
  });

  it('contains every part of a series', () => {
    const posts = ['1', '2', '3'].map((part) => post(part, `The ferry and its crews, part ${part}`, wire));
    expect(ids(article, posts)).to.have.members(['1', '2', '3']);
  });

  it('distinguishes posts with the same short title by their numbers', () => {
    const posts = [
      post('41', 'Ferry notices 41'),
      post('42', 'Ferry notices 42'),
      post('a', 'Ferry company news'),
      post('b', 'Ferry company news'),
    ];
    expect(ids(article, posts)).to.have.members(['41', '42', 'a']);
  });

  it('never contains the article under another URL', () => {
    const own = {
      ...article,
      title: 'Ferry crossings start again on Monday',
      text: `${wire} It was a long night.`,
    };
    const posts = [
      post('syndicated', 'Ferry crossings start again on Monday', wire),
      post('other', 'Ferry fares to rise', 'Season tickets for crossings to the island stay as they are.'),
    ];
    expect(ids(own, posts)).to.deep.equal(['other']);
  });

  it('prefers a different aspect if several posts say nearly the same', () => {
    const posts = [
      post(
        'a',
        'Ferry crews and company meet over rosters',
        'Crews of the ferry met the company about rosters on Tuesday.',
      ),
      post(
        'b',
        'Ferry crews and company meet again over rosters',
        'Crews of the ferry met the company on rosters again.',
      ),
      post(
        'c',
        'Crews and ferry company still talk rosters',
        'The crews of the ferry and the company met about rosters.',
      ),
      post(
        'd',
        'What a ferry roster looks like',
        'Two weeks on board, one ashore: what the crews talk about.',
      ),
      ...Array.from({ length: 20 }, (_, i) =>
        post(`f${i}`, `Parish notice number ${i}`, `Bring a chair, a cup and ${i} friends.`),
      ),
    ];
    expect(ids(article, posts, 3)).to.include('d');
  });

  it('is sorted by relevance', () => {
    const filler = Array.from({ length: 60 }, (_, i) => post(`f${i}`, `Parish notice number ${i}`));
    const posts = Array.from({ length: 30 }, (_, i) =>
      post(
        `p${i}`,
        `Ferry ${i % 3 ? 'crews' : 'fares'} number${i}`,
        i % 2 ? 'The company on rosters.' : `Talk${i}.`,
      ),
    );
    const scores = rank(article, [...posts, ...filler], { limit: 8 }).map(({ score }) => score);
    expect(scores).to.have.length(8);
    expect(scores).to.deep.equal([...scores].sort((a, b) => b - a));
  });
});
