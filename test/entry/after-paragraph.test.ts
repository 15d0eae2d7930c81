import { expect, fixture, html } from '@open-wc/testing';
import { placeFor } from '../../src/entry/place.js';
import { captureConsole } from '../support/served.js';

const texts = (count: number) =>
  Array.from({ length: count }, (_, i) => `<p>Paragraph ${i + 1}</p>`).join('');

/** The page with a tag's block, as HTML; a `<!-- tag -->` in the markup is the place of the tag. */
async function placed(markup: string, data: Record<string, string>, isAllThere = true): Promise<string> {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.innerHTML = markup.replace('<!-- tag -->', '<i></i>');
  const script = document.createElement('script');
  script.type = 'text/plain';
  Object.assign(script.dataset, data);
  const marker = page.querySelector('i');
  if (marker) marker.replaceWith(script);
  else page.append(script);
  placeFor(script)(isAllThere)?.insert(document.createElement('related-posts-here'));
  script.remove();
  // Only the article of the next call should be on the page.
  page.remove();
  return page.innerHTML;
}

const HERE = '<related-posts-here></related-posts-here>';

/** The text of the paragraph before the block, or the name of another element. */
async function before(
  markup: string,
  data: Record<string, string> = { afterParagraph: '3' },
): Promise<string> {
  const page = document.createElement('div');
  page.innerHTML = await placed(markup, data);
  const previous = page.querySelector('related-posts-here')?.previousElementSibling;
  return previous?.localName === 'p' ? (previous.textContent ?? '') : (previous?.localName ?? 'nothing');
}

describe('a tag with data-after-paragraph', () => {
  it('puts the block after that paragraph of the article, wherever the tag is', async () => {
    const article = `<article><h1>Tides</h1>${texts(6)}</article>`;
    expect(await before(article)).to.equal('Paragraph 3');
    expect(await before(article, { afterParagraph: '1' })).to.equal('Paragraph 1');
    expect(await before(article, { afterParagraph: '6' })).to.equal('Paragraph 6');
    expect(await before(`<article>${texts(6)}<!-- tag --></article>`)).to.equal('Paragraph 3');
    expect(await before(`<!-- tag -->${article}`)).to.equal('Paragraph 3');
  });

  it('puts the block after an article with fewer than six paragraphs', async () => {
    expect(await before(`<article>${texts(5)}</article>`)).to.equal('article');
    expect(await before(`<article><!-- tag -->${texts(5)}</article>`)).to.equal('article');
    expect(await before(`<article>Text<br><br>without paragraphs</article>`)).to.equal('article');
  });

  it('puts the block after an article that has no such paragraph', async () => {
    expect(await before(`<article>${texts(8)}</article>`, { afterParagraph: '9' })).to.equal('article');
  });

  for (const [name, around] of Object.entries({
    'a list': (p: string) => `<ul><li>${p}</li></ul>`,
    'a definition list': (p: string) => `<dl><dd>${p}</dd></dl>`,
    'a quotation': (p: string) => `<blockquote>${p}</blockquote>`,
    'a figure': (p: string) => `<figure><figcaption>${p}</figcaption></figure>`,
    'a table': (p: string) => `<table><tbody><tr><td>${p}</td></tr></tbody></table>`,
    'a sidebar': (p: string) => `<aside>${p}</aside>`,
    'the header of the article': (p: string) => `<header>${p}</header>`,
    'a form': (p: string) => `<form>${p}</form>`,
    'a nested article': (p: string) => `<article>${p}</article>`,
    'the fallback content of another block': (p: string) => `<related-posts>${p}</related-posts>`,
  })) {
    it(`neither counts nor uses paragraphs in ${name}`, async () => {
      const apart = around('<p>Apart</p><p>Apart</p><p>Apart</p>');
      expect(await before(`<article>${apart}${texts(6)}</article>`)).to.equal('Paragraph 3');
      expect(await before(`<article><p>Zero</p>${apart}${texts(6)}</article>`)).to.equal('Paragraph 2');
      expect(await before(`<article>${texts(5)}${apart}</article>`)).to.equal('article');
    });
  }

  it('counts the paragraphs of an article that is itself in a list', async () => {
    expect(await before(`<ul><li><article>${texts(6)}</article></li></ul>`)).to.equal('Paragraph 3');
  });

  it('does not count empty paragraphs, or those with only an image or a script', async () => {
    const empty =
      '<p></p><p>&nbsp;</p><p><img alt="" src="data:,"></p><p><script type="text/plain">x</script></p>';
    expect(await before(`<article>${empty}${texts(6)}</article>`)).to.equal('Paragraph 3');
    expect(await before(`<article>${empty}${texts(5)}</article>`)).to.equal('article');
  });

  it('counts paragraphs in sections, and only those of the text if the article marks it', async () => {
    expect(
      await before(`<article><section>${texts(2)}</section><section>${texts(4)}</section></article>`),
    ).to.equal('Paragraph 1');
    expect(
      await before(`<article><p>By Ann</p><div class="entry-content">${texts(6)}</div><p>End</p></article>`),
    ).to.equal('Paragraph 3');
  });

  it('finds the text of pages without an article', async () => {
    expect(await before(`<main>${texts(6)}</main>`)).to.equal('Paragraph 3');
    expect(await before(`<main><div class="post-content">${texts(6)}</div></main>`)).to.equal('Paragraph 3');
    expect(await before(`<main><div class="post-content">${texts(2)}</div></main>`)).to.equal('div');
    expect(await placed(`<main>${texts(1)}</main>`, { afterParagraph: '3' })).to.equal(
      `<main>${texts(1)}${HERE}</main>`,
    );
  });

  it('counts the paragraphs of the element in data-into', async () => {
    const into = (count: number) => `<article>${texts(9)}</article><div id="story">${texts(count)}</div>`;
    const data = { afterParagraph: '2', into: '#story' };
    expect(await before(into(6), data)).to.equal('Paragraph 2');
    expect(await placed(into(5), data)).to.equal(into(5).replace(/<\/div>$/, `${HERE}</div>`));
  });

  it('waits for the text of a short article, which scripts may insert later', async () => {
    const short = `<article>${texts(1)}</article>`;
    expect(await placed(short, { afterParagraph: '3' }, false)).to.equal(short);
  });

  it('reports an invalid number once, and puts the block where the tag is', async () => {
    for (const bad of ['0', '-1', '2.5', 'three', '']) {
      const log = captureConsole();
      const markup = `<article>${texts(6)}</article>`;
      expect(await placed(markup, { afterParagraph: bad })).to.equal(`${markup}${HERE}`);
      expect(log.lines.length).to.equal(1);
      expect(log.lines[0]).to.contain(`data-after-paragraph="${bad}" is not a whole number`);
      log.restore();
    }
  });
});
