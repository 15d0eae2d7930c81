import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly prefetch: string;
}

/** Time for which the pointer or focus must stay on a card, in milliseconds, so that passing over it fetches nothing. */
const INTENT_DELAY = 65;

/** The Network Information API, which not all browsers have. */
type NavigatorWithConnection = Navigator & { connection?: { saveData?: boolean; effectiveType?: string } };

/** URLs that were prefetched already, by any block. */
const prefetched = new Set<string>();

let areRulesBlocked = false;

/**
 * Prefetches the page that a card links to when the reader is about to follow the link: on hover, focus or touch. Only
 * pages of the same origin, and never if the reader saves data or the connection is slow.
 */
export class PrefetchController implements ReactiveController {
  readonly #host: Host;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
    const root = host.shadowRoot ?? host;
    const onEnter = (event: Event) => this.#schedule(linkAt(event), INTENT_DELAY);
    const onLeave = () => clearTimeout(this.#timer);
    root.addEventListener('pointerover', onEnter);
    root.addEventListener('focusin', onEnter);
    // The reader may be about to scroll, so don't delay that.
    root.addEventListener('touchstart', (event) => this.#schedule(linkAt(event), 0), { passive: true });
    for (const type of ['pointerout', 'focusout']) root.addEventListener(type, onLeave);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #schedule(link: HTMLAnchorElement | undefined, delay: number): void {
    clearTimeout(this.#timer);
    if (!link || this.#host.prefetch !== 'intent') return;
    const { href } = link;
    this.#timer = setTimeout(() => prefetch(href, this.#host.ownerDocument), delay);
  }
}

/** The link of the card at the event. A click anywhere on a card follows its link. */
function linkAt({ target }: Event): HTMLAnchorElement | undefined {
  const element = target as Element;
  return element.closest('a') ?? element.closest('li')?.querySelector('a') ?? undefined;
}

function prefetch(href: string, page: Document): void {
  const url = withoutFragment(href);
  const current = withoutFragment(page.URL);
  if (new URL(url).origin !== new URL(current).origin || url === current) return;
  if (prefetched.has(url) || shouldSaveData()) return;
  prefetched.add(url);
  if (!addSpeculationRule(url, page)) addPrefetchLink(url, page);
}

function withoutFragment(url: string): string {
  return url.replace(/#.*/s, '');
}

/** Whether the reader saves data or has a slow connection. */
function shouldSaveData(): boolean {
  const { saveData = false, effectiveType = '' } = (navigator as NavigatorWithConnection).connection ?? {};
  return saveData || effectiveType.endsWith('2g') || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** Adds a speculation rule. Returns false if the browser doesn't support it or the page's policy doesn't allow it. */
function addSpeculationRule(url: string, page: Document): boolean {
  if (areRulesBlocked || !HTMLScriptElement.supports?.('speculationrules')) return false;
  const script = page.createElement('script');
  script.type = 'speculationrules';
  // Fired if the policy doesn't allow inline scripts.
  script.addEventListener('securitypolicyviolation', () => {
    areRulesBlocked = true;
    addPrefetchLink(url, page);
  });
  try {
    // Throws if the page requires Trusted Types.
    script.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [url] }] });
  } catch {
    areRulesBlocked = true;
    return false;
  }
  page.head.append(script);
  return true;
}

function addPrefetchLink(url: string, page: Document): void {
  const link = page.createElement('link');
  link.rel = 'prefetch';
  link.href = url;
  page.head.append(link);
}
