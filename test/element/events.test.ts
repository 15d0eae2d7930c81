import { aTimeout, oneEvent } from '@open-wc/testing';
import { block, expect, inlineBlock, parts, settled, TOWN, waitUntil } from '../support/block.js';

describe('events', () => {
  it('fires load once per load, across shadow roots', async () => {
    const heard: CustomEvent[] = [];
    const listen = (event: Event) => heard.push(event as CustomEvent);
    document.addEventListener('related-posts-load', listen);
    const element = await block();
    element.posts = TOWN;
    await settled(element);
    element.heading = 'Rendered again';
    await element.updateComplete;
    document.removeEventListener('related-posts-load', listen);
    expect(heard).to.have.length(1);
    expect(heard[0]?.composed).to.equal(true);
    expect(heard[0]?.detail.related).to.equal(element.related);
    expect(heard[0]?.detail.source).to.equal('posts');
    expect(parts(element, 'card')).to.have.length(TOWN.length);
  });

  it('fires select before the browser follows the link', async () => {
    const element = await inlineBlock({ order: 'feed' });
    element.addEventListener('related-posts-select', (event) => event.preventDefault());
    const selected = oneEvent(element, 'related-posts-select');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    parts(element, 'link')[1]?.dispatchEvent(click);
    const { detail } = await selected;
    expect(detail.post.title).to.equal('Bakery reopens on Mill Lane');
    expect(detail.position).to.equal(2);
    expect(detail.score).to.equal(0);
    expect(click.defaultPrevented).to.equal(true);
  });

  it('treats a click anywhere on a card as a click on its link, except after selecting text', async () => {
    const element = await inlineBlock({ order: 'feed' });
    const followed: number[] = [];
    element.addEventListener('related-posts-select', (event) => {
      event.preventDefault();
      followed.push(event.detail.position);
    });
    const [, second] = parts(element, 'excerpt');
    second?.click();
    expect(followed).to.deep.equal([2]);
    getSelection()?.selectAllChildren(document.body);
    second?.click();
    getSelection()?.removeAllRanges();
    expect(followed).to.deep.equal([2]);
  });

  it('forwards a click on a card to routers as one click on its link, with modifier keys', async () => {
    const element = await inlineBlock({ order: 'feed' });
    const heard: unknown[][] = [];
    const route = (event: MouseEvent) => {
      event.preventDefault();
      const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
      heard.push([link?.href, event.ctrlKey, event.button]);
    };
    document.addEventListener('click', route);
    parts(element, 'excerpt')[1]?.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true }),
    );
    document.removeEventListener('click', route);
    expect(heard).to.deep.equal([['https://town.example/bakery/', true, 0]]);
  });

  it('fires select for a middle click, but not for a right click', async () => {
    const element = await inlineBlock();
    let selected = 0;
    element.addEventListener('related-posts-select', (event) => {
      event.preventDefault();
      selected++;
    });
    for (const button of [2, 1]) {
      parts(element, 'link')[0]?.dispatchEvent(
        new MouseEvent('auxclick', { button, bubbles: true, cancelable: true }),
      );
    }
    expect(selected).to.equal(1);
  });

  it('fires view once after one second in the viewport', async () => {
    const element = await inlineBlock({ limit: '1' });
    let views = 0;
    element.addEventListener('related-posts-view', () => views++);
    element.scrollIntoView();
    await aTimeout(500);
    expect(views).to.equal(0);
    await aTimeout(1200);
    expect(views).to.equal(1);
    element.remove();
    document.body.append(element);
    await aTimeout(1500);
    element.remove();
    expect(views).to.equal(1);
  });

  it("doesn't fire view if the reader scrolls past, or is in another tab", async () => {
    const element = await inlineBlock({ limit: '1' });
    let views = 0;
    element.addEventListener('related-posts-view', () => views++);
    await aTimeout(300);
    element.remove();
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.body.append(element);
    await aTimeout(1200);
    expect(views).to.equal(0);
    Reflect.deleteProperty(document, 'hidden');
    await waitUntil(() => views);
    element.remove();
  });
});
