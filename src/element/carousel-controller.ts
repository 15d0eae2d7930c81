import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Strings } from '../locale/strings.js';
import { type CarouselState, carouselControls } from '../view/carousel.js';
import { scrollByDragging } from './drag-scrolling.js';

export { carouselStyles } from './carousel.styles.js';

/** Fraction of a card that must be visible for the card to count as in view. */
const MOSTLY = 0.6;

/** Focusable elements in a card, including custom cards. */
const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';

type Sight = Pick<IntersectionObserverEntry, 'target' | 'intersectionRatio'>;

/**
 * Tracks which cards of the carousel are in view. Cards out of view can still be found, read and clicked, but are
 * skipped by the Tab key.
 */
export class CarouselController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #list: HTMLElement | null | undefined;
  #stopDragging: (() => void) | undefined;
  #cards: Element[] = [];
  #inView = new Set<Element>();
  /** The original `tabindex` of each focusable element. */
  readonly #own = new WeakMap<Element, string | null>();
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The position of the carousel; undefined if all cards are in view. */
  #state: CarouselState | undefined;

  /** The arrows and the position; undefined if all cards are in view. */
  controls(strings: Strings): TemplateResult | undefined {
    return this.#state && carouselControls(this.#state, strings);
  }

  /** Scrolls by the number of cards in view, towards the start (-1) or the end (1). */
  readonly #page = (direction: -1 | 1): void => {
    const list = this.#list;
    if (!list) return;
    list.scrollBy({ left: signOf(list) * direction * list.clientWidth, behavior: behavior() });
  };

  /** The left and right arrow keys move focus to the next card, and scroll it into view. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const from = target as Element;
    const isTyping = from.closest('input, select, textarea');
    if (!step || !this.#list || altKey || ctrlKey || metaKey || shiftKey || defaultPrevented || isTyping)
      return;
    const index = this.#cards.findIndex((card) => card.contains(from));
    const next = this.#cards[index + signOf(this.#list) * step];
    const current = this.#cards[index];
    if (!next || !current) return;
    event.preventDefault();
    next.querySelector<HTMLElement>(STOPS)?.focus({ preventScroll: true });
    if (shareInView(next, this.#list) > 0.99) return;
    // By one card. In WebKit, `scrollIntoView` does nothing in a list with scroll snapping.
    const left = next.getBoundingClientRect().left - current.getBoundingClientRect().left;
    this.#list.scrollBy({ left, behavior: behavior() });
  };

  hostUpdated(): void {
    this.#list = this.#host.shadowRoot?.querySelector<HTMLElement>('.carousel');
    const cards = [...(this.#list?.children ?? [])];
    if (cards.length === this.#cards.length && cards.every((card, i) => card === this.#cards[i])) {
      // The cards may have new links.
      if (this.#inView.size) this.#mindTabs();
      return;
    }
    this.#leave();
    this.#cards = cards;
    const list = this.#list;
    if (!list) return;
    this.#stopDragging = scrollByDragging(list, behavior);
    list.addEventListener('keydown', this.#onKey);
    if (typeof IntersectionObserver !== 'function') return;
    const options = { root: list, threshold: MOSTLY };
    this.#observer = new IntersectionObserver((entries) => this.#see(entries), options);
    for (const card of cards) this.#observer.observe(card);
    // Measure now: observers report after the next frame, when adding arrows would shift the cards.
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
    // While scrolling between cards, or while the list is hidden, no card is in view. Keep the last state.
    if (!this.#inView.size) return;
    this.#mindTabs();
    const first = this.#cards.findIndex((card) => this.#inView.has(card));
    const atEnd = this.#inView.has(this.#cards.at(-1) as Element);
    const total = this.#cards.length;
    this.#state =
      this.#inView.size < total ? { first, atStart: first === 0, atEnd, total, page: this.#page } : undefined;
    // Deferred, because Lit warns about updates requested during an update.
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
    this.#stopDragging?.();
    this.#inView = new Set(this.#cards);
    this.#mindTabs();
    this.#cards = [];
    this.#inView.clear();
    if (this.#state) this.#host.requestUpdate();
    this.#state = undefined;
  }
}

/** 1 if scrolling to the right moves towards the end, -1 if it moves towards the start. */
function signOf(list: Element): 1 | -1 {
  return getComputedStyle(list).direction === 'rtl' ? -1 : 1;
}

function behavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

/** The fraction of the card's width that is visible in the list. */
function shareInView(card: Element, list: Element): number {
  const [inner, outer] = [card.getBoundingClientRect(), list.getBoundingClientRect()];
  return (Math.min(inner.right, outer.right) - Math.max(inner.left, outer.left)) / inner.width;
}
