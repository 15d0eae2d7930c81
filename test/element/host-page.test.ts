import { aTimeout } from '@open-wc/testing';
import { block, expect, feedOf, inlineBlock, settled, texts, waitUntil } from '../support/block.js';
import { captureConsole, requests, served, uniqueKey } from '../support/served.js';

describe('on any page', () => {
  it('has an intrinsic width in every layout context', async () => {
    for (const style of [
      'display: flex',
      'float: left',
      'display: inline-block',
      'position: absolute',
      'display: table-cell',
    ]) {
      const element = await inlineBlock();
      element.parentElement?.setAttribute('style', style);
      expect(element.offsetWidth, style).to.be.greaterThan(100);
    }
  });

  it('shows no duplicates when it comes back after another block has taken its posts', async () => {
    const src = served({ key: uniqueKey(), body: feedOf() });
    const [first, second] = await Promise.all([block({ src, limit: '3' }), block({ src, limit: '3' })]);
    await Promise.all([settled(first), settled(second)]);
    const parent = first.parentElement;
    first.remove();
    await second.refresh();
    parent?.append(first);
    await waitUntil(() => first.status !== 'loading');
    await settled(first);
    const titles = [first, second].flatMap((element) => texts(element, 'title'));
    expect(new Set(titles).size).to.equal(titles.length);
  });

  it('resolves refresh whatever happens in the meantime', async () => {
    const apart = document.createElement('related-posts');
    apart.src = served({ body: feedOf() });
    await apart.refresh();
    const taken = await block({ src: served({ stall: 1, key: uniqueKey() }) });
    const refreshed = taken.refresh();
    taken.remove();
    await refreshed;
    expect(taken.status).to.equal('idle');
  });

  it('requests nothing while it is disconnected', async () => {
    const element = await inlineBlock();
    element.remove();
    const key = uniqueKey();
    element.replaceChildren();
    element.src = served({ key, body: feedOf() });
    await aTimeout(200);
    expect((await requests(key)).count).to.equal(0);
  });

  it('accepts values of any type', async () => {
    const log = captureConsole();
    for (const [property, value] of [
      ['tags', null],
      ['exclude', ['a']],
      ['pin', undefined],
      ['heading', null],
      ['strings', { updated: null }],
    ] as const) {
      const element = await inlineBlock({ show: 'date updated' });
      Reflect.set(element, property, value);
      await element.updateComplete;
      await settled(element);
      expect(element.status, property).to.equal('ready');
      expect(texts(element, 'heading'), property).to.deep.equal(['Related Posts']);
    }
    log.restore();
  });

  it('finds an inline feed that is added later', async () => {
    const log = captureConsole();
    const element = await settled(await block());
    expect(element.error?.code).to.equal('no-source');
    element.insertAdjacentHTML(
      'beforeend',
      `<script type="application/json; charset=utf-8">${feedOf()}</script>`,
    );
    await waitUntil(() => element.status === 'ready', 'the inline feed was not found');
    log.restore();
  });
});
