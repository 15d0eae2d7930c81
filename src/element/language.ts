import type { ReactiveControllerHost } from 'lit';
import { loadLanguage, wordingFor } from '../locale/on-demand.js';
import type { Strings } from '../locale/strings.js';
import { localeOf } from '../page/language.js';
import { LanguageWatch } from './language-watch.js';

/** The language that the block speaks: the one around it, or else its feed's. */
export class Language {
  readonly #host: ReactiveControllerHost & Element;
  readonly #isNear: () => boolean;
  readonly #ofFeed: () => string | undefined;
  #watch: LanguageWatch | undefined;

  /** @param isNear Whether the block is near the viewport: nothing is fetched for one that is far away. */
  constructor(
    host: ReactiveControllerHost & Element,
    isNear: () => boolean,
    ofFeed: () => string | undefined,
  ) {
    this.#host = host;
    this.#isNear = isNear;
    this.#ofFeed = ofFeed;
  }

  get locale(): string {
    return localeOf(this.#host, this.#ofFeed());
  }

  /** In the nearest language that is there by now. */
  get wording(): Strings {
    return wordingFor(this.locale);
  }

  /** Gets the words of a locale. Those that come late are shown when they come. */
  load(locale: string): Promise<void> {
    return loadLanguage(locale, () => this.#host.requestUpdate());
  }

  /** From now on, the block speaks as what is around it does. */
  follow(): void {
    this.#watch ??= new LanguageWatch(this.#host, () => this.speak());
  }

  /** Renders again in the language around it, which may have changed. */
  async speak(): Promise<void> {
    if (this.#isNear()) await this.load(this.locale);
    this.#host.requestUpdate();
  }
}
