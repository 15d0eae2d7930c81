import { block, expect, feedOf, type RelatedPosts, settled, TOWN, waitUntil } from '../support/block.js';
import { served, uniqueKey } from '../support/served.js';

const IMAGES = TOWN.map((item) => ({ ...item, tags: ['Town'], image: served({ body: 'x', key: 'image' }) }));

async function loading(attributes: Record<string, string>, delay = 600): Promise<RelatedPosts> {
  const element = await start(attributes, delay);
  await waitUntil(() => skeletonOf(element), 'no skeleton', { interval: 10 });
  return element;
}

function start(attributes: Record<string, string>, delay: number): Promise<RelatedPosts> {
  for (const earlier of document.querySelectorAll('related-posts')) earlier.remove();
  const src = served({ body: feedOf(IMAGES), delay, key: uniqueKey() });
  return block({ src, order: 'feed', limit: '4', style: 'inline-size: 700px', ...attributes });
}

const skeletonOf = (element: RelatedPosts) => element.shadowRoot?.querySelector<HTMLElement>('.skeleton');

/** What the cards consist of, and the horizontal positions and widths of the cards and images. */
function shapeOf(element: RelatedPosts): object {
  const cards = [...(element.shadowRoot?.querySelectorAll('.card') ?? [])];
  const boxes = (selector: string) =>
    cards.flatMap((card) => {
      const box = (selector === ':scope' ? card : card.querySelector(selector))?.getBoundingClientRect();
      return box?.width ? [[Math.round(box.left), Math.round(box.width)]] : [];
    });
  const count = (selector: string) => cards.filter((card) => card.querySelector(selector)).length;
  return {
    cards: boxes(':scope'),
    images: boxes('.frame'),
    categories: count('.category'),
    meta: count('.meta'),
    excerpts: count('.excerpt'),
  };
}

describe('the skeleton', () => {
  for (const layout of ['list', 'grid', 'carousel', 'compact', 'featured']) {
    for (const show of [
      '',
      'date excerpt',
      'image',
      'image category date',
      'category excerpt reading-time',
    ]) {
      it(`has the shape of the coming cards: ${layout}, show="${show}"`, async () => {
        const element = await loading({ layout, ...(show && { show }) });
        const shape = shapeOf(element);
        await settled(element);
        const { meta, ...coming } = shapeOf(element) as { meta: number };
        const { meta: expectedMeta, ...expected } = shape as { meta: number };
        expect(expected).to.deep.equal(coming);
        // These posts have no text, and therefore no reading time.
        expect(expectedMeta).to.equal(show.includes('reading-time') ? 4 : meta);
      });
    }
  }

  it('fades in', async () => {
    const element = await loading({}, 1500);
    const skeleton = skeletonOf(element) as HTMLElement;
    const animation = skeleton.getAnimations()[0] as Animation;
    animation.pause();
    const at = (time: number) => {
      animation.currentTime = time;
      const { visibility, opacity } = getComputedStyle(skeleton);
      return visibility === 'visible' ? Number(opacity) : 0;
    };
    expect(at(0)).to.equal(0);
    expect(at(299)).to.equal(0);
    expect(at(450)).to.be.within(0.2, 0.95);
    expect(at(600)).to.equal(1);
    await settled(element);
  });

  it('is never visible for less than 300 ms', async () => {
    let visible = 0;
    for (const delay of [0, 350, 450, 550, 1200]) {
      const element = await start({}, delay);
      let animation: Animation | undefined;
      // Until its first frame, an animation has no start time: the skeleton was never painted.
      let startTime = Number.POSITIVE_INFINITY;
      const removed = await new Promise<number>((resolve) => {
        const onChange = () => {
          const skeleton = skeletonOf(element);
          if (skeleton && !animation) {
            animation = skeleton.getAnimations()[0];
            void animation?.ready.then(({ startTime: time }) => {
              startTime = Number(time);
            });
          }
          if (skeleton || element.status !== 'ready') return;
          observer.disconnect();
          resolve(performance.now());
        };
        const observer = new MutationObserver(onChange);
        observer.observe(element.shadowRoot as ShadowRoot, {
          childList: true,
          subtree: true,
          attributes: true,
        });
        onChange();
      });
      const duration = removed - startTime - 300;
      // Rendering the cards takes time, too.
      if (duration < 100) continue;
      expect(duration, `with a response after ${delay} ms`).to.be.at.least(290);
      visible++;
    }
    expect(visible).to.be.at.least(1);
  });
});
