import { initialState, Task, TaskStatus } from '@lit/task';
import {
  type CSSResultGroup,
  type CSSResultOrNative,
  noChange,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { asFeedError, type FeedError } from '../core/feed/feed-error.js';
import type { Related } from '../core/post.js';
import { isSameUrl } from '../core/text/urls.js';
import { labelsFor, loadLanguage } from '../locale/on-demand.js';
import { mergeLabels } from '../locale/strings.js';
import { languageAt, localeOf } from '../page/language.js';
import { inlineFeed } from '../source/resolve-source.js';
import { block, type Status } from '../view/block.js';
import type { CardStyle } from '../view/card-style.js';
import { RelatedPostsAttributes } from './attributes.js';
import { blockStyles } from './block.styles.js';
import {
  beginSelection,
  claimPosts,
  endSelection,
  hasUrlIn,
  removeBlock,
  urlsClaimedBefore,
} from './cross-block-deduplication.js';
import { setCustomState } from './custom-state.js';
import { logDebugReport } from './debug.js';
import { adoptStylesIn } from './document-styles.js';
import { RelatedPostsSelectEvent, RelatedPostsViewEvent } from './events.js';
import { hasFallbackContent } from './fallback.js';
import { findRelated, type SearchResult } from './find-related.js';
import { Hydration } from './hydration.js';
import { LightDomObserver } from './markup-observer.js';
import { NavigationObserver } from './navigation-observer.js';
import { NearViewportController } from './near-viewport.js';
import { OnDemandFeatures } from './on-demand-features.js';
import { ReservedSpaceController } from './reserved-space-controller.js';
import { ResultReporter } from './result-events.js';
import { waitForSkeleton } from './skeleton-time.js';
import { statusOf } from './status.js';
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
  readonly #near = new NearViewportController(this, () => endSelection(this));
  readonly #features = new OnDemandFeatures(this);
  readonly #messages = new StatusMessages(this);
  #navigation: NavigationObserver | undefined;
  #lightDom: LightDomObserver | undefined;
  #hydration: Hydration | undefined;
  #relatedWhileLoading: readonly Related[] | undefined;
  #revalidate = false;
  /** The number of posts to keep showing. */
  #minPosts = 0;
  readonly #reporter = new ResultReporter(this);

  readonly #task: Task<readonly unknown[], SearchResult> = new Task(this, {
    autoRun: false,
    args: () => [this.#near.nearCount, inlineFeed(this), ...this.taskArgs()],
    task: (_, { signal }) => this.#findRelated(signal),
  });

  constructor() {
    super();
    const onView = () => this.dispatchEvent(new RelatedPostsViewEvent(this.related));
    new ReservedSpaceController(this, () => ({
      posts: [this.status, this.related],
      appearance: [
        this.#features.more?.revealCount,
        this.layout,
        this.limit,
        this.show,
        this.excerptWords,
        this.heading,
      ],
      isEnabled: this.error?.code !== 'no-source',
    }));
    this.addController(new ViewabilityController(this, () => this.related.length > 0, onView));
  }

  /** The posts shown, best match first, each with `post`, `score` (0 to 1) and `reasons`. */
  get related(): readonly Related[] {
    const isLoading = this.#task.status === TaskStatus.PENDING;
    return (isLoading && this.#relatedWhileLoading) || (this.#task.value?.related ?? []);
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
    this.#revalidate = true;
    this.#near.markNear();
    await this.#task.run();
    if (this.isConnected) await this.updateComplete;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#deduplicate();
    // The language may be different at the new place in the document.
    void this.#updateLanguage();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeBlock(this);
    // A block that is moved within the page is connected again by now, and keeps its pending request.
    queueMicrotask(() => {
      if (this.isConnected || this.status !== 'loading') return;
      this.#task.abort();
      this.#near.reset();
    });
  }

  /** Joins the other blocks on the page, so that no post is shown twice. */
  #deduplicate(): void {
    if (this.repeat) return;
    beginSelection(this, this.#reselect);
    // While this block was disconnected, another one may have started to show the same posts.
    const isTaken = hasUrlIn(urlsClaimedBefore(this));
    if (this.related.some(isTaken)) this.#reselect(isTaken);
    else if (this.#hasResult || this.error) claimPosts(this, this.related);
  }

  /** Removes the posts that another block shows now, and searches for replacements. */
  readonly #reselect = (isTaken: (related: Related) => boolean): void => {
    this.#minPosts = this.related.length;
    this.#relatedWhileLoading = this.related.filter((one) => !isTaken(one));
    void this.#task.run();
  };

  adoptedCallback(): void {
    if (this.shadowRoot) adoptStylesIn(this.shadowRoot, this.#styles);
  }

  get #styles(): CSSResultOrNative[] {
    const { elementStyles } = this.constructor as typeof RelatedPosts;
    return [...elementStyles, ...this.#features.styles];
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow(RelatedPosts.shadowRootOptions);
    adoptStylesIn(root, this.#styles);
    return root;
  }

  protected override scheduleUpdate(): Promise<void> | undefined {
    const loading = this.#features.load(this.shownFields);
    if (loading) return this.#updateAfter(loading);
    super.scheduleUpdate();
    return undefined;
  }

  async #updateAfter(loading: Promise<unknown>): Promise<void> {
    await loading;
    if (this.shadowRoot) adoptStylesIn(this.shadowRoot, this.#styles);
    super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.loading === 'eager' && this.isConnected) this.#near.markNear();
    this.#task.autoRun = this.#near.isNear && this.isConnected;
  }

  protected override update(changed: PropertyValues): void {
    this.#hydration ??= new Hydration(this.renderRoot as ShadowRoot);
    // Render after the server-rendered content until hydration removes it.
    this.renderOptions.renderBefore = null;
    const root = this.renderRoot as ShadowRoot;
    const focused = root.activeElement;
    super.update(changed);
    // A card that moved has lost the focus.
    if (focused instanceof HTMLAnchorElement && focused !== root.activeElement) {
      const links = [...root.querySelectorAll('a')];
      links.find(({ href }) => href === focused.href)?.focus({ preventScroll: true });
    }
    if (this.#hasResult) this.#hydration.removeContent();
  }

  protected override render(): TemplateResult | typeof noChange {
    if (this.#hydration?.hasContent && !this.#hasResult) return noChange;
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
      style: this.cardStyle(locale, strings, this.#onSelect),
      template: this.#features.template,
    });
  }

  protected override updated(): void {
    setCustomState(this.#internals, this.status);
    if (this.status !== 'loading') this.#reporter.report(this.error ?? this.#task.value);
  }

  readonly #onSelect: CardStyle['onSelect'] = (event, related, index) => {
    if (!this.dispatchEvent(new RelatedPostsSelectEvent(related, index + 1))) event.preventDefault();
    else if (this.skipRead) this.#features.history?.noteRead(related.post.url);
  };

  async #findRelated(signal: AbortSignal): Promise<SearchResult | typeof initialState> {
    // Until the block comes near the viewport, it doesn't need to observe the page.
    this.#lightDom ??= new LightDomObserver(this, () => this.#updateLanguage());
    this.#navigation ??= new NavigationObserver(this, () => this.#onNavigation());
    this.#navigation.rememberArticle();
    if (this.repeat) removeBlock(this);
    else beginSelection(this, this.#reselect);
    const revalidate = this.#revalidate;
    this.#revalidate = false;
    const start = performance.now();
    const language = loadLanguage(languageAt(this), () => this.requestUpdate());
    try {
      const history = this.skipRead ? this.#features.history : undefined;
      const search = { ...this.searchOptions(), dates: this.dateFormat(), revalidate, history };
      search.selection.limit = Math.max(this.limit, this.#minPosts);
      this.#minPosts = 0;
      const result = await findRelated(this, search, signal);
      await this.#features.more?.prepare(result);
      await loadLanguage(this.#locale(result.feed.metadata.language));
      if (result.stale)
        console.warn(`<related-posts>: Showing an older copy of ${result.source}. ${result.stale.message}`);
      if (!this.related.length && !hasFallbackContent(this)) await waitForSkeleton(start);
      if (this.debug) await logDebugReport(result, this.#locale());
      return result;
    } catch (error) {
      if (signal.aborted) return initialState;
      await language;
      claimPosts(this, []);
      throw asFeedError(error);
    } finally {
      if (!signal.aborted) {
        this.#relatedWhileLoading = undefined;
        this.#messages.countResult();
      }
    }
  }

  /** Searches again after client-side navigation. A pending result belongs to the previous article. */
  #onNavigation(): void {
    if (!this.#task.autoRun || this.article) return;
    const isArticle = isSameUrl(this.ownerDocument.URL);
    this.#relatedWhileLoading = this.related.filter(({ post }) => !isArticle(post.url));
    // Release the posts, so that the blocks select again in document order.
    claimPosts(this, []);
    void this.#task.run();
  }

  /** Renders again in the language of the surrounding content. */
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
