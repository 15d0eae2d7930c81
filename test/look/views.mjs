// The views of the block: every layout, width, color scheme, direction and state.

const ALL = 'show="date updated excerpt image author category"';

export const LAYOUTS = ['list', 'grid', 'carousel', 'compact', 'featured'];
export const SCHEMES = ['light', 'dark'];
export const WIDTHS = [240, 360, 768, 1280];
export const DIRECTIONS = ['ltr', 'rtl'];

const FEEDS = { ltr: '/feed.json', rtl: '/feed-ar.json' };
const OWN_CARD =
  '<template><article style="border-inline-start: 4px solid teal; padding-inline-start: 1em"><h3><a data-field="title"></a></h3><time data-field="published"></time><p data-field="excerpt"></p></article></template>';
const THEME =
  'related-posts{--related-posts-background:light-dark(#f3ede2,#2b2622);--related-posts-border:1px solid #b58a4c;' +
  '--related-posts-padding:1rem;--related-posts-radius:1rem;--related-posts-accent-color:light-dark(#a33,#fa9);' +
  '--related-posts-image-ratio:16/9;--related-posts-title-size:1.4em}';

/** Attributes and other options of `open`. Failed and empty feeds look the same in every layout. */
export const STATES = {
  ready: (dir) => [`src="${FEEDS[dir]}" limit="4" ${ALL}`],
  text: (dir) => [`src="${FEEDS[dir]}" limit="4"`],
  further: (dir) => [
    `src="${FEEDS[dir].replace('feed', 'text')}" limit="4" show="date image category reading-time" fallback-image="/fallback.svg"`,
  ],
  short: (dir) => [`src="${FEEDS[dir]}" limit="5" ${ALL}`],
  loading: () => [`src="/slow.json" limit="4" ${ALL}`],
  failed: () => ['src="/broken.json"'],
  links: () => ['src="/broken.json"', { content: '<ul><li><a href="/archive">Archive</a></li></ul>' }],
  empty: () => ['src="/empty.json"', { content: '<p slot="empty">Nothing here yet.</p>' }],
  'own-card': (dir) => [`src="${FEEDS[dir]}" limit="4"`, { content: OWN_CARD }],
  themed: (dir) => [`src="${FEEDS[dir]}" limit="4" ${ALL}`, { css: THEME }],
};

/** The arguments of `open` for a view. */
export function view({
  layout = 'list',
  scheme = 'light',
  width = 768,
  dir = 'ltr',
  state = 'ready',
  ...rest
}) {
  const [attributes, options] = STATES[state](dir);
  const viewport = { width, height: 900 };
  return [
    `layout="${layout}" ${attributes}`,
    { lang: dir === 'rtl' ? 'ar' : 'en', dir, colorScheme: scheme, viewport, ...options, ...rest },
  ];
}

/** Takes a screenshot of the block when its fonts and images are loaded. */
export async function picture(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const images = [...document.querySelector('related-posts').shadowRoot.querySelectorAll('img')];
    for (const image of images) image.loading = 'eager';
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  });
  return page.locator('body').screenshot({ animations: 'disabled' });
}
