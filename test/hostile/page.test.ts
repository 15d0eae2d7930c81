import { expect } from '@open-wc/testing';
import { leave, served } from '../support/served.js';
import { FORMATS } from './formats.js';
import { ENCODINGS, PAYLOADS } from './payloads.js';
import { links, mount, strays, tripped } from './watch.js';

/** Names that ad blockers hide: classes and IDs of related posts, and names that resemble advertisements. */
const HIDDEN = [
  '.related-posts, #related-posts, .related_posts, .relatedposts, .related-articles, .related, .recommended, .jp-relatedposts',
  '.yarpp, .yarpp-related, .crp_related, .ob-widget, .OUTBRAIN, .trc_related_container, .zergnet-widget, .mgbox, .addtoany',
  '[class*="related"], [id*="related"], [class*="recommend"], [id*="recommend"], [class*="suggested"]',
  '[class*="sponsor"], [class*="promo"], [class*="banner"], [class*="advert"], [id*="banner"], [id*="sponsor"]',
  '[class^="ad-"], [class*=" ad-"], [class*="-ad-"], [id^="ad-"], [id*="_ad_"], [class*="ads"], [id*="ads"], .ad, .ads, #ad, #ads',
  '[class*="taboola"], [class*="outbrain"], [id*="taboola"], [class*="native-"], [class*="widget"], [class*="social"], [class*="share"]',
  '[class*="newsletter"], [class*="popup"], [class*="cookie"], [class*="overlay"], [class*="tracking"], [part*="ad-"], [part*="sponsor"]',
];

describe('cosmetic rules of ad blockers', () => {
  it('hide nothing in the block, even if they apply to shadow trees', async () => {
    const posts = [
      {
        url: '/a',
        title: 'Tides',
        summary: 'High at noon',
        category: 'Sea',
        authors: ['Ada'],
        date: '2026-03-04',
      },
    ];
    for (const layout of ['list', 'grid', 'carousel', 'compact', 'featured']) {
      const block = await mount({ layout, style: 'display: block; width: 20rem' }, '', [
        ...posts,
        { url: '/b', title: 'Nets' },
      ]);
      const rules = new CSSStyleSheet();
      rules.replaceSync(`${HIDDEN.join(',')} { display: none !important }`);
      const root = block.shadowRoot as ShadowRoot;
      const isShown = (element: Element) => getComputedStyle(element).display !== 'none';
      const shown = [...root.querySelectorAll('section, #heading, ul, li, li *')].filter(isShown);
      expect(shown).to.have.length.above(10);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, rules];
      for (const element of shown) expect(isShown(element), element.outerHTML.slice(0, 60)).to.equal(true);
      expect(block.matches(HIDDEN.join(','))).to.equal(false);
    }
  });
});

/** The strictest policy. Every violation counts as a successful attack. */
const POLICY =
  "default-src 'none'; connect-src 'self' ws:; script-src 'self' 'unsafe-inline'; style-src 'self'; img-src 'self'; " +
  "frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html related-posts";

describe('a page that requires Trusted Types', () => {
  for (const [format, write] of Object.entries(FORMATS)) {
    it(`gets no markup from a feed of ${format}`, async () => {
      // This can't be undone, so it must be the last test in this file.
      if (!document.querySelector('meta[http-equiv]')) {
        const policy = document.createElement('meta');
        Object.assign(policy, { httpEquiv: 'Content-Security-Policy', content: POLICY });
        document.head.append(policy);
      }
      const posts = Object.values(PAYLOADS).flatMap((payload, i) =>
        Object.values(ENCODINGS)
          .slice(0, 3)
          .map((encode, j) => ({
            url: `https://town.example/${i}/${j}`,
            text: encode(payload),
          })),
      );
      const block = await mount({
        src: served({ document: await leave(write(posts)) }),
        show: 'excerpt author category',
      });
      expect(links(block)).to.have.length(posts.length);
      expect(strays(block.shadowRoot as ShadowRoot)).to.deep.equal([]);
      block.remove();
      expect(tripped).to.deep.equal([]);
    });
  }
});
