import type { RelatedPosts } from '../../src/element.js';
import { nthParagraph } from '../../src/entry/after-paragraph.js';
import { type OpenedFile, slowDown } from './feeds.js';
import { OPTIONS, TAG_ONLY } from './options.js';
import { SOURCES, type Source } from './sources.js';
import type { State } from './state.js';
import { styleSheet } from './style-sheet.js';

/** Applies a state to the page: the block's attributes, its styles, and its surroundings. */
export class Preview {
  #block: RelatedPosts;
  /** The container of the block. */
  readonly place: HTMLElement;
  /** The block as in the page's HTML. */
  readonly #original: RelatedPosts;
  readonly #style = document.createElement('style');
  #shown = { feed: 'packet', src: '', file: undefined as OpenedFile | undefined };
  #isSlow = true;

  constructor(block: RelatedPosts) {
    this.#block = block;
    this.#original = block.cloneNode(true) as RelatedPosts;
    this.place = block.parentElement as HTMLElement;
    document.head.append(this.#style);
  }

  get block(): RelatedPosts {
    return this.#block;
  }

  /** Whether the slow feed isn't slow because the browser has no service worker. */
  get isTooFast(): boolean {
    return SOURCES[this.#shown.feed]?.isSlow === true && !this.#isSlow;
  }

  show(state: State, file: OpenedFile | undefined): void {
    const source = SOURCES[state.feed];
    this.#style.textContent = styleSheet(state);
    this.#applySurroundings(state, source);
    this.#moveAfterParagraph(Number(state.options['after-paragraph']));
    const { feed, src } = this.#shown;
    if (state.feed !== feed || state.src !== src || file !== this.#shown.file) {
      this.#shown = { feed: state.feed, src: state.src, file };
      void this.#load(state, source, file);
    } else {
      setAttributes(this.#block, state, source);
    }
  }

  /** Loads the feed again, as on a page load. */
  reload(state: State, file: OpenedFile | undefined): void {
    void this.#load(state, SOURCES[state.feed], file);
  }

  /** Scrolls to the block, unless it starts in or fills the upper half of the window. */
  scrollIntoView(behavior: ScrollBehavior): void {
    const { top, bottom } = this.place.getBoundingClientRect();
    const middle = window.innerHeight / 2;
    if (top < middle && bottom > middle / 2) return;
    const isMotionReduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.place.scrollIntoView({ block: 'start', behavior: isMotionReduced ? 'instant' : behavior });
  }

  #applySurroundings({ scheme, width }: State, source: Source | undefined): void {
    const root = document.documentElement;
    if (scheme === 'auto') delete root.dataset['scheme'];
    else root.dataset['scheme'] = scheme;
    const place = this.place;
    place.classList.toggle('sized', width !== undefined);
    place.style.setProperty('--preview-width', width === undefined ? null : `${width}px`);
    place.lang = source?.language ?? '';
    place.dir = source?.direction ?? '';
    if (!place.lang) place.removeAttribute('lang');
    if (!place.dir) place.removeAttribute('dir');
  }

  /** Puts the block after that paragraph of the article, or else after the article. */
  #moveAfterParagraph(paragraph: number): void {
    const article = document.querySelector('article');
    const before = (article && nthParagraph(article, paragraph)) ?? article;
    if (before && before.nextElementSibling !== this.place) before.after(this.place);
  }

  /** Creates a new block for a new feed, to show it as readers would see it. */
  async #load(state: State, source: Source | undefined, file: OpenedFile | undefined): Promise<void> {
    const block = this.#original.cloneNode(!source?.article) as RelatedPosts;
    setAttributes(block, state, source);
    block.setAttribute('src', state.feed === 'address' ? state.src : (source?.src ?? ''));
    if (state.feed === 'file') block.posts = file?.posts ?? [];
    this.#block = block;
    if (source?.isSlow) {
      block.setAttribute('src', `${source.src}?slow=${Date.now()}`);
      this.#isSlow = await slowDown();
    }
    // Skip this block if a newer one was created in the meantime.
    if (this.#block === block) this.place.querySelector('related-posts')?.replaceWith(block);
  }
}

function setAttributes(block: RelatedPosts, { options }: State, source: Source | undefined): void {
  for (const { name } of OPTIONS) {
    if (TAG_ONLY.includes(name)) continue;
    const value = options[name] ?? (name === 'article' ? source?.article : undefined);
    if (value === null || value === undefined) block.removeAttribute(name);
    else if (block.getAttribute(name) !== value) block.setAttribute(name, value);
  }
}
