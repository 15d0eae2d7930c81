import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & Element;

/** The values that determine the height of the block. */
interface Content {
  /** Values from the feed, which change asynchronously. */
  posts: readonly unknown[];
  /** Options that the page sets. */
  looks: readonly unknown[];
  /** Whether the height should be reserved at all. */
  isWorthIt: boolean;
}

/**
 * Steps in which cards are shortened before the block grows: fewer lines of excerpts, no excerpt, fewer lines of
 * titles.
 */
const CUTS = [
  ['--_lines', '3'],
  ['--_lines', '2'],
  ['--_lines', '1'],
  ['--_excerpt', 'none'],
  ['--_title-lines', '2'],
  ['--_title-lines', '1'],
] as const;

/**
 * Prevents layout shift: keeps the height of the block while it is in view. Shorter content is padded. Longer content
 * that ends in view is shortened, excerpts first. The height is released when the block is below the viewport, or when
 * its width changes.
 */
export class ReservedSpaceController implements ReactiveController {
  readonly #host: Host;
  readonly #content: () => Content;
  #shown: Content = { posts: [], looks: [], isWorthIt: false };
  #before: number | undefined;
  #width = 0;
  #observers: { disconnect(): void }[] = [];

  constructor(host: Host, content: () => Content) {
    this.#host = host;
    this.#content = content;
    host.addController(this);
  }

  hostUpdate(): void {
    const content = this.#content();
    const isOther = (of: 'posts' | 'looks') => content[of].some((part, i) => part !== this.#shown[of][i]);
    const [hasOtherPosts, looksOther] = [isOther('posts'), isOther('looks')];
    this.#shown = content;
    if (!hasOtherPosts && !looksOther) return;
    // Changes by the page itself may change the height.
    const isKept = !looksOther && content.isWorthIt && isInView(this.#host);
    this.#before = isKept ? heightOf(this.#section) : undefined;
    this.#giveBack();
  }

  hostUpdated(): void {
    if (this.#before) this.#keep(this.#before);
    this.#before = undefined;
  }

  hostDisconnected(): void {
    this.#giveBack();
  }

  get #section(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector('section');
  }

  #keep(height: number): void {
    const section = this.#section;
    // Use the constructors of the block's own window, which may be a frame.
    const { IntersectionObserver, ResizeObserver } = this.#host.ownerDocument.defaultView ?? window;
    // Without observers, the height would never be released.
    if (!section || typeof IntersectionObserver !== 'function' || typeof ResizeObserver !== 'function')
      return;
    section.classList.add('kept');
    cutToFit(section, height);
    section.style.minBlockSize = `${height}px`;
    this.#width = this.#host.clientWidth;
    // In the next frame, because changing sizes in a ResizeObserver callback causes an error event.
    const resized = new ResizeObserver(() => requestAnimationFrame(() => this.#resized()));
    const left = new IntersectionObserver(([entry]) => {
      if (entry && !entry.isIntersecting && entry.boundingClientRect.top > 0) this.#giveBack();
    });
    this.#observers = [resized, left];
    for (const observer of [resized, left]) observer.observe(this.#host);
  }

  #resized(): void {
    if (!this.#observers.length || this.#host.clientWidth === this.#width) return;
    this.#giveBack();
    // Keep the message visible that the reader has just read.
    this.#section?.classList.add('kept');
  }

  #giveBack(): void {
    for (const observer of this.#observers) observer.disconnect();
    this.#observers = [];
    const section = this.#section;
    if (!section) return;
    section.classList.remove('kept');
    section.style.minBlockSize = '';
    uncut(section);
  }
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function heightOf(element: Element | null | undefined): number {
  return element?.getBoundingClientRect().height ?? 0;
}

function cutToFit(section: HTMLElement, height: number): void {
  // A block that ends below the viewport may grow.
  const isSeenWhole = section.getBoundingClientRect().top + height < innerHeight;
  if (!isSeenWhole || heightOf(section) <= height) return;
  section.classList.add('cut');
  for (const [property, value] of CUTS) {
    section.style.setProperty(property, value);
    if (heightOf(section) <= height) return;
  }
  uncut(section);
}

function uncut(section: HTMLElement): void {
  section.classList.remove('cut');
  for (const [property] of CUTS) section.style.removeProperty(property);
}
