import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost, Element {
  readonly status: unknown;
  readonly related: unknown;
  readonly error: { code: string } | undefined;
  readonly layout: string;
  readonly limit: number;
  readonly shown: string;
  readonly excerptWords: number;
  readonly heading: string | undefined;
}

/**
 * Steps in which cards are shortened before the block grows: fewer lines of excerpts, no excerpt, fewer lines of
 * titles.
 */
const SHORTENING_STEPS = [
  ['--_lines', '3'],
  ['--_lines', '2'],
  ['--_lines', '1'],
  ['--_excerpt', 'none'],
  ['--_title-lines', '2'],
  ['--_title-lines', '1'],
] as const;

/** Time after which a frame has probably been rendered, in milliseconds. */
const MAX_FRAME_DURATION = 100;

/**
 * Prevents layout shift: keeps the height of the block while it is in view. Shorter content is padded. Longer content
 * that ends in view is shortened, excerpts first. The height is released when the block is below the viewport, or when
 * its width changes.
 */
export class ReservedSpaceController implements ReactiveController {
  readonly #host: Host;
  readonly #revealCount: () => number | undefined;
  /** Values from the feed, which change asynchronously. */
  #posts: readonly unknown[] = [];
  /** Options that the page sets. */
  #appearance: readonly unknown[] = [];
  #previousHeight: number | undefined;
  #width = 0;
  /** Whether a frame has been rendered since the first update. Before that, nothing can shift. */
  #isPainted = false;
  #observers: { disconnect(): void }[] = [];

  /** @param revealCount The number of times that the reader asked for more posts. */
  constructor(host: Host, revealCount: () => number | undefined) {
    this.#host = host;
    this.#revealCount = revealCount;
    host.addController(this);
  }

  readonly #onPaint = (): void => {
    this.#isPainted = true;
  };

  hostUpdate(): void {
    const { status, related, error, layout, limit, shown, excerptWords, heading } = this.#host;
    const posts = [status, related];
    const appearance = [this.#revealCount(), layout, limit, shown, excerptWords, heading];
    const hasAppearanceChanged = hasChanged(this.#appearance, appearance);
    if (!hasAppearanceChanged && !hasChanged(this.#posts, posts)) return;
    this.#posts = posts;
    this.#appearance = appearance;
    // Changes by the page itself may change the height.
    const shouldReserve =
      this.#isPainted && !hasAppearanceChanged && error?.code !== 'no-source' && isInView(this.#host);
    this.#previousHeight = shouldReserve ? heightOf(this.#section) : undefined;
    this.#release();
  }

  hostUpdated(): void {
    if (!this.#isPainted) {
      requestAnimationFrame(this.#onPaint);
      // A page in the background renders no frames.
      setTimeout(this.#onPaint, MAX_FRAME_DURATION);
    }
    if (this.#previousHeight) this.#reserve(this.#previousHeight);
    this.#previousHeight = undefined;
  }

  hostDisconnected(): void {
    this.#release();
  }

  get #section(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('section');
  }

  #reserve(height: number): void {
    const section = this.#section;
    // Use the constructors of the block's own window, which may be a frame.
    const { IntersectionObserver, ResizeObserver } = this.#host.ownerDocument.defaultView ?? window;
    // Without observers, the height would never be released.
    if (!section || typeof IntersectionObserver !== 'function' || typeof ResizeObserver !== 'function')
      return;
    section.classList.add('reserved');
    shortenToFit(section, height);
    section.style.minBlockSize = `${height}px`;
    this.#width = this.#host.clientWidth;
    // In the next frame, because changing sizes in a ResizeObserver callback causes an error event.
    const resizeObserver = new ResizeObserver(() => requestAnimationFrame(() => this.#onResize()));
    const intersectionObserver = new IntersectionObserver(([entry]) => {
      if (entry && !entry.isIntersecting && entry.boundingClientRect.top > 0) this.#release();
    });
    this.#observers = [resizeObserver, intersectionObserver];
    for (const observer of [resizeObserver, intersectionObserver]) observer.observe(this.#host);
  }

  #onResize(): void {
    if (!this.#observers.length || this.#host.clientWidth === this.#width) return;
    this.#release();
    // Keep the message visible that the reader has just read.
    this.#section?.classList.add('reserved');
  }

  #release(): void {
    for (const observer of this.#observers) observer.disconnect();
    this.#observers = [];
    const section = this.#section;
    if (!section) return;
    section.classList.remove('reserved');
    section.style.minBlockSize = '';
    restoreLength(section);
  }
}

function hasChanged(before: readonly unknown[], now: readonly unknown[]): boolean {
  return now.some((value, i) => value !== before[i]);
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function heightOf(element: Element | null | undefined): number {
  return element?.getBoundingClientRect().height ?? 0;
}

function shortenToFit(section: HTMLElement, height: number): void {
  // A block that ends below the viewport may grow.
  const endsInView = section.getBoundingClientRect().top + height < innerHeight;
  if (!endsInView || heightOf(section) <= height) return;
  section.classList.add('shortened');
  for (const [property, value] of SHORTENING_STEPS) {
    section.style.setProperty(property, value);
    if (heightOf(section) <= height) return;
  }
  restoreLength(section);
}

function restoreLength(section: HTMLElement): void {
  section.classList.remove('shortened');
  for (const [property] of SHORTENING_STEPS) section.style.removeProperty(property);
}
