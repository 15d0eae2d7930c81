import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & Element;

/** What the block's height depends on. */
interface Content {
  /** What comes from the feed, in its own time. */
  posts: readonly unknown[];
  /** What the page sets. */
  looks: readonly unknown[];
  /** Whether there is a reason to keep the height. */
  isWorthIt: boolean;
}

/** What cards are cut to, one after the other, before the block grows: lines of their excerpts, no excerpt, lines of their titles. */
const CUTS = [
  ['--_lines', '3'],
  ['--_lines', '2'],
  ['--_lines', '1'],
  ['--_excerpt', 'none'],
  ['--_title-lines', '2'],
  ['--_title-lines', '1'],
] as const;

/**
 * Keeps the block's height while it is in view, so that nothing moves below what the reader looks at: what comes short
 * is given room, what is longer and ends in view is cut, its excerpts first. The room is given back where nobody sees it:
 * when the block is below the window, or when its width changes.
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
    // What the page itself changes may change the height.
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
    // A block in a frame is seen there.
    const { IntersectionObserver, ResizeObserver } = this.#host.ownerDocument.defaultView ?? window;
    // Without observers it would never be given back.
    if (!section || typeof IntersectionObserver !== 'function' || typeof ResizeObserver !== 'function')
      return;
    section.classList.add('kept');
    cutToFit(section, height);
    section.style.minBlockSize = `${height}px`;
    this.#width = this.#host.clientWidth;
    // In the next frame: a size that changes while sizes are told of is an error to the page.
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
    // What the reader was told is still to be read.
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
  // What ends below the window may grow there.
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
