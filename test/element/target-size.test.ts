import { aTimeout } from '@open-wc/testing';
import { styleSheet } from '../../demo/builder/style-sheet.js';
import { PRESETS } from '../../demo/builder/themes.js';
import { block, expect, inlineBlock, parts, settled, TOWN, waitUntil } from '../support/block.js';
import { captureConsole, served } from '../support/served.js';

/** The smallest size of a pointer target in WCAG 2.2, in pixels. */
const MIN_SIZE = 24;

/** Titles of one line, and nothing else in the card. */
const SHORT = TOWN.map(({ id, url }, i) => ({
  id,
  url,
  title: ['Ferry', 'Rye', 'Buns', 'Tide', 'Gulls', 'Mail'][i],
}));

function withStyle(css: string): () => void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  return () => style.remove();
}

function expectSize(target: HTMLElement): void {
  const { width, height } = target.getBoundingClientRect();
  const name = `${target.part} ${width} × ${height}`;
  expect(width, name).to.be.at.least(MIN_SIZE);
  expect(height, name).to.be.at.least(MIN_SIZE);
}

describe('targets are at least 24 by 24 pixels', () => {
  for (const layout of ['list', 'grid', 'carousel', 'compact', 'featured']) {
    for (const theme of ['native', ...PRESETS]) {
      it(`in the layout ${layout} with the preset ${theme}`, async () => {
        const removeStyle = withStyle(`body { margin: 0; } ${styleSheet({ theme, properties: {} })}`);
        const style = 'display: block; inline-size: 300px';
        const element = await inlineBlock(
          { layout, style, order: 'feed', limit: '4', more: '', show: 'category' },
          SHORT,
        );
        await aTimeout(100);
        const cards = parts(element, 'card');
        expect(cards).to.have.length(4);
        for (const card of cards) {
          expectSize(card);
          // A click on the first pixels of the card is one on the card.
          card.scrollIntoView({ block: 'center', inline: 'center' });
          const { left, top } = card.getBoundingClientRect();
          const hit = element.shadowRoot?.elementFromPoint(left + 2, top + MIN_SIZE - 2);
          expect(hit?.closest('[part~="card"]')).to.equal(card);
        }
        const names = layout === 'carousel' ? ['previous', 'next', 'more'] : ['more'];
        for (const name of names) {
          await waitUntil(() => parts(element, name).length === 1, name);
          expectSize(parts(element, name)[0] as HTMLElement);
        }
        removeStyle();
      });
    }
  }

  it('after an error', async () => {
    const log = captureConsole();
    const element = await block({ src: served({ status: 503, delay: 200 }) });
    await settled(element);
    log.restore();
    expectSize(parts(element, 'retry')[0] as HTMLElement);
  });
});
