import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Strings } from '../locale/strings.js';
import { type CarouselState, carouselControls } from '../view/carousel.js';
import { scrollByDragging } from './drag-scrolling.js';

export { carouselStyles } from './carousel.styles.js';

/** Fraction of a card that must be visible for the card to count as in view. */
const MIN_VISIBLE_FRACTION = 0.6;

/** Focusable elements in a card, including custom cards. */
const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

type Visibility = Pick<IntersectionObserverEntry, 'target' | 'intersectionRatio'>;

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
  readonly #originalTabIndexes = new WeakMap<Element, string | null>();
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
  readonly #scrollPage = (direction: -1 | 1): void => {
    const list = this.#list;
    if (!list) return;
    list.scrollBy({ left: directionSign(list) * direction * list.clientWidth, behavior: scrollBehavior() });
  };

  /** The left and right arrow keys move focus to the next card, and scroll it into view. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const focused = target as Element;
    const isTyping = focused.closest('input, select, textarea');
    if (!step || !this.#list || altKey || ctrlKey || metaKey || shiftKey || defaultPrevented || isTyping)
      return;
    const index = this.#cards.findIndex((card) => card.contains(focused));
    const next = this.#cards[index + directionSign(this.#list) * step];
    const current = this.#cards[index];
    if (!next || !current) return;
    event.preventDefault();
    next.querySelector<HTMLElement>(FOCUSABLE)?.focus({ preventScroll: true });
    if (visibleFraction(next, this.#list) > 0.99) return;
    // By one card. In WebKit, `scrollIntoView` does nothing in a list with scroll snapping.
    const left = next.getBoundingClientRect().left - current.getBoundingClientRect().left;
    this.#list.scrollBy({ left, behavior: scrollBehavior() });
  };

  hostUpdated(): void {
    this.#list = this.#host.shadowRoot?.querySelector<HTMLElement>('.carousel');
    const cards = [...(this.#list?.children ?? [])];
    if (cards.length === this.#cards.length && cards.every((card, i) => card === this.#cards[i])) {
      // The cards may have new links.
      if (this.#inView.size) this.#updateTabIndexes();
      return;
    }
    this.#reset();
    this.#cards = cards;
    const list = this.#list;
    if (!list) return;
    this.#stopDragging = scrollByDragging(list, scrollBehavior);
    list.addEventListener('keydown', this.#onKey);
    if (typeof IntersectionObserver !== 'function') return;
    const options = { root: list, threshold: MIN_VISIBLE_FRACTION };
    this.#observer = new IntersectionObserver((entries) => this.#updateInView(entries), options);
    for (const card of cards) this.#observer.observe(card);
    // Measure now: observers report after the next frame, when adding arrows would shift the cards.
    this.#updateInView(
      cards.map((card) => ({ target: card, intersectionRatio: visibleFraction(card, list) })),
    );
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#reset();
  }

  #updateInView(entries: readonly Visibility[]): void {
    for (const { target, intersectionRatio } of entries) {
      if (intersectionRatio >= MIN_VISIBLE_FRACTION) this.#inView.add(target);
      else this.#inView.delete(target);
    }
    // While scrolling between cards, or while the list is hidden, no card is in view. Keep the last state.
    if (!this.#inView.size) return;
    this.#updateTabIndexes();
    const first = this.#cards.findIndex((card) => this.#inView.has(card));
    const atEnd = this.#inView.has(this.#cards.at(-1) as Element);
    const total = this.#cards.length;
    this.#state =
      this.#inView.size < total
        ? { first, atStart: first === 0, atEnd, total, page: this.#scrollPage }
        : undefined;
    // Deferred, because Lit warns about updates requested during an update.
    queueMicrotask(() => this.#host.requestUpdate());
  }

  #updateTabIndexes(): void {
    for (const card of this.#cards) {
      for (const focusable of card.querySelectorAll(FOCUSABLE)) {
        if (!this.#originalTabIndexes.has(focusable))
          this.#originalTabIndexes.set(focusable, focusable.getAttribute('tabindex'));
        const original = this.#originalTabIndexes.get(focusable) ?? null;
        if (!this.#inView.has(card)) focusable.setAttribute('tabindex', '-1');
        else if (original === null) focusable.removeAttribute('tabindex');
        else focusable.setAttribute('tabindex', original);
      }
    }
  }

  #reset(): void {
    this.#observer?.disconnect();
    this.#stopDragging?.();
    this.#inView = new Set(this.#cards);
    this.#updateTabIndexes();
    this.#cards = [];
    this.#inView.clear();
    if (this.#state) this.#host.requestUpdate();
    this.#state = undefined;
  }
}

/** 1 if scrolling to the right moves towards the end, -1 if it moves towards the start. */
function directionSign(list: Element): 1 | -1 {
  return getComputedStyle(list).direction === 'rtl' ? -1 : 1;
}

function scrollBehavior(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}

/** The fraction of the card's width that is visible in the list. */
function visibleFraction(card: Element, list: Element): number {
  const [cardBox, listBox] = [card.getBoundingClientRect(), list.getBoundingClientRect()];
  return (Math.min(cardBox.right, listBox.right) - Math.max(cardBox.left, listBox.left)) / cardBox.width;
}
