import type { RelatedPosts } from '../../src/element.js';
import { type OpenedFile, slowDown } from './feeds.js';
import { OPTIONS } from './options.js';
import { SOURCES, type Source } from './sources.js';
import type { State } from './state.js';
import { styleSheet } from './style-sheet.js';

/** Shows a state on the page: in the block's attributes, its style, and what is around it. */
export class Preview {
  #block: RelatedPosts;
  /** What the block stands in. */
  readonly place: HTMLElement;
  /** As the page has it, before anything was chosen. */
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

  /** What should be slow, and isn't, because the browser has no worker for it. */
  get isTooFast(): boolean {
    return SOURCES[this.#shown.feed]?.isSlow === true && !this.#isSlow;
  }

  show(state: State, file: OpenedFile | undefined): void {
    const source = SOURCES[state.feed];
    this.#style.textContent = styleSheet(state);
    this.#surround(state, source);
    const { feed, src } = this.#shown;
    if (state.feed !== feed || state.src !== src || file !== this.#shown.file) {
      this.#shown = { feed: state.feed, src: state.src, file };
      void this.#load(state, source, file);
    } else {
      setAttributes(this.#block, state, source);
    }
  }

  /** Loads everything again, as when the page is opened. */
  reload(state: State, file: OpenedFile | undefined): void {
    void this.#load(state, SOURCES[state.feed], file);
  }

  /** Scrolls there, unless it begins in the upper half of the window or fills that. */
  comeIntoView(behavior: ScrollBehavior): void {
    const { top, bottom } = this.place.getBoundingClientRect();
    const middle = window.innerHeight / 2;
    if (top < middle && bottom > middle / 2) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.place.scrollIntoView({ block: 'start', behavior: isCalm ? 'instant' : behavior });
  }

  #surround({ scheme, width }: State, source: Source | undefined): void {
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

  /** A new feed gets a new block, for it to be seen as readers see it. */
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
    // Only the newest gets onto the page.
    if (this.#block === block) this.place.querySelector('related-posts')?.replaceWith(block);
  }
}

function setAttributes(block: RelatedPosts, { options }: State, source: Source | undefined): void {
  for (const { name } of OPTIONS) {
    const value = options[name] ?? (name === 'article' ? source?.article : undefined);
    if (value === null || value === undefined) block.removeAttribute(name);
    else if (block.getAttribute(name) !== value) block.setAttribute(name, value);
  }
}
