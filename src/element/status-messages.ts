import type { FeedError, FeedErrorCode } from '../core/feed/feed-error.js';
import type { Strings } from '../locale/strings.js';
import type { Notice, Status } from '../view/block.js';

interface Host extends Element {
  readonly status: Status;
  readonly error: FeedError | undefined;
  readonly related: readonly unknown[];
  refresh(): Promise<void>;
}

/** Errors that may be temporary. All others need a fix by the site owner. */
const TEMPORARY_ERRORS: readonly FeedErrorCode[] = ['network', 'http', 'timeout'];

/** Messages for readers: announcements in the live region, and the error message with a retry button. */
export class StatusMessages {
  readonly #host: Host;
  #resultCount = 0;
  #failure: FeedError | undefined;
  #wasEmpty = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Called after each search, whether it succeeds or fails. */
  onSearchFinished(): void {
    this.#resultCount++;
  }

  /** The status to render. An empty block stays empty until it has posts, to avoid a layout shift. */
  get renderedStatus(): Status {
    const { status } = this.#host;
    if (status !== 'loading') this.#wasEmpty = status === 'empty';
    return this.#wasEmpty ? 'empty' : status;
  }

  /** The text of the live region. The first result is not announced. */
  announcement(name: string, strings: Strings): string {
    const { status, related } = this.#host;
    if (status === 'loading') return this.#failure ? strings.loading : '';
    if (this.#resultCount < 2) return '';
    if (status === 'ready') return `${name}: ${related.length}`;
    return status === 'empty' ? strings.empty : strings.failed;
  }

  /** The message shown after a failure until posts are loaded. */
  notice(strings: Strings): Notice | undefined {
    const { status, error } = this.#host;
    if (status !== 'loading') this.#failure = error;
    if (!this.#failure || !TEMPORARY_ERRORS.includes(this.#failure.code)) return undefined;
    const isBusy = status === 'loading';
    return { text: isBusy ? strings.loading : strings.failed, isBusy, retry: this.#retry };
  }

  /** Loads the posts again. Keeps keyboard focus in the block, although the button disappears. */
  readonly #retry = async (): Promise<void> => {
    if (this.#host.status === 'loading') return;
    const focusedBefore = this.#host.shadowRoot?.activeElement;
    await this.#host.refresh();
    // Move focus only if it was lost with the button.
    const { activeElement, body } = this.#host.ownerDocument;
    const isFocusLost = activeElement === body || !activeElement;
    if (focusedBefore && isFocusLost) focusTarget(this.#host)?.focus();
  };
}

/** The element to focus: the first post, or the section. */
function focusTarget({ shadowRoot }: Element): HTMLElement | null | undefined {
  const link = shadowRoot?.querySelector('a');
  const section = shadowRoot?.querySelector('section');
  if (!link && section) section.tabIndex = -1;
  return link ?? section;
}
