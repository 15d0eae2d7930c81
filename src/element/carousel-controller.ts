import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Strings } from '../locale/strings.js';
import { type CarouselState, carouselControls } from '../view/carousel.js';

export { carouselStyles } from './carousel.styles.js';

/** A card of which less is in view doesn't count as seen. */
const MOSTLY = 0.6;

/** Where the tab key stops within a card, which may be the page's own. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';

type Sight = Pick<IntersectionObserverEntry, 'target' | 'intersectionRatio'>;

/** Knows which cards of the carousel are in view: the others can be found, read out and clicked, but not tabbed to. */
export class CarouselController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #list: Element | null | undefined;
  #cards: Element[] = [];
  #inView = new Set<Element>();
  /** The `tabindex` that each stop has where its card is in view. */
  readonly #own = new WeakMap<Element, string | null>();
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Where the carousel stands; nothing where all of it is in view. */
  #state: CarouselState | undefined;

  /** Its arrows and position; nothing where all of it is in view. */
  controls(strings: Strings): TemplateResult | undefined {
    return this.#state && carouselControls(this.#state, strings);
  }

  /** By as many cards as are in view, towards the start or the end. */
  readonly #page = (direction: -1 | 1): void => {
    const list = this.#list;
    if (!list) return;
    const sign = getComputedStyle(list).direction === 'rtl' ? -direction : direction;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    list.scrollBy({ left: sign * list.clientWidth, behavior });
  };

  hostUpdated(): void {
    this.#list = this.#host.shadowRoot?.querySelector('.carousel');
    const cards = [...(this.#list?.children ?? [])];
    if (cards.length === this.#cards.length && cards.every((card, i) => card === this.#cards[i])) {
      // There may be other links in them.
      if (this.#inView.size) this.#mindTabs();
      return;
    }
    this.#leave();
    this.#cards = cards;
    const list = this.#list;
    if (!list || typeof IntersectionObserver !== 'function') return;
    const options = { root: list, threshold: MOSTLY };
    this.#observer = new IntersectionObserver((entries) => this.#see(entries), options);
    for (const card of cards) this.#observer.observe(card);
    // Observers tell after the next frame: arrows that came only then would push the cards down.
    this.#see(cards.map((card) => ({ target: card, intersectionRatio: shareInView(card, list) })));
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #see(entries: readonly Sight[]): void {
    for (const { target, intersectionRatio } of entries) {
      if (intersectionRatio >= MOSTLY) this.#inView.add(target);
      else this.#inView.delete(target);
    }
    // Between two cards, and where the list isn't shown at all, nothing is: all stays as it was.
    if (!this.#inView.size) return;
    this.#mindTabs();
    const first = this.#cards.findIndex((card) => this.#inView.has(card));
    const atEnd = this.#inView.has(this.#cards.at(-1) as Element);
    const total = this.#cards.length;
    this.#state =
      this.#inView.size < total ? { first, atStart: first === 0, atEnd, total, page: this.#page } : undefined;
    // Lit warns of an update that an update asks for; before the next frame is soon enough.
    queueMicrotask(() => this.#host.requestUpdate());
  }

  #mindTabs(): void {
    for (const card of this.#cards) {
      for (const stop of card.querySelectorAll(STOPS)) {
        if (!this.#own.has(stop)) this.#own.set(stop, stop.getAttribute('tabindex'));
        const own = this.#own.get(stop) ?? null;
        if (!this.#inView.has(card)) stop.setAttribute('tabindex', '-1');
        else if (own === null) stop.removeAttribute('tabindex');
        else stop.setAttribute('tabindex', own);
      }
    }
  }

  #leave(): void {
    this.#observer?.disconnect();
    this.#inView = new Set(this.#cards);
    this.#mindTabs();
    this.#cards = [];
    this.#inView.clear();
    if (this.#state) this.#host.requestUpdate();
    this.#state = undefined;
  }
}

/** How much of a card's width is within the list's. */
function shareInView(card: Element, list: Element): number {
  const [inner, outer] = [card.getBoundingClientRect(), list.getBoundingClientRect()];
  return (Math.min(inner.right, outer.right) - Math.max(inner.left, outer.left)) / inner.width;
}
