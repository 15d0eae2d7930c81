import type { Post } from '../../src/core/post.js';

/** Words of a few stories in several languages; languages without spaces concatenate them. */
const WORDS: Record<string, string> = {
  en: "The storm and a lighthouse at Gull Point: council, councils, boats, boat, city, cities, bus, buses, Ada's harbour don't of in The New York Ferry ferries bakery market library budget choir C++ iPhone 17 2026",
  de: 'Der Sturm und die Stürme am Hafen: Leuchtturm Leuchttürme Gemeinderat Haushalt Bäckerei Öffnungszeiten Straße Boote und in der Bücherei am Markt Chor für alle',
  ru: 'Шторм и маяк у гавани: совет бюджет пекарня библиотека лодки лодка хор для всех и на в Москве Ёлка ёлка',
  ar: 'العاصفة فنار الميناء المجلس الموازنة مخبز المكتبة قوارب الصيد جوقة في على السوق',
  ko: '폭풍 등대 항구 의회 예산 빵집 도서관 배 합창단 모두 시장 에서 그리고',
  ja: '台風 で 港 の 灯台 が 壊れる 図書館 は 市場 に 新しい パン屋 を 議会 予算 する した ます こと 灯台守 東京 東京都',
  zh: '台风 灯塔 港口 的 图书馆 在 市场 新 面包店 议会 预算 了 通过 是 合唱团 大家',
  th: 'พายุ ประภาคาร ท่าเรือ และ ห้องสมุด ตลาด ร้าน ขนมปัง ใหม่ สภา งบประมาณ เรือ ของ ที่ ทุกคน',
};

export const LANGUAGES = Object.keys(WORDS);

/** The mulberry32 pseudorandom number generator. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Generates posts in a language with typical features of feeds: frequent and rare words, copies, one post with several
 * URLs, tags and sections that are words of the post, unordered dates, and posts in another language.
 */
export function archiveOf(language: string, count: number, seed = 1): Post[] {
  const next = random(seed);
  const text = (words: number, from = language) => {
    const list = (WORDS[from] as string).split(' ');
    const chosen = Array.from(
      { length: words },
      () => list[Math.floor(list.length ** next()) - 1 + Math.floor(next() * 3)],
    );
    return (
      chosen.filter(Boolean).join(/^(?:ja|zh|th)$/.test(from) ? (next() < 0.2 ? '、' : '') : ' ') ||
      'Untitled'
    );
  };
  const posts: Post[] = [];
  for (let i = 0; i < count; i++) {
    const from = next() < 0.05 ? (LANGUAGES[i % LANGUAGES.length] as string) : language;
    const tag = text(1 + Math.floor(next() * 2), from);
    const before = posts[Math.floor(next() * posts.length)];
    const post: Post = {
      id: String(i),
      url: `https://town.example/${i}`,
      title: text(4 + Math.floor(next() * 4), from),
      summary: next() < 0.8 ? text(5 + Math.floor(next() * 30), from) : '',
      tags: next() < 0.6 ? [tag, text(1, from)] : [],
      authors: [],
    };
    if (next() < 0.4) post.text = text(20 + Math.floor(next() * 80), from);
    if (next() < 0.4) post.category = next() < 0.5 ? tag : text(1, from);
    if (next() < 0.7) post.language = from;
    if (next() < 0.9) post.published = `20${16 + (i % 10)}-0${1 + Math.floor(next() * 9)}-1${i % 9}`;
    if (before && next() < 0.04) post.url = before.url.replace('https://', 'http://www.');
    if (before && next() < 0.04) Object.assign(post, { title: before.title, summary: before.summary });
    posts.push(post);
  }
  return posts;
}
