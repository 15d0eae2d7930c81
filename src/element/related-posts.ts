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
import { sameAddress } from '../core/text/urls.js';
import { loadLanguage, wordingFor } from '../locale/on-demand.js';
import { withOwn } from '../locale/strings.js';
import { languageAt, localeOf } from '../page/language.js';
import { inlineFeed } from '../source/resolve-source.js';
import { block, type Status } from '../view/block.js';
import type { CardStyle } from '../view/card-style.js';
import { RelatedPostsAttributes } from './attributes.js';
import { blockStyles } from './block.styles.js';
import { among, claim, claimedBefore, leave, pass, queueUp } from './cross-block-deduplication.js';
import { setState } from './custom-state.js';
import { debug } from './debug.js';
import { adoptStylesIn } from './document-styles.js';
import { RelatedPostsSelectEvent, RelatedPostsViewEvent } from './events.js';
import { hasFallback } from './fallback.js';
import { type Found, findRelated } from './find-related.js';
import { Hydration } from './hydration.js';
import { MarkupObserver } from './markup-observer.js';
import { NavigationObserver } from './navigation-observer.js';
import { NearViewport } from './near-viewport.js';
import { OnDemandFeatures } from './on-demand-features.js';
import { ReservedSpaceController } from './reserved-space-controller.js';
import { ResultEvents } from './result-events.js';
import { skeletonSeen } from './skeleton-time.js';
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
  readonly #near = new NearViewport(this, () => pass(this));
  readonly #features = new OnDemandFeatures(this);
  readonly #notices = new StatusMessages(this);
  #article: NavigationObserver | undefined;
  #markup: MarkupObserver | undefined;
  #served: Hydration | undefined;
  #meanwhile: readonly Related[] | undefined;
  #fresh = false;
  /** The number of posts to keep showing. */
  #kept = 0;
  readonly #outcome = new ResultEvents(this);

  readonly #task: Task<readonly unknown[], Found> = new Task(this, {
    autoRun: false,
    args: () => [this.#near.arrivals, inlineFeed(this), ...this.searched()],
    task: (_, { signal }) => this.#find(signal),
  });

  constructor() {
    super();
    const tell = () => this.dispatchEvent(new RelatedPostsViewEvent(this.related));
    new ReservedSpaceController(this, () => ({
      posts: [this.status, this.related],
      looks: [
        this.#features.more?.times,
        this.layout,
        this.limit,
        this.shown,
        this.excerptWords,
        this.heading,
      ],
      isWorthIt: this.error?.code !== 'no-source',
    }));
    this.addController(new ViewabilityController(this, () => this.related.length > 0, tell));
  }

  /** The posts shown, best match first, each with `post`, `score` (0 to 1) and `reasons`. */
  get related(): readonly Related[] {
    const isLoading = this.#task.status === TaskStatus.PENDING;
    return (isLoading && this.#meanwhile) || (this.#task.value?.related ?? []);
  }

  /** The current state: `idle`, `loading`, `ready`, `empty` or `error`. */
  get status(): Status {
    return statusOf(this.#task.status, this.related.length > 0);
  }

  get #isAnswered(): boolean {
    return this.status === 'ready' || this.status === 'empty';
  }

  /** The error, if `status` is `error`. Its `code` is stable across versions. */
  get error(): FeedError | undefined {
    return this.#task.status === TaskStatus.ERROR ? (this.#task.error as FeedError) : undefined;
  }

  /** Fetches the feed again. Resolves when the block has rendered the result, success or error. Never rejects. */
  async refresh(): Promise<void> {
    this.#fresh = true;
    this.#near.arrive();
    await this.#task.run();
    if (this.isConnected) await this.updateComplete;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#takePlace();
    // The language may be different at the new place in the document.
    void this.#speak();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leave(this);
    // A block that is moved within the page is connected again by now, and keeps its pending request.
    queueMicrotask(() => {
      if (this.isConnected || this.status !== 'loading') return;
      this.#task.abort();
      this.#near.reset();
    });
  }

  /** Joins the other blocks on the page, so that no post is shown twice. */
  #takePlace(): void {
    if (this.repeat) return;
    queueUp(this, this.#giveWay);
    // While this block was disconnected, another one may have started to show the same posts.
    const isTaken = among(claimedBefore(this));
    if (this.related.some(isTaken)) this.#giveWay(isTaken);
    else if (this.#isAnswered || this.error) claim(this, this.related);
  }

  /** Removes the posts that another block shows now, and searches for replacements. */
  readonly #giveWay = (isTaken: (related: Related) => boolean): void => {
    this.#kept = this.related.length;
    this.#meanwhile = this.related.filter((one) => !isTaken(one));
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
    const loading = this.#features.load(this.shown);
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
    if (this.loading === 'eager' && this.isConnected) this.#near.arrive();
    this.#task.autoRun = this.#near.isNear && this.isConnected;
  }

  protected override update(changed: PropertyValues): void {
    this.#served ??= new Hydration(this.renderRoot as ShadowRoot);
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
    if (this.#isAnswered) this.#served.leave();
  }

  protected override render(): TemplateResult | typeof noChange {
    if (this.#served?.isThere && !this.#isAnswered) return noChange;
    const locale = this.#locale();
    const wording = wordingFor(locale);
    const strings = withOwn(wording, this.strings);
    const { heading = strings.heading, related } = this;
    const name = heading || strings.heading || wording.heading;
    return block({
      status: this.#notices.seen,
      related,
      heading,
      headingLevel: this.headingLevel,
      name,
      announcement:
        this.#features.more?.announcement(name, strings) ?? this.#notices.announcement(name, strings),
      limit: this.limit,
      hasFallback: hasFallback(this),
      notice: this.#notices.notice(strings),
      layout: this.layout,
      more: this.#features.more?.button(this.#task.value, strings),
      controls: this.#features.paging?.controls(strings),
      style: this.cardStyle(locale, strings, this.#onSelect),
      template: this.#features.template,
    });
  }

  protected override updated(): void {
    setState(this.#internals, this.status);
    if (this.status !== 'loading') this.#outcome.tell(this.error ?? this.#task.value);
  }

  readonly #onSelect: CardStyle['onSelect'] = (event, related, index) => {
    if (!this.dispatchEvent(new RelatedPostsSelectEvent(related, index + 1))) event.preventDefault();
    else if (this.skipRead) this.#features.history?.noteRead(related.post.url);
  };

  async #find(signal: AbortSignal): Promise<Found | typeof initialState> {
    // Until the block comes near the viewport, it doesn't need to observe the page.
    this.#markup ??= new MarkupObserver(this, () => this.#speak());
    this.#article ??= new NavigationObserver(this, () => this.#followPage());
    this.#article.note();
    if (this.repeat) leave(this);
    else queueUp(this, this.#giveWay);
    const fresh = this.#fresh;
    this.#fresh = false;
    const start = performance.now();
    const language = loadLanguage(languageAt(this), () => this.requestUpdate());
    try {
      const history = this.skipRead ? this.#features.history : undefined;
      const search = { ...this.search(), dates: this.dates(), fresh, history };
      search.choice.limit = Math.max(this.limit, this.#kept);
      this.#kept = 0;
      const found = await findRelated(this, search, signal);
      await this.#features.more?.prepare(found);
      await loadLanguage(this.#locale(found.feed.outline.language));
      if (found.stale)
        console.warn(`<related-posts>: Showing an older copy of ${found.source}. ${found.stale.message}`);
      if (!this.related.length && !hasFallback(this)) await skeletonSeen(start);
      if (this.debug) await debug(found, this.#locale());
      return found;
    } catch (error) {
      if (signal.aborted) return initialState;
      await language;
      claim(this, []);
      throw asFeedError(error);
    } finally {
      if (!signal.aborted) {
        this.#meanwhile = undefined;
        this.#notices.answered();
      }
    }
  }

  /** Searches again after client-side navigation. A pending result belongs to the previous article. */
  #followPage(): void {
    if (!this.#task.autoRun || this.article) return;
    const isArticle = sameAddress(this.ownerDocument.URL);
    this.#meanwhile = this.related.filter(({ post }) => !isArticle(post.url));
    // Release the posts, so that the blocks choose again in document order.
    claim(this, []);
    void this.#task.run();
  }

  /** Renders again in the language of the surrounding content. */
  async #speak(): Promise<void> {
    if (this.#near.isNear) await loadLanguage(this.#locale(), () => this.requestUpdate());
    this.requestUpdate();
  }

  #locale(ofFeed = this.#task.value?.feed?.outline.language): string {
    return localeOf(this, ofFeed);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'related-posts': RelatedPosts;
  }
}
