// The feeds of the pages in `site.mjs`.
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

const withText = (feed) => ({
  ...feed,
  items: feed.items.map(({ image, ...item }, i) => ({
    ...item,
    content_text: `${item.summary} `.repeat(20 * (i + 1)),
    ...(i % 2 === 0 && { image }),
  })),
});

/** Long titles, and the same image for all posts. */
const withImage = (feed, image) => ({
  ...feed,
  items: feed.items.map((item) => ({ ...item, title: `${item.title} `.repeat(4), image })),
});

/** The second post has no image, the image of the third is broken, and titles have one to six lines. */
const mixed = (feed) => ({
  ...feed,
  items: feed.items.map(({ image, ...item }, i) => ({
    ...item,
    title: feed.items
      .slice(0, i + 1)
      .map(({ title }) => title)
      .join(' · '),
    ...(i !== 1 && { image: i === 2 ? '/none.svg' : image }),
  })),
});

/** One of two sites, which have every second post each. */
const siteOf = (feed, title, rest) => ({
  ...feed,
  title,
  items: feed.items.filter((_, i) => i % 2 === rest),
});

const FEED = feedOf('en', 'Harbour', POSTS);
const ARABIC_FEED = feedOf('ar', 'الميناء', ARABIC_POSTS);

/** Feeds by path: with images, and with texts, mixed material, or another site. */
export const FEEDS = {
  '/feed.json': FEED,
  '/feed-ar.json': ARABIC_FEED,
  '/text.json': withText(FEED),
  '/text-ar.json': withText(ARABIC_FEED),
  '/mixed.json': mixed(FEED),
  '/mixed-ar.json': mixed(ARABIC_FEED),
  '/harbour.json': siteOf(FEED, 'Harbour News', 0),
  '/harbour-ar.json': siteOf(ARABIC_FEED, 'أخبار الميناء', 0),
  '/island.json': siteOf(FEED, 'Island Gazette', 1),
  '/island-ar.json': siteOf(ARABIC_FEED, 'جريدة الجزيرة', 1),
  '/white.json': withImage(FEED, '/white.svg'),
  '/black.json': withImage(FEED, '/black.svg'),
  '/empty.json': { ...FEED, items: [] },
};
