import { initialState, Task, TaskStatus } from '@lit/task';
import {
  type CSSResultGroup,
  type CSSResultOrNative,
  noChange,
  type PropertyValues,
  type TemplateResult,
  unsafeCSS,
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
import { statusOf } from './status.js';
import { StatusMessages } from './status-messages.js';
import { ViewabilityController } from './viewability-controller.js';

/**
 * Reads a site's own feed and shows the posts that are related to the article on the page.
 *
 * @summary A list of related posts from a site's own feed.
 * @tag related-posts
 *
 * @event {RelatedPostsLoadEvent} related-posts-load - Posts were rendered. `detail`: `{related, source}`.
 * @event {RelatedPostsErrorEvent} related-posts-error - There can be no posts. `detail`: `{error}`, with a `code`:
 *   `network`, `http`, `timeout`, `too-large`, `not-a-feed` or `no-source`.
 * @event {RelatedPostsSelectEvent} related-posts-select - The browser is about to follow a card's link; cancelable.
 *   `detail`: `{post, position, score}`, the position counted from 1.
 * @event {RelatedPostsViewEvent} related-posts-view - Half of the block has been in view for one second; once.
 *   `detail`: `{related}`.
 *
 * @slot - Links for search engines and readers without JavaScript; shown until posts are there, and when they
 *   can't be had.
 * @slot heading - A heading of the page's own in place of the text.
 * @slot empty - Shown where the feed has no post to show.
 * @slot error - Shown where there can be no posts.
 *
 * @cssstate loading - Posts are on their way.
 * @cssstate ready - Posts are shown.
 * @cssstate empty - The feed has no post to show.
 * @cssstate error - There can be no posts.
 */
export class RelatedPosts extends RelatedPostsAttributes {
  static override styles: CSSResultGroup = unsafeCSS(blockStyles);

  readonly #internals = this.attachInternals();
  readonly #near = new NearViewport(this, () => pass(this));
  readonly #features = new OnDemandFeatures(this);
  readonly #notices = new StatusMessages(this);
  #article: NavigationObserver | undefined;
  #markup: MarkupObserver | undefined;
  #served: Hydration | undefined;
  #meanwhile: readonly Related[] | undefined;
  #fresh = false;
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
      looks: [this.layout, this.limit, this.show, this.excerptWords, this.heading],
      isWorthIt: this.error?.code !== 'no-source',
    }));
    this.addController(new ViewabilityController(this, () => this.related.length > 0, tell));
  }

  /** What is shown, best first. */
  get related(): readonly Related[] {
    const isLoading = this.#task.status === TaskStatus.PENDING;
    return (isLoading && this.#meanwhile) || (this.#task.value?.related ?? []);
  }

  /** `idle`, `loading`, `ready`, `empty` or `error`. */
  get status(): Status {
    return statusOf(this.#task.status, this.related.length > 0);
  }

  get #isAnswered(): boolean {
    return this.status === 'ready' || this.status === 'empty';
  }

  /** Why there are no posts, where the status is `error`. */
  get error(): FeedError | undefined {
    return this.#task.status === TaskStatus.ERROR ? (this.#task.error as FeedError) : undefined;
  }

  /** Asks the feed's server again. Resolves when the answer, good or bad, is there; never rejects. */
  async refresh(): Promise<void> {
    this.#fresh = true;
    this.#near.arrive();
    await this.#task.run();
    if (this.isConnected) await this.updateComplete;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#takePlace();
    // It may speak another language where it is now.
    void this.#speak();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leave(this);
    // A block that is only moved within the page is back before this runs, and keeps what it has begun.
    queueMicrotask(() => {
      if (this.isConnected || this.status !== 'loading') return;
      this.#task.abort();
      this.#near.reset();
    });
  }

  /** Among the page's other blocks. */
  #takePlace(): void {
    if (this.repeat) return;
    queueUp(this, this.#giveWay);
    // What it showed when it left may be shown by another block by now.
    const isTaken = among(claimedBefore(this));
    if (this.related.some(isTaken)) this.#giveWay(isTaken);
    else if (this.#isAnswered || this.error) claim(this, this.related);
  }

  /** What others show meanwhile isn't shown here. */
  readonly #giveWay = (isTaken: (related: Related) => boolean): void => {
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
    const loading = this.#features.load();
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
    // Behind what is served, until that goes.
    this.renderOptions.renderBefore = null;
    const root = this.renderRoot as ShadowRoot;
    const focused = root.activeElement;
    super.update(changed);
    // A card that moved has lost it.
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
      announcement: this.#notices.announcement(name, strings),
      limit: this.limit,
      hasFallback: hasFallback(this),
      notice: this.#notices.notice(strings),
      layout: this.layout,
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
  };

  async #find(signal: AbortSignal): Promise<Found | typeof initialState> {
    // Before the block is near, nothing on the page concerns it.
    this.#markup ??= new MarkupObserver(this, () => this.#speak());
    this.#article ??= new NavigationObserver(this, () => this.#followPage());
    this.#article.note();
    if (this.repeat) leave(this);
    else queueUp(this, this.#giveWay);
    const fresh = this.#fresh;
    this.#fresh = false;
    const language = loadLanguage(languageAt(this), () => this.requestUpdate());
    try {
      const found = await findRelated(this, { ...this.search(), dates: this.dates(), fresh }, signal);
      await loadLanguage(this.#locale(found.feed.outline.language));
      if (found.stale)
        console.warn(`<related-posts>: ${found.source}: ${found.stale.message}. An older copy is shown.`);
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

  /** The page has gone on to another article; what was on its way was for the last one. */
  #followPage(): void {
    if (!this.#task.autoRun || this.article) return;
    const isArticle = sameAddress(this.ownerDocument.URL);
    this.#meanwhile = this.related.filter(({ post }) => !isArticle(post.url));
    // The first block on the page chooses first again.
    claim(this, []);
    void this.#task.run();
  }

  /** Renders again in the language around it, which has changed. */
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
