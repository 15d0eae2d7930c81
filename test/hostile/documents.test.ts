import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/core/feed/read.js';
import { captureConsole, leave, otherOrigin, requests, served, uniqueKey } from '../support/served.js';
import { type Hazard, items, JSON_HAZARDS, ODD_FIELDS } from './json-hazards.js';
import { askedElsewhere, imagesAsked, mount, strays, tripped, withoutFragment } from './watch.js';
import { XML_HAZARDS } from './xml-hazards.js';

for (const [kind, hazards] of Object.entries({ JSON: JSON_HAZARDS, XML: XML_HAZARDS })) {
  describe(`a feed in ${kind}`, () => {
    const key = uniqueKey();
    let evil: string;
    let log: ReturnType<typeof captureConsole>;

    before(async () => {
      evil = `${await otherOrigin()}/served/x?key=${key}`;
    });
    beforeEach(() => {
      log = captureConsole();
    });
    afterEach(() => log.restore());

    for (const [name, hazard] of Object.entries(hazards)) {
      it(`does no harm with ${name}`, () => harmless(hazard, evil));
    }

    it('causes no request to another host', async () => {
      expect((await requests(key)).count).to.equal(0);
    });
  });
}

for (const [field, posts] of Object.entries(ODD_FIELDS)) {
  describe(`an unexpected value for the field ${field} of a post`, () => {
    for (const [name, post] of Object.entries(posts)) {
      it(`is converted or ignored: ${name}`, () => {
        const feed = readFeed(items(post), { url: location.href });
        expect(feed.posts.at(-1)?.title).to.equal('Tides');
        for (const { url, title, summary, id, tags, category = '', language = '', authors } of feed.posts) {
          const texts = [
            url,
            title,
            summary,
            id,
            category,
            language,
            ...tags,
            ...authors.map(({ name }) => name),
          ];
          expect(texts.every((text) => typeof text === 'string')).to.equal(true);
          expect(title).to.match(/\S/);
        }
      });
    }

    it('does no harm on the page', () => harmless({ body: items(...Object.values(posts)) }, ''));
  });
}

async function harmless({ body, fails }: Hazard, evil: string): Promise<void> {
  const since = performance.now();
  const src = served({ document: await leave(body.replaceAll('@evil', evil)) });
  const block = await mount({ src });
  const root = block.shadowRoot as ShadowRoot;
  if (fails) expect(block.error?.code).to.equal(fails);
  else
    expect([...root.querySelectorAll('[part=title]')].map((title) => title.textContent?.trim())).to.include(
      'Tides',
    );
  const images = (await imagesAsked(block)).map(({ src }) => withoutFragment(src).href);
  expect(strays(root)).to.deep.equal([]);
  expect(
    askedElsewhere(since, ({ href, pathname, search }) => pathname + search === src || images.includes(href)),
  ).to.deep.equal([]);
  expect('polluted' in {}, 'the prototype of all objects').to.equal(false);
  expect(tripped).to.deep.equal([]);
}
