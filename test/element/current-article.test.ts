import { fixture, html } from '@open-wc/testing';
import { expect, inlineBlock, texts, withHead } from '../support/block.js';

const here = location.href;
let undo = () => {};

afterEach(() => {
  undo();
  history.replaceState(null, '', here);
});

const PLAN = { title: 'Harbour plan', content_text: 'The council has a new plan for the old harbour wall.' };
const WALL = { id: '2', url: '/b', title: 'Harbour wall', content_text: 'It leaks at spring tide.' };

/** The titles of the cards on the article's page at this URL. */
async function cards(pageUrl: string, url: string, head = ''): Promise<string[]> {
  history.replaceState(null, '', pageUrl);
  undo = withHead(head);
  await fixture(html`<article><h1>Harbour plan</h1><p>The council has a new plan, with boats.</p></article>`);
  return texts(await inlineBlock({}, [{ id: '1', url, ...PLAN }, WALL]), 'title');
}

describe('the current article has no card', () => {
  for (const query of ['ref=newsletter', 'preview=true', 'share=1', 'm=1'])
    it(`if the URL of the page contains ?${query}`, async () => {
      expect(await cards(`/a?${query}`, '/a')).to.deep.equal(['Harbour wall']);
    });

  for (const url of ['/a.html', '/a.php', '/a/index.html', '/A'])
    it(`if its URL in the feed is ${url}`, async () => {
      expect(await cards('/a', url)).to.deep.equal(['Harbour wall']);
    });

  it('if the feed contains the URL of a click-counting service', async () => {
    const head = `<meta property="og:title" content="Harbour plan - The Post">
      <meta property="og:site_name" content="The Post">`;
    expect(await cards('/a', 'https://count.example/x/1', head)).to.deep.equal(['Harbour wall']);
  });

  for (const url of ['//a', '/a/index', '/a;jsessionid=1F', '/a/index.xhtml'])
    it(`if its URL in the feed is ${url}`, async () => {
      expect(await cards('/a?ref=1', url, '<title>Other</title>')).to.have.length(1);
    });

  for (const link of [
    '<link rel="alternate" hreflang="en" href="/harbour-plan">',
    '<link rel="alternate" media="only screen and (max-width: 640px)" href="/harbour-plan">',
    '<link rel="amphtml" href="/harbour-plan">',
    '<link rel="shortlink" href="/harbour-plan">',
  ])
    it(`if the page links to it as another version: ${link}`, async () => {
      const other = { id: '1', url: '/harbour-plan', title: 'Old mole', content_text: 'About it.' };
      undo = withHead(link);
      expect(texts(await inlineBlock({}, [other, WALL]), 'title')).to.deep.equal(['Harbour wall']);
    });

  it('if its heading on the page has a line break', async () => {
    await fixture(html`<h1>Old<br />mole</h1>`);
    const posts = [{ id: '1', url: '/x', title: 'Old mole', content_text: 'About it.' }, WALL];
    expect(texts(await inlineBlock({}, posts), 'title')).to.deep.equal(['Harbour wall']);
  });

  for (const type of ['LiveBlogPosting', 'https://schema.org/Article'])
    it(`if its title is in JSON-LD of the type ${type}`, async () => {
      const posts = [{ id: '1', url: '/x', title: 'Old mole', content_text: 'About it.' }, WALL];
      undo = withHead(
        `<script type="application/ld+json">{"@type":"${type}","headline":"Old mole"}</script>`,
      );
      expect(texts(await inlineBlock({}, posts), 'title')).to.deep.equal(['Harbour wall']);
    });

  for (const separator of [' - ', ' | ', '|', ' / ', ' :: ', ' ~ ', ' › ', ', ', '—'])
    for (const title of [`Old mole${separator}The Post`, `The Post${separator}Old mole`])
      it(`if its title on the page is "${title}"`, async () => {
        const posts = [{ id: '1', url: '/x', title: 'Old mole', content_text: 'About it.' }, WALL];
        undo = withHead(
          `<meta property="og:title" content="${title}"><meta property="og:site_name" content="The Post">`,
        );
        expect(texts(await inlineBlock({}, posts), 'title')).to.deep.equal(['Harbour wall']);
      });

  it('if its title contains the name of a site that the page does not give', async () => {
    const posts = [{ id: '1', url: '/x', title: 'Old mole', content_text: 'About it.' }, WALL];
    undo = withHead('<meta property="og:title" content="Old mole | Daily Notes">');
    expect(texts(await inlineBlock({}, posts), 'title')).to.deep.equal(['Harbour wall']);
  });

  for (const title of [
    'Old mole ★ Daily Notes',
    'Daily Notes → Old mole',
    'Old mole—Daily Notes',
    'Old mole :: Daily Notes',
  ])
    it(`if its title is part of "${title}", with an unknown name of the site`, async () => {
      const posts = [{ id: '1', url: '/x', title: 'Old mole', content_text: 'About it.' }, WALL];
      undo = withHead(`<meta property="og:title" content="${title}">`);
      expect(texts(await inlineBlock({}, posts), 'title')).to.deep.equal(['Harbour wall']);
    });

  it('but the first part of a series has one on the page of the second', async () => {
    const posts = [{ id: '1', url: '/x', title: 'Old mole', content_text: 'About it.' }, WALL];
    undo = withHead('<meta property="og:title" content="Old mole - Part 2">');
    expect(texts(await inlineBlock({}, posts), 'title')).to.have.length(2);
  });

  it('but a post whose title is the beginning of the heading has one', async () => {
    await fixture(html`<h1>Old mole – part 2</h1>`);
    const posts = [{ id: '1', url: '/x', title: 'Old mole', content_text: 'About it.' }, WALL];
    undo = withHead('<meta property="og:title" content="Old mole – part 2">');
    expect(texts(await inlineBlock({}, posts), 'title')).to.have.length(2);
  });

  it('but a post with another value of a parameter has one', async () => {
    expect(await cards('/story.php?id=1', '/story.php?id=2', '<title>Other</title>')).to.have.length(1);
  });
});
