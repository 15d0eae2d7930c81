import { expect } from '@open-wc/testing';
import type { Post } from '../../../src/core/post.js';
import { rank } from '../../../src/rank.js';

/** An article, its two related posts, and unrelated ones. */
interface Sample {
  article: string;
  related: [string, string];
  others: string[];
}

const SAMPLES: Record<string, Sample> = {
  en: {
    article: 'Storm damages the lighthouse at Gull Point',
    related: [
      'Lighthouses along our coast, a short history',
      'After the storm: roofs and boats to be mended',
    ],
    others: [
      'New library hours from May',
      'Bakery opens at the market',
      'Council votes on the budget',
      'A choir for everyone',
    ],
  },
  de: {
    article: 'Sturm beschädigt den Leuchtturm am Hafen',
    related: ['Der Leuchtturm und seine Wärter', 'Nach dem Sturm: Boote im Hafen gesunken'],
    others: [
      'Neue Öffnungszeiten der Bücherei',
      'Die Bäckerei am Markt eröffnet',
      'Gemeinderat stimmt über den Haushalt ab',
      'Ein Chor für alle',
    ],
  },
  fr: {
    article: 'La tempête endommage le phare du vieux port',
    related: ['Le phare et ses gardiens', 'Après la tempête, le port compte ses bateaux'],
    others: [
      'Nouveaux horaires de la bibliothèque',
      'Une boulangerie ouvre au marché',
      'Le conseil vote le budget',
      'Une chorale pour tous',
    ],
  },
  es: {
    article: 'El temporal daña el faro del puerto',
    related: ['El faro y sus guardianes', 'Tras el temporal, el puerto cuenta sus barcos'],
    others: [
      'Nuevo horario de la biblioteca',
      'Abre una panadería en el mercado',
      'El pleno vota el presupuesto',
      'Un coro para todos',
    ],
  },
  ru: {
    article: 'Шторм повредил маяк у старой гавани',
    related: ['Маяк и его смотрители', 'Шторм: лодки затонули у причала'],
    others: [
      'Новые часы работы библиотеки',
      'На рынке открылась пекарня',
      'Совет голосует за бюджет',
      'Хор для всех',
    ],
  },
  ar: {
    article: 'العاصفة تلحق أضرارا بفنار الميناء القديم',
    related: ['فنار الميناء وحراسه', 'بعد العاصفة: غرق قوارب الصيد'],
    others: ['مواعيد جديدة للمكتبة', 'افتتاح مخبز في السوق', 'المجلس يصوت على الموازنة', 'جوقة للجميع'],
  },
  hi: {
    article: 'तूफान से बंदरगाह के प्रकाशस्तंभ को नुकसान',
    related: ['प्रकाशस्तंभ और उसके रखवाले', 'तूफान के बाद डूबी नावें'],
    others: ['पुस्तकालय का नया समय', 'बाजार में बेकरी खुली', 'परिषद ने बजट पर मतदान किया', 'सबके लिए गायन मंडली'],
  },
  ja: {
    article: '台風で港の灯台が壊れる',
    related: ['灯台守の一日', '台風のあと、漁船の修理が始まる'],
    others: ['図書館の開館時間が変わります', '市場に新しいパン屋', '議会が予算を可決', 'みんなの合唱団'],
  },
  zh: {
    article: '台风损坏了港口的灯塔',
    related: ['灯塔和它的守护人', '台风过后渔船开始维修'],
    others: ['图书馆新的开放时间', '市场开了一家面包店', '议会通过预算', '人人都能参加的合唱团'],
  },
  th: {
    article: 'พายุทำให้ประภาคารที่ท่าเรือเสียหาย',
    related: ['ประภาคารกับผู้ดูแล', 'หลังพายุ เรือประมงจมหลายลำ'],
    others: ['เวลาทำการใหม่ของห้องสมุด', 'ร้านขนมปังเปิดในตลาด', 'สภาลงมติงบประมาณ', 'วงประสานเสียงของทุกคน'],
  },
  ko: {
    article: '태풍 등대 파손, 항구 주민 불안',
    related: ['등대 이야기: 지키는 사람들', '태풍 뒤 어선 수리 시작'],
    others: ['도서관 새 이용 시간', '시장에 빵집 문 열어', '의회 예산안 표결', '모두의 합창단'],
  },
};

function postsOf({ related, others }: Sample, language: string): Post[] {
  const titles = [...others.slice(0, 2), related[0], ...others.slice(2), related[1]];
  return titles.map((title, i) => ({
    id: `${i}`,
    url: `https://gull.example/${language}/${i}/`,
    title,
    summary: '',
    tags: [],
    authors: [],
    language,
  }));
}

function check(language: string, sample: Sample): void {
  const article = { url: 'https://gull.example/now/', title: sample.article, language };
  const found = rank(article, postsOf(sample, language), { limit: 2 });
  expect(found.map(({ post: { title } }) => title)).to.have.members(sample.related);
}

describe('related posts', () => {
  for (const [language, sample] of Object.entries(SAMPLES)) {
    it(`are found in ${new Intl.DisplayNames('en', { type: 'language' }).of(language)}`, () =>
      check(language, sample));
  }

  for (const language of ['ja', 'zh', 'th']) {
    it(`are found in ${language} without Intl.Segmenter`, async () => {
      const { Segmenter } = Intl;
      Reflect.deleteProperty(Intl, 'Segmenter');
      try {
        check(language, SAMPLES[language] as Sample);
      } finally {
        Object.assign(Intl, { Segmenter });
      }
    });
  }

  it('are found with any form of a word: uppercase, full width, decomposed, plural', () => {
    const [some, ...others] = postsOf(SAMPLES['en'] as Sample, 'en') as [Post, ...Post[]];
    for (const title of ['CAFÉ', 'ｃａｆé', 'cafe\u0301', 'Cafés']) {
      const found = rank({ url: 'https://gull.example/x', title: 'A café', language: 'en' }, [
        { ...some, title },
        ...others,
      ]);
      expect(found[0]?.post.title, title).to.equal(title);
    }
  });

  it('are found with any Unicode form of the same letters', () => {
    const [some, ...others] = postsOf(SAMPLES['en'] as Sample, 'en') as [Post, ...Post[]];
    const words = ['İstanbul', 'সময়', 'लड़का', 'Ẹ̀kọ́', 'За́мок', 'tiếng', 'שּׁלום', 'Straße', 'ﬁnance'];
    for (const word of words) {
      for (const title of [word, word.normalize('NFD'), word.normalize('NFC')]) {
        const found = rank({ url: 'https://gull.example/x', title: `Quux: ${word}` }, [
          { ...some, title },
          ...others,
        ]);
        expect(found[0]?.post.title, word).to.equal(title);
      }
    }
  });

  it('are found after an apostrophe that is not an English ending', () => {
    const [some, ...others] = postsOf(SAMPLES['fr'] as Sample, 'fr') as [Post, ...Post[]];
    const title = "Ce que l'IA change pour l'UE";
    const found = rank({ url: 'https://gull.example/x', title: 'IA et UE', language: 'fr' }, [
      { ...some, title },
      ...others,
    ]);
    expect(found[0]?.post.title).to.equal(title);
  });

  it('are found in the plural if the language is unknown', () => {
    const [some, ...others] = postsOf(SAMPLES['fr'] as Sample, 'fr') as [Post, ...Post[]];
    const posts = [...others, { ...some, title: 'Les phares de Bretagne' }].map(
      ({ language: _, ...rest }) => rest,
    );
    const found = rank({ url: 'https://gull.example/x', title: 'Un phare breton' }, posts);
    expect(found.map(({ post: { title } }) => title)).to.include('Les phares de Bretagne');
  });

  it('are found in the plural and the singular', () => {
    const [some, ...others] = postsOf(SAMPLES['en'] as Sample, 'en') as [Post, ...Post[]];
    for (const [one, many] of [
      'house houses',
      'bus buses',
      'story stories',
      'church churches',
      'day days',
    ].map((pair) => pair.split(' '))) {
      for (const [asked, title] of [
        [one, many],
        [many, one],
      ] as [string, string][]) {
        const found = rank({ url: 'https://gull.example/x', title: asked, language: 'en' }, [
          { ...some, title },
          ...others,
        ]);
        expect(found[0]?.post.title, asked).to.equal(title);
      }
    }
  });
});
