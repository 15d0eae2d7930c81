import type { CSSResultOrNative, ReactiveControllerHost } from 'lit';
import { installFurtherOptions } from '../core/further-options.js';
import { installRules } from '../core/text/rules.js';
import type { CardTemplate } from '../view/list.js';
import { installPictures } from '../view/pictures.js';
import type { CarouselController } from './carousel-controller.js';
import type { ReadHistory } from './further-features.js';
import type { MoreController } from './more-controller.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly layout: string;
  readonly dateStyle: string;
  readonly ignoreTags: string;
  readonly order: string;
  readonly show: string;
  readonly skipRead: boolean;
  readonly prefetch: string;
  readonly limit: number;
  readonly more: boolean;
}

/** Features that few pages use. Each is in a separate file that is loaded before the first update that needs it. */
export class OnDemandFeatures {
  readonly #host: Host;
  readonly #requested = new Map<string, Promise<void>>();
  readonly #loading = new Set<Promise<void>>();
  #templateFunctions: Omit<CardTemplate, 'element'> | undefined;

  /** The controller of the carousel, if there is one. */
  carousel: CarouselController | undefined;
  /** The posts that the reader has opened, for `skip-read`. */
  readHistory: ReadHistory | undefined;
  /** The controller of the Show more button, if there is one. */
  more: MoreController | undefined;
  readonly styles: CSSResultOrNative[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  /** The custom card template, if there is one. */
  get template(): CardTemplate | undefined {
    const element = this.#host.querySelector<HTMLTemplateElement>(':scope > template:not([shadowrootmode])');
    return element && this.#templateFunctions ? { element, ...this.#templateFunctions } : undefined;
  }

  /**
   * Resolves when all features that the next update needs are loaded or have failed to load. Returns undefined if nothing
   * needs to load.
   *
   * @param visibleFields The fields that the cards show.
   */
  load(visibleFields: string): Promise<unknown> | undefined {
    const { layout, dateStyle, ignoreTags, order, show, skipRead, prefetch, more } = this.#host;
    if (layout === 'carousel') this.#request('carousel', () => this.#loadCarousel());
    const template = this.#host.querySelector(':scope > template');
    if (/image/.test(visibleFields + template?.innerHTML) || !/list|carousel/.test(layout))
      this.#request('layouts', () => this.#loadLayouts());
    if (dateStyle === 'relative') this.#request('relative', loadRelativeDates);
    if (template) this.#request('template', () => this.#loadTemplate());
    if (ignoreTags || skipRead || order === 'mixed' || /reading-/.test(show + template?.innerHTML))
      this.#request('options', () => this.#loadFurtherOptions());
    if (more) this.#request('more', () => this.#loadMore());
    if (prefetch === 'intent') this.#request('prefetch', () => this.#loadPrefetch());
    return this.#loading.size ? Promise.all(this.#loading) : undefined;
  }

  #request(name: string, load: () => Promise<void>): void {
    if (this.#requested.has(name)) return;
    // If a file can't be loaded, the block works without the feature.
    const loading = load().catch(() => undefined);
    this.#requested.set(name, loading);
    this.#loading.add(loading);
    void loading.then(() => this.#loading.delete(loading));
  }

  async #loadCarousel(): Promise<void> {
    const { carouselStyles, CarouselController } = await import('./carousel-controller.js');
    this.styles.push(carouselStyles);
    this.carousel = new CarouselController(this.#host);
  }

  async #loadFurtherOptions(): Promise<void> {
    const { furtherOptionRules, readHistory } = await import('./further-features.js');
    installFurtherOptions(furtherOptionRules);
    this.readHistory = readHistory;
  }

  async #loadMore(): Promise<void> {
    const { moreStyles, MoreController } = await import('./interactions.js');
    this.styles.push(moreStyles);
    this.more = new MoreController(this.#host);
  }

  async #loadPrefetch(): Promise<void> {
    const { PrefetchController } = await import('./interactions.js');
    new PrefetchController(this.#host);
  }

  async #loadLayouts(): Promise<void> {
    const { fillImage, layoutStyles, picture } = await import('../view/picture.js');
    installPictures({ render: picture, fill: fillImage });
    this.styles.push(layoutStyles);
  }

  async #loadTemplate(): Promise<void> {
    const { cardFromTemplate, placeholderCard } = await import('../view/template-card.js');
    this.#templateFunctions = { fill: cardFromTemplate, placeholder: placeholderCard };
  }
}

async function loadRelativeDates(): Promise<void> {
  const { relativeDate } = await import('../core/text/relative-date.js');
  installRules({ relativeDate });
}
