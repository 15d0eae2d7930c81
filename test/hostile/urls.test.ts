import { expect } from '@open-wc/testing';
import { leave, otherOrigin, requests, served, uniqueKey } from '../support/served.js';
import { IMAGE_PLACES, LINK_PLACES, link } from './places.js';
import { REFUSED, STRAIGHTENED } from './urls.js';
import { askedElsewhere, imagesAsked, mount, strays, tripped, withoutFragment } from './watch.js';

const WRITTEN = {
  ...REFUSED,
  ...Object.fromEntries(Object.entries(STRAIGHTENED).map(([name, [url]]) => [name, url])),
};
const NAMES = Object.keys(WRITTEN);

/** Cards by their title, which names the attack. */
async function cards(src: string): Promise<Map<string, Element>> {
  const block = await mount({ src, show: 'image' });
  const items = [...(block.shadowRoot?.querySelectorAll('li') ?? [])];
  return new Map(items.map((item) => [item.querySelector('[part=title]')?.textContent?.trim() ?? '', item]));
}

for (const [place, [feed, item]] of Object.entries(LINK_PLACES)) {
  describe(`the URL of a post in ${place}`, () => {
    let shown: Map<string, Element>;

    before(async () => {
      const hostile = Object.values(WRITTEN).map((url, i) => item(url, `attack-${i}`));
      shown = await cards(served({ document: await leave(feed([...hostile, item(link('good'), 'good')])) }));
    });

    it('is rejected if it is hostile, and normalized if it is disguised', () => {
      for (const [name, written] of Object.entries(WRITTEN)) {
        const card = shown.get(`attack-${NAMES.indexOf(name)}`);
        expect(card ? strays(card) : [], `${name}: ${written}`).to.deep.equal([]);
        const real = STRAIGHTENED[name]?.[1];
        if (card && real) expect(card.querySelector('a')?.href, name).to.equal(real);
        // URLs with a scheme are rejected; others are paths relative to the feed.
        const { origin } = new URL(card?.querySelector('a')?.href ?? location.href);
        if (!real) expect(origin, name).to.equal(location.origin);
      }
    });

    it("doesn't affect valid posts, and runs nothing", () => {
      expect(shown.get('good')?.querySelector('a')?.href).to.equal(link('good'));
      expect(tripped).to.deep.equal([]);
    });
  });
}

it('is shown normalized if it is valid, even if disguised', async () => {
  const [feed, item] = LINK_PLACES['JSON Feed, url'] ?? [];
  const disguised = Object.values(STRAIGHTENED).map(([written], i) => item?.(written, `attack-${i}`) ?? '');
  const shown = await cards(served({ document: await leave(feed?.(disguised) ?? '') }));
  expect(shown.size).to.equal(disguised.length);
});

for (const [place, [feed, item]] of Object.entries(IMAGE_PLACES)) {
  describe(`the URL of an image in ${place}`, () => {
    const secret = uniqueKey();
    let shown: Map<string, Element>;
    let elsewhere: string[];

    before(async () => {
      const since = performance.now();
      const hostile = Object.values(REFUSED).map((url, i) => item(url, `attack-${i}`));
      const withPassword = `${(await otherOrigin()).replace('//', '//ada:secret@')}/served/image.png?key=${secret}`;
      const posts = [...hostile, item(withPassword, 'password'), item('/served/image.png?good', 'good')];
      const src = served({ document: await leave(feed(posts)) });
      shown = await cards(src);
      const block = document.querySelector('related-posts');
      const images = block ? await imagesAsked(block) : [];
      const allowed = [src, ...images.flatMap(({ src, srcset }) => [src, ...srcset.split(/,? /)])];
      const known = allowed
        .filter((url) => URL.canParse(url, location.href))
        .map((url) => withoutFragment(url).href);
      elsewhere = askedElsewhere(since, ({ href }) => known.includes(href));
    });

    it('is rejected if it is hostile', () => {
      for (const [i, [name, written]] of Object.entries(REFUSED).entries()) {
        const card = shown.get(`attack-${i}`);
        expect(card?.querySelector('a')?.href, `the post: ${name}`).to.exist;
        expect(strays(card as Element), `${name}: ${written}`).to.deep.equal([]);
        const image = card?.querySelector('img');
        // Images in the body of an RSS post are relative to the post.
        if (image)
          expect([location.origin, new URL(link('')).origin], name).to.include(new URL(image.src).origin);
      }
    });

    it("is requested without credentials, doesn't affect valid images, and runs nothing", async () => {
      expect(strays(shown.get('password') as Element)).to.deep.equal([]);
      expect(shown.get('good')?.querySelector('img')?.src).to.contain('/served/image.png');
      const { headers } = await requests(secret);
      expect(headers.map(({ authorization }) => authorization).filter(Boolean)).to.deep.equal([]);
      expect(elsewhere).to.deep.equal([]);
      expect(tripped).to.deep.equal([]);
    });
  });
}
