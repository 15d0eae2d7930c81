import { expect, fixture, html } from '@open-wc/testing';
import { readArticle } from '../../src/page/article.js';
import { wordpressPostId } from '../../src/page/wordpress-post-id.js';
import { withHead } from '../support/block.js';
import { installAllRules } from '../support/rules.js';

describe('reading the article from the page', () => {
  let undo = () => {};
  before(installAllRules);
  afterEach(() => undo());

  it('uses the canonical link, Open Graph and JSON-LD, and collects all URLs', async () => {
    undo = withHead(`
      <link rel="canonical" href="https://town.example/ferry/">
      <meta property="og:url" content="https://town.example/?p=12">
      <meta property="og:title" content="Ferry (Town)">
      <meta property="article:published_time" content="2026-03-04T10:00:00+01:00">
      <meta property="article:tag" content="Ferry"><meta property="article:tag" content="Island">
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Town"},
        {"@type":"NewsArticle","headline":"Ferry crossings cut","url":"https://town.example/amp/ferry","keywords":"winter, Ferry"}]}</script>`);
    const host = await fixture(
      html`<article lang="en-GB"><h1>Ferry</h1><p>Three crossings.</p><nav>Menu</nav><i></i></article>`,
    );
    const { article, urls } = readArticle(host.querySelector('i') as Element);
    expect(article).to.deep.equal({
      url: 'https://town.example/ferry/',
      title: 'Ferry crossings cut',
      text: 'Ferry Three crossings.',
      tags: ['Ferry', 'Island', 'winter'],
      published: '2026-03-04T10:00:00+01:00',
      language: 'en-GB',
    });
    expect(urls).to.include.members([
      'https://town.example/ferry/',
      'https://town.example/?p=12',
      'https://town.example/amp/ferry',
      location.href,
    ]);
  });

  it("uses the headline and the page's URL as a fallback", async () => {
    const host = await fixture(
      html`<main><h1>Tea room to close</h1><p>After ninety years.</p><b></b></main>`,
    );
    const { article } = readArticle(host.querySelector('b') as Element);
    expect(article.title).to.equal('Tea room to close');
    expect(article.url).to.equal(location.href);
    expect(article.text).to.contain('After ninety years.');
  });

  it('uses the article attribute', async () => {
    const host = await fixture(html`<p></p>`);
    const { article, urls } = readArticle(host, '/other/');
    expect(article).to.deep.equal({ url: new URL('/other/', location.href).href, title: '' });
    expect(urls).to.deep.equal([article.url]);
  });

  it('ignores invalid JSON-LD', async () => {
    undo = withHead('<script type="application/ld+json">{"@type": oops</script>');
    expect(() => readArticle(document.body)).not.to.throw();
  });

  it("selects the article with the page's URL among several in JSON-LD", async () => {
    undo = withHead(`<link rel="canonical" href="https://town.example/own/">
      <script type="application/ld+json">[{"@type":"JobPosting","title":"No"},{"@type":"Article","headline":"Other","url":"/other/"}]</script>
      <script type="application/ld+json">{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"Own &amp; proper","url":"https://town.example/own"}}</script>`);
    expect(readArticle(document.body).article.title).to.equal('Own & proper');
  });

  it('ignores articles in JSON-LD with other URLs', async () => {
    undo = withHead(`<link rel="canonical" href="https://town.example/own/">
      <script type="application/ld+json">{"@type":"Article","headline":"Other","url":"https://town.example/other/"}</script>`);
    const { article, urls } = readArticle(document.body);
    expect(article.title).not.to.equal('Other');
    expect(urls).not.to.include('https://town.example/other/');
  });

  it('collects all titles, and the names of the site that they may contain', async () => {
    undo =
      withHead(`<meta property="og:title" content="Ferry - Town"><meta property="og:site_name" content="Town">
      <meta name="application-name" content="Town News"><link rel="shortlink" href="https://town.example/?p=77">
      <script type="application/ld+json">{"@type":"Article","headline":"Ferry cut","publisher":{"name":"Town Ltd"}}</script>`);
    const host = await fixture(html`<main><h1>Ferry crossings</h1><b></b></main>`);
    const { titles, siteNames, urls } = readArticle(host.querySelector('b') as Element);
    expect(titles).to.include.members(['Ferry crossings', 'Ferry cut', 'Ferry - Town']);
    expect(siteNames).to.have.members(['Town', 'Town News', 'Town Ltd']);
    expect(urls).to.include('https://town.example/?p=77');
  });

  it('reads the post ID of WordPress', async () => {
    undo = withHead('<link rel="shortlink" href="https://town.example/?p=77">');
    expect(wordpressPostId(document)).to.equal('77');
  });
});
