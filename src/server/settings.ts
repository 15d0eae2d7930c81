import { resolveUrls } from '../core/rank/selection.js';
import type { SelectionOptions } from '../core/rank/selection-options.js';
import { RelatedPostsAttributes } from '../element/attributes.js';
import { cardStyle } from '../element/card-options.js';
import { selectionOptions } from '../element/search-options.js';
import type { Strings } from '../locale/strings.js';
import type { CardStyle } from '../view/card-style.js';

/** Attributes by HTML name. `true` sets a boolean attribute; `false`, `null` and `undefined` omit the attribute. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Valid attribute names; excludes characters that could close a tag. */
const ATTRIBUTE_NAME = /^[a-z][\w:.-]*$/i;

/** The options of `<related-posts>` on a server, parsed with the element's rules and defaults. */
export class Settings extends RelatedPostsAttributes {
  static {
    // Done by `customElements.define` in a browser.
    Settings.finalize();
  }

  /** The attributes as written in markup. */
  readonly attributeValues: ReadonlyMap<string, string>;

  /** @throws {TypeError} If an attribute name is invalid. */
  constructor(attributes: Attributes = {}) {
    super();
    this.attributeValues = new Map(entriesOf(attributes));
    for (const [name, value] of this.attributeValues) this.attributeChangedCallback(name, null, value);
    const { elementProperties } = this.constructor as typeof Settings;
    this.willUpdate(new Map([...elementProperties.keys()].map((name) => [name, undefined])));
  }

  /** @param base Base URL for relative URLs. */
  selectionOptions(base: string): SelectionOptions {
    return { ...resolveUrls(selectionOptions(this), base), now: Date.now() };
  }

  createCardStyle(locale: string, strings: Strings): CardStyle {
    return cardStyle(this, locale, strings, () => undefined);
  }
}

function* entriesOf(attributes: Attributes): Generator<[string, string]> {
  for (const [name, value] of Object.entries(attributes)) {
    if (!ATTRIBUTE_NAME.test(name))
      throw new TypeError(`"${name}" is not a valid attribute name. Use names such as max-age.`);
    if (value !== false && value !== undefined && value !== null)
      yield [name.toLowerCase(), value === true ? '' : String(value)];
  }
}
