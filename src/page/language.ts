import { validLocale } from '../core/text/dates.js';

/** The language that holds where an element stands: the nearest `lang`, also out of shadow trees. */
export function languageAt(element: Element): string {
  const own = element.closest('[lang]')?.getAttribute('lang');
  if (own !== undefined && own !== null) return own;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAt(root.host) : '';
}

/** The language that a block speaks: the one where it stands, or else the feed's; dates and words are never in two. */
export function localeOf(block: Element, ofFeed: string | undefined): string {
  return validLocale(languageAt(block)) ?? validLocale(ofFeed) ?? 'en';
}
