import { expect } from '@open-wc/testing';
import type { Article, Post } from '../../../src/core/post.js';
import { guessLanguage } from '../../../src/core/rank/language-detection.js';
import { selectRelated } from '../../../src/core/rank/selection.js';
import { DEFAULT_OPTIONS } from '../../support/selection-options.js';

const SITE = 'https://gull.example';

function post(path: string, title: string, summary = '', more: Partial<Post> = {}): Post {
  const url = new URL(path, SITE).href;
  return { id: url, url, title, summary, tags: [], authors: [], ...more };
}

function shown(article: Partial<Article> & { url: string }, posts: readonly Post[]): string[] {
  const url = new URL(article.url, SITE).href;
  return selectRelated({ title: 'Harbour', ...article, url }, posts, DEFAULT_OPTIONS).map(
    ({ post }) => post.title,
  );
}

const ENGLISH = 'It is about the old harbour and the town, with a plan for the wall.';
const GERMAN = 'Es geht um den alten Hafen und die Stadt, mit einem Plan, der nicht allen passt.';

describe('a multilingual site whose feed has no languages', () => {
  for (const [where, en, de] of [
    ['a path segment', '/en/', '/de/'],
    ['a path segment with a region', '/en-gb/', '/de-at/'],
    ['the second path segment', '/blog/en/', '/blog/de/'],
    ['a subdomain', 'https://en.gull.example/', 'https://de.gull.example/'],
    ['a query parameter', '/post?lang=en&n=', '/post?lang=de&n='],
  ] as [string, string, string][]) {
    it(`shows posts in the language of the page, detected by ${where}`, () => {
      const posts = [1, 2].flatMap((n) => [
        post(`${de}p${n}`, `Hafen ${n}`),
        post(`${en}p${n}`, `Wall ${n}`),
      ]);
      for (const language of ['en', 'en-US', undefined])
        expect(shown({ url: `${en}x`, ...(language && { language }) }, posts)).to.have.members([
          'Wall 1',
          'Wall 2',
        ]);
      expect(shown({ url: `${de}x`, language: 'de' }, posts)).to.have.members(['Hafen 1', 'Hafen 2']);
    });
  }

  it('detects the language if only posts in other languages have a path segment', () => {
    const posts = [post('/wall', 'Wall'), post('/de/hafen', 'Hafen')];
    expect(shown({ url: '/x', language: 'en' }, posts)).to.deep.equal(['Wall']);
  });

  it("doesn't mistake a section for a language", () => {
    const posts = [post('/it/cables', 'Cables'), post('/tv/tonight', 'Tonight'), post('/news/wall', 'Wall')];
    expect(shown({ url: '/news/x', language: 'en' }, posts)).to.have.length(3);
    expect(shown({ url: '/it/x', language: 'en' }, posts)).to.have.length(3);
  });

  it('recognizes an ambiguous path segment if it is the language of the page', () => {
    const posts = [post('/it/mura', 'Mura'), post('/en/wall', 'Wall')];
    expect(shown({ url: '/it/x', language: 'it' }, posts)).to.deep.equal(['Mura']);
  });

  it('shows posts in another language if there are no others', () => {
    const posts = [post('/de/a', 'Hafen'), post('/de/b', 'Mauer')];
    expect(shown({ url: '/en/x', language: 'en' }, posts)).to.have.length(2);
  });

  it("prefers a post's own language to its URL", () => {
    const posts = [
      post('/de/a', 'Wall', '', { language: 'en' }),
      post('/en/b', 'Hafen', '', { language: 'de' }),
    ];
    expect(shown({ url: '/en/x', language: 'en' }, posts)).to.deep.equal(['Wall']);
  });
});

describe('a multilingual site without any language tags', () => {
  const posts = [post('/a', 'Die Hafenmauer', GERMAN), post('/b', 'The harbour wall', ENGLISH)];

  it("shows posts in the language of the article's text", () => {
    expect(shown({ url: '/x', title: 'The harbour', text: ENGLISH }, posts)).to.deep.equal([
      'The harbour wall',
    ]);
    expect(shown({ url: '/x', title: 'Der Hafen', text: GERMAN }, posts)).to.deep.equal(['Die Hafenmauer']);
  });

  it('prefers the language of the text to an incorrect lang attribute', () => {
    const article = { url: '/x', title: 'Der Hafen', text: GERMAN, language: 'en' };
    expect(shown(article, posts)).to.deep.equal(['Die Hafenmauer']);
  });

  it("doesn't guess the language of titles and names", () => {
    const titles = ['Die Hard', 'Le Mans 2026', 'El Niño', 'The Wall'].map((title, i) =>
      post(`/${i}`, title),
    );
    expect(shown({ url: '/x', language: 'en', text: ENGLISH }, titles)).to.have.length(4);
  });

  it("doesn't mistake Norwegian for Danish", () => {
    const norwegian = 'Det er en plan for havnen, og den er til for alle som bor på øya.';
    const posts = [post('/a', 'Havnen', norwegian), post('/b', 'Muren')];
    expect(shown({ url: '/x', language: 'nb', text: 'Havn' }, posts)).to.have.length(2);
  });

  it('detects ten languages', () => {
    for (const [language, text] of Object.entries({
      en: ENGLISH,
      de: GERMAN,
      fr: 'Le vieux port et les bateaux de la ville sont dans une mauvaise passe.',
      es: 'El puerto y los barcos de la ciudad esperan una respuesta del alcalde.',
      it: 'Il porto di pesca è in attesa di una risposta che non arriva per gli abitanti.',
      pt: 'O porto e os barcos da cidade esperam uma resposta do presidente com calma.',
      nl: 'Het is een plan van de stad en de haven, maar niet voor iedereen.',
      sv: 'Det är en plan för hamnen och staden som inte alla tycker om att läsa på.',
      pl: 'Port i miasto czekają na odpowiedź, która nie jest łatwa, bo w tym się nie da.',
    }))
      expect(guessLanguage(text), language).to.equal(language);
  });
});
