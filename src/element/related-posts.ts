import { initialState, Task, TaskStatus } from '@lit/task';
import { type CSSResultGroup, noChange, type PropertyValues, type TemplateResult } from 'lit';
import { asFeedError, type FeedError } from '../core/feed/feed-error.js';
import type { Related } from '../core/post.js';
import { isSameUrl } from '../core/text/urls.js';
import { labelsFor, loadLanguage } from '../locale/on-demand.js';
import { mergeLabels } from '../locale/strings.js';
import { baseUrlOf } from '../page/base-url.js';
import { languageAt, localeOf } from '../page/language.js';
import { inlineFeed } from '../source/resolve-source.js';
import { block, type Status } from '../view/block.js';
import type { CardStyle } from '../view/card-style.js';
import { RelatedPostsAttributes } from './attributes.js';
import { blockStyles } from './block.styles.js';
import { cardStyle, dateFormat } from './card-options.js';
import { claimPosts, endSelection } from './cross-block-deduplication.js';
import { DeduplicationController } from './deduplication-controller.js';
import { RelatedPostsSelectEvent } from './events.js';
import { findRelated, type SearchResult } from './find-related.js';
import { hasFallbackContent, LightDomObserver } from './light-dom.js';
import { NavigationObserver } from './navigation-observer.js';
import { NearViewportController } from './near-viewport-controller.js';
import { OnDemandFeatures } from './on-demand-features.js';
import { RenderRoot } from './render-root.js';
import { ReservedSpaceController } from './reserved-space-controller.js';
import { logDebugReport, ResultReporter } from './result-reporter.js';
import { searchOptions, searchTaskArgs } from './search-options.js';
import { setCustomState, statusOf, waitForSkeleton } from './status.js';
import { StatusMessages } from './status-messages.js';
import { ViewabilityController } from './viewability-controller.js';

/**
 * Reads the site's feed and shows the posts that are related to the article on the page.
 *
 * @summary A list of related posts from the site's own feed.
 * @tag related-posts
 *
 * @event {RelatedPostsLoadEvent} related-posts-load - The block rendered posts. `detail`: `{related, source}`.
 * @event {RelatedPostsErrorEvent} related-posts-error - The posts could not be loaded. `detail`: `{error}`, with a `code`:
 *   `network`, `http`, `timeout`, `too-large`, `not-a-feed` or `no-source`.
 * @event {RelatedPostsSelectEvent} related-posts-select - The reader activated the link of a card; cancelable.
 *   `detail`: `{post, position, score}`; `position` starts at 1.
 * @event {RelatedPostsViewEvent} related-posts-view - Half of the block has been in the viewport for one second. Fires
 *   once. `detail`: `{related}`.
 *
 * @slot - Links for search engines and readers without JavaScript. Shown until the posts are loaded, and if they can't
 *   be loaded.
 * @slot heading - A custom heading that replaces the default one.
 * @slot empty - Shown if there are no posts to show.
 * @slot error - Shown if the posts can't be loaded.
 *
 * @cssstate loading - The block is loading the posts.
 * @cssstate ready - The block shows posts.
 * @cssstate empty - There are no posts to show.
 * @cssstate error - The posts could not be loaded.
 */
export class RelatedPosts extends RelatedPostsAttributes {
  static override styles: CSSResultGroup = blockStyles;

  readonly #internals = this.attachInternals();
  readonly #features = new OnDemandFeatures(this);
  readonly #messages = new StatusMessages(this);
  readonly #reporter = new ResultReporter(this);
  readonly #root = new RenderRoot(this, () => this.#features.styles);
  readonly #near = new NearViewportController(this, () => endSelection(this));
  #navigation: NavigationObserver | undefined;
  #lightDom: LightDomObserver | undefined;
  /** The base URL at the time `src` was set. A relative `src` keeps its meaning when a router changes the page's URL. */
  #base = '';
  #reload = false;

  readonly #task: Task<readonly unknown[], SearchResult> = new Task(this, {
    autoRun: false,
    args: () => [this.#near.nearCount, inlineFeed(this), ...searchTaskArgs(this, this.#base)],
    task: (_, { signal }) => this.#findRelated(signal),
  });

  readonly #deduplication = new DeduplicationController(this, () => this.#task.run());

  constructor() {
    super();
    new ReservedSpaceController(this, () => this.#features.more?.revealCount);
    new ViewabilityController(this);
  }

  /** The posts shown, best match first, each with `post`, `score` (0 to 1) and `reasons`. */
  get related(): readonly Related[] {
    const isLoading = this.#task.status === TaskStatus.PENDING;
    return (isLoading && this.#deduplication.remaining) || (this.#task.value?.related ?? []);
  }

  /** The current state: `idle`, `loading`, `ready`, `empty` or `error`. */
  get status(): Status {
    return statusOf(this.#task.status, this.related.length > 0);
  }

  get #hasResult(): boolean {
    return this.status === 'ready' || this.status === 'empty';
  }

  /** The error, if `status` is `error`. Its `code` is stable across versions. */
  get error(): FeedError | undefined {
    return this.#task.status === TaskStatus.ERROR ? (this.#task.error as FeedError) : undefined;
  }

  /** Fetches the feed again. Resolves when the block has rendered the result, success or error. Never rejects. */
  async refresh(): Promise<void> {
    this.#reload = true;
    this.#near.markNear();
    await this.#task.run();
    if (this.isConnected) await this.updateComplete;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The language may be different at the new place in the document.
    void this.#updateLanguage();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A block that is moved within the page is connected again by now, and keeps its pending request.
    queueMicrotask(() => {
      if (this.isConnected || this.status !== 'loading') return;
      this.#task.abort();
      this.#near.reset();
    });
  }

  adoptedCallback(): void {
    this.#root.adoptStyles();
  }

  protected override createRenderRoot(): ShadowRoot {
    return this.#root.create();
  }

  protected override async scheduleUpdate(): Promise<void> {
    const loading = this.#features.load(this.shown);
    if (loading) {
      await loading;
      this.#root.adoptStyles();
    }
    super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('src')) this.#base = this.hasUpdated ? this.baseURI : baseUrlOf(this);
    if (this.loading === 'eager' && this.isConnected) this.#near.markNear();
    this.#task.autoRun = this.#near.isNear && this.isConnected;
  }

  protected override update(changed: PropertyValues): void {
    this.#root.update(() => super.update(changed));
    if (this.#hasResult) this.#root.removeServerContent();
  }

  protected override render(): TemplateResult | typeof noChange {
    if (this.#root.hasServerContent && !this.#hasResult) return noChange;
    const locale = this.#locale();
    const labels = labelsFor(locale);
    const strings = mergeLabels(labels, this.strings);
    const { heading = strings.heading, related } = this;
    const name = heading || strings.heading || labels.heading;
    return block({
      status: this.#messages.renderedStatus,
      related,
      heading,
      headingLevel: this.headingLevel,
      name,
      announcement:
        this.#features.more?.announcement(name, strings) ?? this.#messages.announcement(name, strings),
      limit: this.limit,
      hasFallback: hasFallbackContent(this),
      notice: this.#messages.notice(strings),
      layout: this.layout,
      more: this.#features.more?.button(this.#task.value, strings),
      controls: this.#features.carousel?.controls(strings),
      style: cardStyle(this, locale, strings, this.#onSelect),
      template: this.#features.template,
    });
  }

  protected override updated(): void {
    setCustomState(this.#internals, this.status);
    if (this.status !== 'loading') this.#reporter.report(this.error ?? this.#task.value);
  }

  readonly #onSelect: CardStyle['onSelect'] = (event, related, index) => {
    if (!this.dispatchEvent(new RelatedPostsSelectEvent(related, index + 1))) event.preventDefault();
    else if (this.skipRead) this.#features.readHistory?.markAsRead(related.post.url);
  };

  async #findRelated(signal: AbortSignal): Promise<SearchResult | typeof initialState> {
    // Until the block comes near the viewport, it doesn't need to observe the page.
    this.#lightDom ??= new LightDomObserver(this, () => this.#updateLanguage());
    this.#navigation ??= new NavigationObserver(this, () => this.#onNavigation());
    this.#navigation.rememberArticle();
    this.#deduplication.begin();
    const reload = this.#reload;
    this.#reload = false;
    const language = loadLanguage(languageAt(this), () => this.requestUpdate());
    try {
      const readHistory = this.skipRead ? this.#features.readHistory : undefined;
      const search = { ...searchOptions(this, this.#base), dates: dateFormat(this), reload, readHistory };
      search.selection.limit = Math.max(this.limit, this.#deduplication.minPosts);
      const result = await findRelated(this, search, signal);
      await this.#features.more?.prepare(result);
      await loadLanguage(this.#locale(result.feed.metadata.language));
      if (this.debug) await logDebugReport(result, this.#locale());
      return result;
    } catch (error) {
      if (signal.aborted) return initialState;
      await language;
      claimPosts(this, []);
      throw asFeedError(error);
    } finally {
      await waitForSkeleton(this.renderRoot);
      if (!signal.aborted) {
        this.#deduplication.end();
        this.#messages.onSearchFinished();
      }
    }
  }

  /** Searches again after client-side navigation. A pending result belongs to the previous article. */
  #onNavigation(): void {
    if (!this.#task.autoRun || this.article) return;
    const isArticle = isSameUrl(this.ownerDocument.URL);
    // The blocks select again in document order.
    this.#deduplication.release(({ post }) => isArticle(post.url));
    void this.#task.run();
  }

  async #updateLanguage(): Promise<void> {
    if (this.#near.isNear) await loadLanguage(this.#locale(), () => this.requestUpdate());
    this.requestUpdate();
  }

  #locale(feedLanguage = this.#task.value?.feed?.metadata.language): string {
    return localeOf(this, feedLanguage);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'related-posts': RelatedPosts;
  }
}
