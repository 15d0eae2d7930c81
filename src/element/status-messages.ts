import type { FeedError, FeedErrorCode } from '../core/feed/feed-error.js';
import type { Strings } from '../locale/strings.js';
import type { Notice, Status } from '../view/block.js';

interface Host extends Element {
  readonly status: Status;
  readonly error: FeedError | undefined;
  readonly related: readonly unknown[];
  refresh(): Promise<void>;
}

/** Failures that may be over the next time. The others are for the site's owner to mend. */
const PASSING: readonly FeedErrorCode[] = ['network', 'http', 'timeout'];

/** What the block tells its reader besides posts: what is heard when they change, what is read where there are none. */
export class StatusMessages {
  readonly #host: Host;
  #answers = 0;
  #failure: FeedError | undefined;
  #wasEmpty = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** The feed's server, or whatever else the posts come from, has answered, well or badly. */
  answered(): void {
    this.#answers++;
  }

  /** What the reader sees: where there was no post to show, nothing moves until there is one. */
  get seen(): Status {
    const { status } = this.#host;
    if (status !== 'loading') this.#wasEmpty = status === 'empty';
    return this.#wasEmpty ? 'empty' : status;
  }

  /** For the live region: nothing about what was there when the page was first read. */
  announcement(name: string, strings: Strings): string {
    const { status, related } = this.#host;
    if (status === 'loading') return this.#failure ? strings.loading : '';
    if (this.#answers < 2) return '';
    if (status === 'ready') return `${name}: ${related.length}`;
    return status === 'empty' ? strings.empty : strings.failed;
  }

  /** In place of posts, from a failure until they are there. */
  notice(strings: Strings): Notice | undefined {
    const { status, error } = this.#host;
    if (status !== 'loading') this.#failure = error;
    if (!this.#failure || !PASSING.includes(this.#failure.code)) return undefined;
    const isBusy = status === 'loading';
    return { text: isBusy ? strings.loading : strings.failed, isBusy, retry: this.#retry };
  }

  /** Asks once more; the reader's place is not lost with the button. */
  readonly #retry = async (): Promise<void> => {
    if (this.#host.status === 'loading') return;
    const hadFocus = this.#host.shadowRoot?.activeElement;
    await this.#host.refresh();
    // Unless the reader has gone on meanwhile.
    const { activeElement, body } = this.#host.ownerDocument;
    const isLost = activeElement === body || !activeElement;
    if (hadFocus && isLost) placeOf(this.#host)?.focus();
  };
}

/** Where a reader goes on: at the first post, or where it would have been. */
function placeOf({ shadowRoot }: Element): HTMLElement | null | undefined {
  const link = shadowRoot?.querySelector('a');
  const section = shadowRoot?.querySelector('section');
  if (!link && section) section.tabIndex = -1;
  return link ?? section;
}
