import { aTimeout, oneEvent } from '@open-wc/testing';
import { block, expect, inlineBlock, parts, settled, TOWN, waitUntil } from '../support/block.js';

describe('events', () => {
  it('tells when posts are there, once a load, out of any shadow tree', async () => {
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

  it('tells which post a reader follows, before the browser does', async () => {
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

  it('takes a click anywhere on a card for one on its link, but not the end of a selection', async () => {
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

  it('lets routers on the page have a click on a card as one on its link, with its keys, and once', async () => {
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

  it('takes a middle click for following a link, a right one not', async () => {
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

  it('tells once that the block was in view for a second', async () => {
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

  it('says nothing of a view where the reader only passes by, or is in another tab', async () => {
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
