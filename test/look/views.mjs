// The views of the block: every layout, width, color scheme, direction, state, option, and preset.
import { readFileSync } from 'node:fs';

const ALL = 'show="date updated excerpt image author category"';
const PRESETS = {
  minimal: 'show="date"',
  cards: 'show="image category date"',
  magazine: 'show="image category excerpt author" excerpt-words="16"',
  overlay: 'show="image category date"',
  text: 'show="category excerpt author"',
};

export const LAYOUTS = ['list', 'grid', 'carousel', 'compact', 'featured'];
export const SCHEMES = ['light', 'dark'];
export const WIDTHS = [240, 360, 700, 1180, 1600];
export const DIRECTIONS = ['ltr', 'rtl'];

const feed = (dir, name = 'feed') => `/${name}${dir === 'rtl' ? '-ar' : ''}.json`;
const CUSTOM_CARD =
  '<template><article style="border-inline-start: 4px solid teal; padding-inline-start: 1em"><h3><a data-field="title"></a></h3><time data-field="published"></time><p data-field="excerpt"></p></article></template>';
const THEME =
  'related-posts{--related-posts-background:light-dark(#f3ede2,#2b2622);--related-posts-border:1px solid #b58a4c;' +
  '--related-posts-padding:1rem;--related-posts-radius:1rem;--related-posts-accent-color:light-dark(#a33,#fa9);' +
  '--related-posts-image-ratio:16/9;--related-posts-title-size:1.4em}';

const paragraphs = (count) =>
  Array.from({ length: count }, (_, i) => `<p>${i + 1}. ${'The tide came in before noon. '.repeat(9)}</p>`);
const article = (count, dir) =>
  `<article>${paragraphs(count).join('')}</article>` +
  `<script src="/embed.js" data-src="${feed(dir)}" data-loading="eager" data-limit="2" data-after-paragraph="3"></script>`;

/** Marks posts as read, and searches again. */
async function read(page) {
  await page.evaluate(async () => {
    const block = document.querySelector('related-posts');
    const link = block.shadowRoot.querySelector('[part~="link"]');
    block.addEventListener('click', (event) => event.preventDefault());
    link.click();
    await block.refresh();
  });
}

const more = (page) => page.locator('related-posts').getByRole('button').last().click();
const link = (page) => page.locator('related-posts [part~="link"]');
const secondLink = (page) => link(page).nth(1);

/**
 * Attributes and other options of `open`, for a direction. Options that only change which posts are shown, errors, and
 * empty feeds look the same in every layout.
 */
export const STATES = {
  ready: (dir) => [`src="${feed(dir)}" limit="4" ${ALL}`],
  text: (dir) => [`src="${feed(dir)}" limit="4"`],
  mixed: (dir) => [`src="${feed(dir, 'mixed')}" limit="4" order="feed" show="date excerpt image category"`],
  short: (dir) => [`src="${feed(dir)}" limit="1" ${ALL}`],
  loading: () => [`src="/slow.json" limit="4" ${ALL}`],
  'loading-text': () => ['src="/slow.json" limit="4" show="date excerpt"'],
  hover: (dir) => [`src="${feed(dir)}" limit="4" ${ALL}`, { act: (page) => secondLink(page).hover() }],
  focus: (dir) => [
    `src="${feed(dir)}" limit="4" ${ALL}`,
    { act: (page) => page.keyboard.press('Tab').then(() => link(page).first().focus()) },
  ],
  themed: (dir) => [`src="${feed(dir)}" limit="4" ${ALL}`, { css: THEME }],
  rounded: (dir) => [
    `src="${feed(dir)}" limit="4" ${ALL}`,
    { css: 'related-posts{--related-posts-radius:1.25rem}' },
  ],
  'reading-time': (dir) => [
    `src="${feed(dir, 'text')}" limit="4" show="date image category reading-time" fallback-image="/fallback.svg"`,
  ],
  source: (dir) => [
    `src="${feed(dir, 'harbour')} ${feed(dir, 'island')}" limit="5" show="source date image excerpt"`,
  ],
  more: (dir) => [`src="${feed(dir)}" limit="2" more ${ALL}`],
  'more-used': (dir) => [`src="${feed(dir)}" limit="2" more ${ALL}`, { act: more }],
  ...Object.fromEntries(
    Object.entries(PRESETS).map(([name, show]) => [
      `preset-${name}`,
      (dir) => [
        `src="${feed(dir)}" limit="4" ${show}`,
        { css: readFileSync(new URL(`../../dist/themes/${name}.css`, import.meta.url), 'utf8') },
      ],
    ]),
  ),
};

/** Views of the default layout only. */
export const LIST_STATES = {
  failed: () => ['src="/broken.json"'],
  links: () => ['src="/broken.json"', { content: '<ul><li><a href="/archive">Archive</a></li></ul>' }],
  empty: () => ['src="/empty.json"', { content: '<p slot="empty">Nothing here yet.</p>' }],
  'custom-card': (dir) => [`src="${feed(dir)}" limit="4"`, { content: CUSTOM_CARD }],
  'with-image': (dir) => [`src="${feed(dir, 'text')}" limit="4" with-image show="image date"`],
  'ignore-tags': (dir) => [
    `src="${feed(dir)}" limit="3" ignore-tags="Harbour, الميناء" show="category date"`,
  ],
  pinned: (dir) => [
    `src="${feed(dir)}" limit="3" show="date"`,
    { head: '<meta name="related-posts" content="/posts/1 /posts/0">' },
  ],
  'order-mixed': (dir) => [`src="${feed(dir)}" limit="3" order="mixed" show="date"`],
  'skip-read': (dir) => [`src="${feed(dir)}" limit="4" order="feed" skip-read show="date"`, { act: read }],
  prefetch: (dir) => [
    `src="${feed(dir)}" limit="3" prefetch="intent" show="date"`,
    { act: (page) => secondLink(page).hover() },
  ],
  'after-paragraph': (dir) => ['', { main: article(6, dir) }],
  'after-short-article': (dir) => ['', { main: article(5, dir) }],
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
  const [attributes, options] = { ...STATES, ...LIST_STATES }[state](dir);
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
