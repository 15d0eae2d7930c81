import { expect } from '@open-wc/testing';
import { postHash } from '../../../src/core/text/post-hash.js';

describe('the hash of a post', () => {
  it('is the same in every release, because file names contain it', () => {
    expect(postHash('https://town.example/tides')).to.equal('4c170842856811ca');
    expect(postHash('https://town.example/2026/küste/')).to.equal('dd0925d463d271ca');
  });

  it('is the same for all URLs of a post', () => {
    const hash = postHash('https://town.example/tides');
    for (const url of [
      'http://town.example/tides',
      'https://www.town.example/tides/',
      'https://town.example/tides/index.html',
      'https://town.example/tides?utm_source=letter&fbclid=1#top',
    ])
      expect(postHash(url), url).to.equal(hash);
    expect(postHash('https://town.example/2026/k%C3%BCste')).to.equal(
      postHash('https://town.example/2026/küste/'),
    );
  });

  it('is unique and evenly distributed', () => {
    const count = 20_000;
    const hashes = Array.from({ length: count }, (_, i) => postHash(`https://town.example/?p=${i}`));
    expect(new Set(hashes).size).to.equal(count);
    // With 24 bits and this number of hashes, one in a thousand collides (birthday problem).
    const chance = count ** 2 / 2 ** 25;
    for (const start of [0, 2, 5, 8, 10])
      expect(count - new Set(hashes.map((hash) => hash.slice(start, start + 6))).size).to.be.below(
        chance * 4,
      );
  });

  it('has 16 digits for any input', () => {
    for (const url of ['', 'tides', 'https://town.example', 'https://town.example/😀'])
      expect(postHash(url)).to.match(/^[0-9a-f]{16}$/);
  });
});
