import { styleSheet } from '../../demo/builder/style-sheet.js';
import { PRESETS, themeOf } from '../../demo/builder/themes.js';
import { expect, inlineBlock as inlineBlockOf, parts, type RelatedPosts, TOWN } from '../support/block.js';
import { served } from '../support/served.js';

/** Posts with an image, without one, and with a broken one. */
const MIXED = TOWN.map((item, i) => ({
  ...item,
  tags: ['Town'],
  image:
    i === 1
      ? undefined
      : i === 2
        ? served({ status: 404, key: 'none' })
        : served({ body: 'x', key: 'image' }),
}));

const frames = (element: RelatedPosts) => [...(element.shadowRoot?.querySelectorAll('.frame') ?? [])];

describe('layouts and presets', () => {
  for (const layout of ['compact', 'featured']) {
    it(`are accessible, and show images and dates by default: ${layout}`, async () => {
      const element = await inlineBlockOf({ layout, order: 'feed' }, MIXED);
      expect(parts(element, 'image')).to.have.length(MIXED.length - 1);
      expect(parts(element, 'published')).to.have.length(MIXED.length);
      await expect(element).to.be.accessible();
    });
  }

  it('show exactly what show asks for, even if it is the default of other layouts', async () => {
    const element = await inlineBlockOf({ layout: 'compact', order: 'feed', show: 'date excerpt' }, MIXED);
    expect(parts(element, 'excerpt')).not.to.be.empty;
    expect(parts(element, 'image')).to.be.empty;
    element.removeAttribute('show');
    await element.updateComplete;
    expect(parts(element, 'image')).not.to.be.empty;
    element.show = 'date excerpt';
    await element.updateComplete;
    expect(parts(element, 'image')).to.be.empty;
  });

  it('fall back to their own default if show is invalid', async () => {
    const element = await inlineBlockOf({ layout: 'compact', order: 'feed', show: 'pictures' }, MIXED);
    expect(parts(element, 'image')).not.to.be.empty;
  });

  it('shows the first card of featured larger than the others', async () => {
    const element = await inlineBlockOf({ layout: 'featured', order: 'feed' }, MIXED);
    const [first = 0, second = 0] = frames(element).map((frame) => frame.getBoundingClientRect().width);
    expect(first).to.be.above(2 * second);
  });

  for (const theme of PRESETS) {
    for (const scheme of ['light', 'dark']) {
      it(`have enough contrast in ${scheme}, and are smaller than 1 kB: ${theme}`, async () => {
        const css = styleSheet({ theme, properties: {} });
        expect(css.length).to.be.below(1000);
        const style = document.createElement('style');
        style.textContent = `:root { color-scheme: ${scheme}; background: Canvas; color: CanvasText; } ${css}`;
        document.head.append(style);
        const element = await inlineBlockOf({ order: 'feed', ...themeOf(theme).options }, MIXED);
        await expect(element).to.be.accessible();
        style.remove();
      });
    }
  }
});
