import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';
import { stripReadMorePhrases } from '../../../src/core/text/read-more.js';
import { LANGUAGES } from '../../../src/locale/languages/index.js';

const STORY = 'The ferry left at dawn.';

/** One phrase per language of the labels. */
const PHRASES: Record<string, string> = {
  af: 'Lees meer',
  ar: 'اقرأ المزيد',
  az: 'Davamını oxu',
  be: 'Чытаць далей',
  bg: 'Прочетете повече',
  bn: 'আরও পড়ুন',
  bs: 'Pročitaj više',
  ca: 'Llegir més',
  cs: 'Číst dál',
  cy: 'Darllen mwy',
  da: 'Læs mere',
  de: 'Weiterlesen',
  el: 'Διαβάστε περισσότερα',
  en: 'Read more',
  eo: 'Legi pli',
  es: 'Leer más',
  et: 'Loe edasi',
  eu: 'Irakurri gehiago',
  fa: 'ادامه مطلب',
  fi: 'Lue lisää',
  fil: 'Magbasa pa',
  fr: 'Lire la suite',
  gl: 'Ler máis',
  gu: 'વધુ વાંચો',
  he: 'קרא עוד',
  hi: 'और पढ़ें',
  hr: 'Pročitajte više',
  hu: 'Olvass tovább',
  hy: 'Կարդալ ավելին',
  id: 'Baca selengkapnya',
  is: 'Lesa meira',
  it: 'Leggi tutto',
  ja: '続きを読む',
  ka: 'წაიკითხე მეტი',
  kk: 'Толығырақ',
  km: 'អានបន្ថែម',
  kn: 'ಮುಂದೆ ಓದಿ',
  ko: '더 보기',
  lt: 'Skaityti daugiau',
  lv: 'Lasīt vairāk',
  mk: 'Прочитај повеќе',
  ml: 'കൂടുതൽ വായിക്കുക',
  mn: 'Дэлгэрэнгүй',
  mr: 'अधिक वाचा',
  ms: 'Baca seterusnya',
  nb: 'Les mer',
  nl: 'Lees verder',
  nn: 'Les meir',
  pa: 'ਹੋਰ ਪੜ੍ਹੋ',
  pl: 'Czytaj dalej',
  pt: 'Ler mais',
  'pt-BR': 'Leia mais',
  ro: 'Citește mai mult',
  ru: 'Читать далее',
  sk: 'Čítať ďalej',
  sl: 'Preberi več',
  sq: 'Lexo më shumë',
  sr: 'Прочитај више',
  'sr-Latn': 'Pročitaj više',
  sv: 'Läs mer',
  sw: 'Soma zaidi',
  ta: 'மேலும் படிக்க',
  te: 'మరింత చదవండి',
  th: 'อ่านต่อ',
  tr: 'Devamını oku',
  uk: 'Читати далі',
  ur: 'مزید پڑھیں',
  uz: 'Batafsil',
  vi: 'Đọc tiếp',
  zh: '阅读更多',
  'zh-Hant': '閱讀更多',
};

describe('"Read more" without a link', () => {
  it('has a phrase for every language of the labels', () => {
    const known = Object.keys(PHRASES).map((language) => language.toLowerCase());
    expect(known).to.include.members(Object.keys(LANGUAGES).map((language) => language.toLowerCase()));
  });

  for (const [language, phrase] of Object.entries(PHRASES))
    it(`is removed in ${language}: ${phrase}`, () => {
      for (const end of ['', '…', '...', ' →', ' »', '.'])
        expect(stripReadMorePhrases(`${STORY} ${phrase}${end}`), end).to.equal(STORY);
      expect(stripReadMorePhrases(`${STORY} [${phrase}]`)).to.equal(STORY);
      expect(stripReadMorePhrases(phrase)).to.equal(phrase);
    });

  it('is removed with the title of the post, before or after it', () => {
    for (const end of [
      'Continue reading Ferry times',
      'Continue reading “Ferry times” →',
      'Weiterlesen: Ferry times',
      'Ferry times okumaya devam et',
      '「Ferry times」の続きを読む',
    ])
      expect(stripReadMorePhrases(`${STORY} ${end}`, 'Ferry times'), end).to.equal(STORY);
  });

  it('is kept within a sentence', () => {
    for (const sentence of [
      'Most passengers want to read more',
      'Haluan lukea: se kannattaa, lue lisää',
      'Tourists have to learn more.',
      'Breadmore',
    ])
      expect(stripReadMorePhrases(sentence), sentence).to.equal(sentence);
  });

  it('is removed after text that was cut', () => {
    expect(stripReadMorePhrases('The ferry left… Lue lisää')).to.equal('The ferry left…');
    expect(stripReadMorePhrases('The ferry left at Lue lisää »')).to.equal('The ferry left at');
    expect(stripReadMorePhrases('เรือออกแล้ว อ่านต่อ')).to.equal('เรือออกแล้ว');
  });

  it('is removed in every format', () => {
    const url = 'https://pier.example/feed';
    const told = `${STORY} Lue lisää`;
    for (const document of [
      `<rss><channel><item><title>Ferry</title><link>/f</link><description>${told}</description></item></channel></rss>`,
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Ferry</title><link href="/f"/><summary>${told}</summary></entry></feed>`,
      JSON.stringify([{ title: 'Ferry', url: '/f', summary: told }]),
      JSON.stringify([{ title: { rendered: 'Ferry' }, link: '/f', excerpt: { rendered: `<p>${told}</p>` } }]),
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [{ id: '1', url: '/f', title: 'Ferry', content_text: told }],
      }),
    ])
      expect(readFeed(document, { url }).posts[0]?.summary).to.equal(STORY);
  });
});

describe('where a post appeared first', () => {
  it('is removed without links, too', () => {
    for (const sentence of [
      'Der Beitrag Ferry times erschien zuerst auf Pier.',
      'L’article Ferry times est apparu en premier sur Pier.',
      'La entrada Ferry times se publicó primero en Pier.',
      "L'articolo Ferry times proviene da Pier.",
      'O post Ferry times apareceu primeiro em Pier.',
      'Inlägget Ferry times dök först upp på Pier.',
      'Příspěvek Ferry times pochází z Pier.',
      'Сообщение Ferry times появились сначала на Pier.',
      'Ferry times は Pier に最初に表示されました。',
    ])
      expect(stripReadMorePhrases(`${STORY} ${sentence}`, 'Ferry times'), sentence).to.equal(STORY);
    expect(
      stripReadMorePhrases('The words Ferry times appeared first on a poster.', 'Ferry times'),
    ).to.contain('poster');
  });
});
