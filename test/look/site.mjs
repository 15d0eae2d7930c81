// Pages with the built block, for tests of its appearance and accessibility tree.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { PAGE_FILES } from '../../scripts/page-files.mjs';

const require = createRequire(import.meta.url);

const POSTS = [
  [
    'Harbour wall to be mended before winter',
    'Stones that the sea took in March come back by barge, and divers set them again, one after the other, before the autumn gales begin.',
    'Ada Quill',
  ],
  [
    'Who painted the lighthouse green?',
    'Nobody owns up, and some would like it to stay: fishermen say that they see it from further out than they ever did.',
    'Bo Tarn',
  ],
  [
    'Night ferry comes back for the summer',
    'It sails on Fridays, with a band on the car deck, and comes back with the mail and the milk at six in the morning.',
    'Ada Quill',
  ],
  [
    'A bakery in the old customs house',
    'Rye at six in the morning, cake from ten, and in the old counting room a table where anybody may sit as long as they like.',
    'Cy Marsh',
  ],
];

const ARABIC_POSTS = [
  [
    'إصلاح جدار الميناء قبل الشتاء',
    'تعود الحجارة التي جرفها البحر في مارس على متن قارب، ويعيدها الغواصون إلى مكانها حجرا بعد حجر قبل أن تبدأ عواصف الخريف.',
    'ليلى حداد',
  ],
  [
    'من دهن المنارة باللون الأخضر؟',
    'لم يعترف أحد، والبعض يريدها أن تبقى كذلك، ويقول الصيادون إنهم يرونها اليوم من مسافة أبعد مما كانوا يرونها من قبل.',
    'سامي نور',
  ],
  [
    'عودة العبّارة الليلية في الصيف',
    'تبحر أيام الجمعة مع فرقة موسيقية على السطح، وتعود بالبريد والحليب في السادسة من صباح اليوم التالي كما كانت تفعل قديما.',
    'ليلى حداد',
  ],
  [
    'مخبز في مبنى الجمارك القديم',
    'خبز في السادسة صباحا وكعك من العاشرة، وفي غرفة الحسابات القديمة طاولة يجلس إليها من يشاء ما طاب له الجلوس.',
    'منى سالم',
  ],
];

const feedOf = (language, category, posts) => ({
  version: 'https://jsonfeed.org/version/1.1',
  language,
  items: posts.map(([title, summary, name], i) => ({
    id: String(i),
    url: `/posts/${i}`,
    title,
    summary,
    date_published: `2026-0${i + 3}-04T09:00:00+02:00`,
    date_modified: `2026-0${i + 3}-06T09:00:00+02:00`,
    authors: [{ name }],
    tags: [category],
    image: '/image.svg',
  })),
});

const FEED = feedOf('en', 'Harbour', POSTS);
const ARABIC_FEED = feedOf('ar', 'الميناء', ARABIC_POSTS);
/** Posts with a text, of which every second one has no image. */
const withText = (feed) => ({
  ...feed,
  items: feed.items.map(({ image, ...item }, i) => ({
    ...item,
    content_text: `${item.summary} `.repeat(20 * (i + 1)),
    ...(i % 2 === 0 && { image }),
  })),
});

const IMAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path fill="#9db" d="M0 0h3v2H0z"/></svg>';

const FALLBACK_IMAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path fill="#ccd" d="M0 0h3v2H0z"/><circle cx="1.5" cy="1" r=".5" fill="#99b"/></svg>';

/** The same fonts on every machine. */
const FONTS = ['400', '600', '700'].flatMap((weight) =>
  ['noto-sans-latin', 'noto-sans-arabic-arabic'].map((name) => ({
    file: `${name}-${weight}-normal.woff2`,
    css: `@font-face{font-family:"${name}";font-weight:${weight};src:url(/fonts/${name}-${weight}-normal.woff2)}`,
  })),
);

async function font(file) {
  const name = file.startsWith('noto-sans-arabic') ? 'noto-sans-arabic' : 'noto-sans';
  return readFile(require.resolve(`@fontsource/${name}/files/${file}`));
}

/**
 * Serves `/feed.json` (immediate), `/text.json` (with texts), `/slow.json` (never responds), `/broken.json` (503), `/empty.json` (no posts), and
 * `/?html=…` (that page).
 */
export async function serve() {
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const send = (type, body, status = 200) => response.writeHead(status, { 'content-type': type }).end(body);
    switch (pathname) {
      case '/':
        return send('text/html; charset=utf-8', `<!doctype html>${searchParams.get('html')}`);
      case '/feed.json':
        return send('application/json', JSON.stringify(FEED));
      case '/feed-ar.json':
        return send('application/json', JSON.stringify(ARABIC_FEED));
      case '/text.json':
        return send('application/json', JSON.stringify(withText(FEED)));
      case '/text-ar.json':
        return send('application/json', JSON.stringify(withText(ARABIC_FEED)));
      case '/empty.json':
        return send('application/json', JSON.stringify({ ...FEED, items: [] }));
      case '/slow.json':
        return undefined;
      case '/image.svg':
        return send('image/svg+xml', IMAGE);
      case '/fallback.svg':
        return send('image/svg+xml', FALLBACK_IMAGE);
      default:
        if (PAGE_FILES.includes(pathname.slice(1)))
          return send('text/javascript', await readFile(new URL(`../../dist${pathname}`, import.meta.url)));
        if (pathname.startsWith('/fonts/')) return send('font/woff2', await font(pathname.split('/').at(-1)));
        return send('text/plain', '', pathname === '/broken.json' ? 503 : 404);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Releases the reserved space, whose height depends on the speed of the machine, by changing the width. */
async function giveRoomBack(page) {
  const { width, height } = page.viewportSize();
  await page.setViewportSize({ width: width + 1, height });
  await page.waitForFunction(
    () => !document.querySelector('related-posts').shadowRoot.querySelector('section').style.minBlockSize,
  );
  await page.setViewportSize({ width, height });
  await page.waitForTimeout(200);
}

/** Opens a page with one block and waits until it settles or, if it never does, until it is loading. */
export async function open(
  browser,
  url,
  attributes,
  { lang = 'en', dir = 'ltr', content = '', css = '', ...options } = {},
) {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 }, ...options });
  const html =
    `<html lang="${lang}" dir="${dir}"><meta name="color-scheme" content="light dark"><title>Harbour</title>` +
    `<style>${FONTS.map(({ css }) => css).join('')}` +
    `body{font:16px/1.5 noto-sans-latin,noto-sans-arabic-arabic,sans-serif}a{color:inherit}${css}</style><main><h1>Harbour</h1>` +
    `<related-posts loading="eager" ${attributes}>${content}</related-posts></main>` +
    // Load the fonts first, because the block reserves space based on them.
    '<script type="module">await Promise.all([...document.fonts].map((font) => font.load()));' +
    'await import("/block.js")</script></html>';
  await page.goto(`${url}?${new URLSearchParams({ html })}`);
  await page.waitForFunction(
    (isSlow) => {
      const { status } = document.querySelector('related-posts');
      return isSlow ? status === 'loading' : ['ready', 'empty', 'error'].includes(status);
    },
    attributes.includes('slow.json'),
    { timeout: 20_000 },
  );
  await page.waitForTimeout(400);
  await giveRoomBack(page);
  return page;
}
