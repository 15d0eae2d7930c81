import { expect } from '@open-wc/testing';
import { readFeed } from '../../../src/core/feed/read.js';
import { stripReadMorePhrases } from '../../../src/core/text/read-more.js';
import { LANGUAGES } from '../../../src/locale/languages/index.js';

const STORY = 'The ferry left at dawn.';

/** "The post … appeared first on …", as plugins of WordPress translate it. */
const SENTENCES: Record<string, string> = {
  af: 'Die plasing {post} het eerste op {site} verskyn.',
  ar: 'ظهرت المقالة {post} أولاً على {site}.',
  az: '{post} yazısı ilk dəfə {site} saytında dərc olunub.',
  be: 'Запіс {post} упершыню з’явіўся на {site}.',
  bg: 'Публикацията {post} се появи първо в {site}.',
  bn: 'পোস্ট {post} প্রথম {site} এ হাজির।',
  bs: 'Članak {post} se prvo pojavio na {site}.',
  ca: "L'entrada {post} ha aparegut primer a {site}.",
  cs: 'Článek {post} se nejdříve objevil na {site}.',
  cy: 'Ymddangosodd y cofnod {post} yn gyntaf ar {site}.',
  da: 'Indlægget {post} dukkede først op på {site}.',
  de: 'Der Beitrag {post} erschien zuerst auf {site}.',
  el: 'Το άρθρο {post} εμφανίστηκε πρώτα στο {site}.',
  en: 'The post {post} appeared first on {site}.',
  eo: 'La afiŝo {post} unue aperis ĉe {site}.',
  es: 'La entrada {post} se publicó primero en {site}.',
  et: 'Postitus {post} ilmus esmalt {site}.',
  eu: '{post} sarrera {site} webgunean agertu zen lehenik.',
  fa: 'نوشته {post} اولین بار در {site} پدیدار شد.',
  fi: 'Artikkeli {post} julkaistiin ensimmäisen kerran {site}.',
  fil: 'Ang post na {post} ay unang lumabas sa {site}.',
  fr: 'L’article {post} est apparu en premier sur {site}.',
  gl: 'A entrada {post} publicouse primeiro en {site}.',
  gu: 'પોસ્ટ {post} પ્રથમ {site} પર દેખાયો.',
  he: 'הפוסט {post} הופיע לראשונה ב-{site}.',
  hi: 'पोस्ट {post} पहली बार {site} पर दिखाई दी।',
  hr: 'Objava {post} pojavila se prvi puta na {site}.',
  hu: 'A {post} bejegyzés először {site}-én jelent meg.',
  hy: '{post} գրառումը առաջին անգամ հայտնվել է {site} կայքում։',
  id: 'Artikel {post} pertama kali tampil pada {site}.',
  is: 'Færslan {post} birtist fyrst á {site}.',
  it: "L'articolo {post} proviene da {site}.",
  ja: '投稿 {post} は {site} に最初に表示されました。',
  ka: 'პოსტი {post} პირველად გამოჩნდა {site}.',
  kk: '{post} жазбасы алғаш {site} сайтында пайда болды.',
  km: 'អត្ថបទ {post} បានបង្ហាញដំបូងនៅលើ {site}។',
  kn: 'ಪೋಸ್ಟ್ {post} ಮೊದಲು {site} ನಲ್ಲಿ ಕಾಣಿಸಿಕೊಂಡಿತು.',
  ko: '{post} 게시물이 {site}에 처음 등장했습니다.',
  lt: 'Įrašas {post} pirmiausia pasirodė {site}.',
  lv: 'Raksts {post} pirmo reizi parādījās {site}.',
  mk: 'Објавата {post} прво се појави на {site}.',
  ml: 'പോസ്റ്റ് {post} ആദ്യം പ്രത്യക്ഷപ്പെട്ടത് {site}.',
  mn: '{post} нийтлэл анх {site} дээр гарсан.',
  mr: 'पोस्ट {post} प्रथम {site} वर दिसली.',
  ms: 'Kiriman {post} muncul dahulu di {site}.',
  nb: 'Innlegget {post} dukket først opp på {site}.',
  nl: 'Het bericht {post} verscheen eerst op {site}.',
  nn: 'Innlegget {post} dukka fyrst opp på {site}.',
  pa: 'ਪੋਸਟ {post} ਪਹਿਲਾਂ {site} ਤੇ ਪ੍ਰਗਟ ਹੋਈ।',
  pl: 'Artykuł {post} pochodzi z serwisu {site}.',
  'pt-BR': 'O post {post} apareceu primeiro em {site}.',
  pt: 'O conteúdo {post} aparece primeiro em {site}.',
  ro: 'Articolul {post} apare prima dată în {site}.',
  ru: 'Запись {post} впервые появилась на {site}.',
  sk: 'Príspevok {post} zobrazený najskôr {site}.',
  sl: 'Prispevek {post} se je najprej pojavil na {site}.',
  sq: 'Postimi {post} u shfaq fillimisht në {site}.',
  'sr-Latn': 'Članak {post} se prvo pojavio na {site}.',
  sr: 'Чланак {post} се прво појавио на {site}.',
  sv: 'Inlägget {post} publicerades först på {site}.',
  sw: 'Chapisho {post} lilionekana kwanza kwenye {site}.',
  ta: 'இடுகை {post} முதலில் {site} இல் தோன்றியது.',
  te: 'పోస్ట్ {post} మొదట {site} లో కనిపించింది.',
  th: 'โพสต์ {post} ปรากฏครั้งแรกเมื่อ {site}',
  tr: '{post} yazısı ilk önce {site} üzerinde ortaya çıktı.',
  uk: 'Запис {post} спершу з’явився на {site}.',
  ur: 'پوسٹ {post} پہلے {site} پر شائع ہوئی۔',
  uz: '{post} yozuvi birinchi bo‘lib {site} saytida paydo bo‘ldi.',
  vi: 'Bài viết {post} đã xuất hiện đầu tiên vào ngày {site}.',
  'zh-Hant': '〈{post}〉這篇文章最早發佈於《{site}》。',
  zh: '{post}最先出现在{site}。',
};

const url = 'https://pier.example/feed';
const post = 'https://pier.example/2026/ferry';
const summary = (body: string) =>
  readFeed(
    `<rss><channel><title>The Pier</title><item><title>Ferry times</title><link>${post}</link><description><![CDATA[${body}]]></description></item></channel></rss>`,
    { url },
  ).posts[0]?.summary;

describe('"The post appeared first on"', () => {
  it('is known in every language of the labels', () => {
    expect(Object.keys(SENTENCES).map((language) => language.toLowerCase())).to.include.members(
      Object.keys(LANGUAGES).map((language) => language.toLowerCase()),
    );
  });

  for (const [language, sentence] of Object.entries(SENTENCES))
    it(`is removed in ${language}`, () => {
      const plain = sentence.replace('{post}', 'Ferry times').replace('{site}', 'The Pier');
      expect(stripReadMorePhrases(`${STORY} ${plain}`, 'Ferry times')).to.equal(STORY);
      const linked = sentence
        .replace('{post}', `<a rel="nofollow" href="${post}?utm_source=rss">Ferry times</a>`)
        .replace('{site}', '<a href="https://www.pier.example/">The Pier</a>');
      for (const body of [`<p>${STORY}</p><p>${linked}</p>`, `${STORY}<br />\n${linked}`])
        expect(summary(body), body).to.equal(STORY);
    });
});

describe('the last paragraph', () => {
  it('is removed if it only leads to the post, its site or a form', () => {
    for (const last of [
      `<a href="${post}"><strong>Whole story with pictures</strong></a>`,
      `Source: <a href="https://pier.example/">The Pier</a>`,
      `<a href="${post}?action=share"><span>Share</span></a>`,
      '<a href="https://pier.example/newsletter">Our letters</a>',
    ])
      expect(summary(`<p>${STORY}</p><p>${last}</p>`), last).to.equal(STORY);
  });

  it('is kept if it leads elsewhere or says something', () => {
    expect(summary(`<p>${STORY}</p><p><a href="https://town.example/plan">The plan</a></p>`)).to.contain(
      'The plan',
    );
    expect(
      summary(`<p>${STORY}</p><p>We wrote about the wall in <a href="${post}">our plan</a> of May.</p>`),
    ).to.contain('our plan');
  });
});
