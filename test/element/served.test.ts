import { fixture, html, nextFrame } from '@open-wc/testing';
import { expect, feedOf, parts, settled, TOWN, texts } from '../support/block.js';

/** A block with a declarative shadow root that contains `markup`. */
async function served(markup: string) {
  for (const earlier of document.querySelectorAll('related-posts')) earlier.remove();
  const holder = await fixture<HTMLElement>(html`<div></div>`);
  const element = document.createElement('related-posts');
  element.innerHTML = markup;
  element.attachShadow({ mode: 'open' }).innerHTML =
    '<section><h2 part="heading">Served</h2><a part="link" href="/1">One</a><a part="link" href="/2">Two</a></section>';
  holder.append(element);
  return element;
}

describe('server-rendered content', () => {
  it('stays until posts are rendered, then is replaced at once', async () => {
    const element = await served('');
    await nextFrame();
    expect(texts(element, 'heading')).to.deep.equal(['Served']);
    expect(element.shadowRoot?.querySelectorAll('section')).to.have.length(1);
    element.innerHTML = `<script type="application/json">${feedOf()}</script>`;
    await element.refresh();
    await settled(element);
    expect(texts(element, 'heading')).to.deep.equal(['Related Posts']);
    expect(parts(element, 'link')).to.have.length(TOWN.length);
    expect(element.shadowRoot?.querySelectorAll('section')).to.have.length(1);
  });

  it('keeps focus on the same link', async () => {
    const element = await served('');
    parts(element, 'link')[1]?.focus();
    element.innerHTML = `<script type="application/json">${feedOf()}</script>`;
    await element.refresh();
    await settled(element);
    expect(element.shadowRoot?.activeElement).to.equal(parts(element, 'link')[1]);
  });

  it('is removed if there are no posts, without leaving a heading', async () => {
    const element = await served(`<script type="application/json">${feedOf([])}</script>`);
    await element.refresh();
    await settled(element);
    expect(element.status).to.equal('empty');
    expect(parts(element, 'heading')).to.have.length(0);
  });
});
