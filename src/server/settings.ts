import { resolveAddresses, type SelectionOptions } from '../core/rank/selection.js';
import { RelatedPostsAttributes } from '../element/attributes.js';
import type { Strings } from '../locale/strings.js';
import type { CardStyle } from '../view/card-style.js';

/** Attributes by the names that they have in HTML; `true` is one without a value, `false` and nothing is none. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** As HTML allows them, and nothing that would end a tag. */
const NAME = /^[a-z][\w:.-]*$/i;

/** The element's attributes, read by its own rules and with its own defaults, where there is no element. */
export class Settings extends RelatedPostsAttributes {
  static {
    // As a registry would.
    Settings.finalize();
  }

  /** What is set, as it stands in markup. */
  readonly written: ReadonlyMap<string, string>;

  /** @throws {TypeError} Where a name is none that an attribute can have. */
  constructor(attributes: Attributes = {}) {
    super();
    this.written = new Map(written(attributes));
    for (const [name, value] of this.written) this.attributeChangedCallback(name, null, value);
    const { elementProperties } = this.constructor as typeof Settings;
    this.willUpdate(new Map([...elementProperties.keys()].map((name) => [name, undefined])));
  }

  /** @param base What relative addresses are resolved against. */
  choice(base: string): SelectionOptions {
    return { ...resolveAddresses(this.search().choice, base), now: Date.now() };
  }

  looks(locale: string, strings: Strings): CardStyle {
    return this.cardStyle(locale, strings, () => undefined);
  }
}

function* written(attributes: Attributes): Generator<[string, string]> {
  for (const [name, value] of Object.entries(attributes)) {
    if (!NAME.test(name)) throw new TypeError(`"${name}" is no attribute's name`);
    if (value !== false && value !== undefined && value !== null)
      yield [name.toLowerCase(), value === true ? '' : String(value)];
  }
}
