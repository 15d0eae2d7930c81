import { expect } from '@open-wc/testing';
import { leave, otherOrigin, requests, served, uniqueKey } from '../support/served.js';
import { type Fields, FORMATS } from './formats.js';
import { ENCODINGS, PAYLOADS } from './payloads.js';
import {
  askedElsewhere,
  imagesAsked,
  links,
  mount,
  OWN_CARD,
  strays,
  tripped,
  withoutFragment,
} from './watch.js';

/** A post for each payload in each of these encodings, between two valid posts. */
function posts(evil: string, encodings: readonly string[]): Fields[] {
  const hostile = Object.values(PAYLOADS).flatMap((payload, number) =>
    encodings.map((name, encoding) => ({
      url: urlOf(number, encoding),
      text: encoded(name, payload.replaceAll('@evil', evil).replaceAll('@', String(number))),
    })),
  );
  return [{ url: GOOD[0], text: 'Tides' }, ...hostile, { url: GOOD[1], text: 'Nets' }];
}

const GOOD = ['https://town.example/first', 'https://town.example/last'] as const;

function urlOf(number: number, encoding: number): string {
  return `https://town.example/hostile/${number}/${encoding}`;
}

const VIEWS: Record<string, { layout: string; card?: string }> = {
  'a list': { layout: 'list' },
  'a carousel': { layout: 'carousel' },
  "the page's own card": { layout: 'list', card: OWN_CARD },
};

/**
 * All formats use the same cards, so only one format is tested with all views, and one of each kind with all encodings.
 */
const SEEN_IN_EVERY_WAY = 'JSON Feed';
const IN_ALL_ENCODINGS = [SEEN_IN_EVERY_WAY, 'RSS'];
const FEW = 4;

function encoded(encoding: string, text: string): string {
  return ENCODINGS[encoding]?.(text) ?? '';
}

for (const [format, write] of Object.entries(FORMATS)) {
  for (const [view, { layout, card }] of Object.entries(VIEWS)) {
    if (view !== 'a list' && format !== SEEN_IN_EVERY_WAY) continue;
    const encodings = Object.keys(ENCODINGS).slice(0, IN_ALL_ENCODINGS.includes(format) ? undefined : FEW);
    describe(`markup in the texts of ${format}, shown as ${view}`, () => {
      const evil = uniqueKey();
      /** Unexpected content of each card, by URL. */
      const found = new Map<string, string[]>();
      let elsewhere: string[];

      before(async () => {
        const since = performance.now();
        const src = served({
          document: await leave(write(posts(`${await otherOrigin()}/served/x?key=${evil}`, encodings))),
        });
        const block = await mount({ src, layout }, card);
        const images = await imagesAsked(block);
        for (const item of block.shadowRoot?.querySelectorAll('li') ?? []) {
          found.set(item.querySelector<HTMLAnchorElement>('a[href]')?.href ?? '', strays(item));
        }
        const allowed = [src, ...images.map(({ src }) => src)].map((url) => withoutFragment(url).href);
        elsewhere = askedElsewhere(since, ({ href }) => allowed.includes(href));
        expect(links(block)).to.have.length(found.size);
        block.remove();
      });

      Object.entries(PAYLOADS).forEach(([technique, payload], number) => {
        it(`is shown as text: ${technique}`, () => {
          encodings.forEach((encoding, place) => {
            expect(found.get(urlOf(number, place)), `${encoding}: ${payload}`).to.deep.equal([]);
          });
        });
      });

      it("runs nothing, requests nothing, and doesn't affect valid posts", async () => {
        expect(tripped).to.deep.equal([]);
        expect(elsewhere).to.deep.equal([]);
        expect((await requests(evil)).count).to.equal(0);
        expect([...found.keys()].at(0)).to.equal(GOOD[0]);
        expect([...found.keys()].at(-1)).to.equal(GOOD[1]);
        expect(found.size).to.equal(posts('', encodings).length);
      });
    });
  }
}
