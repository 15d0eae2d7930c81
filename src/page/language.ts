import { validLocale } from '../core/text/dates.js';

/** The language of an element, from the nearest `lang` attribute, across shadow roots. */
export function languageAt(element: Element): string {
  const own = element.closest('[lang]')?.getAttribute('lang');
  if (own !== undefined && own !== null) return own;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAt(root.host) : '';
}

/** The locale of the block, for labels and dates: the language of the element, or else of the feed. */
export function localeOf(block: Element, ofFeed: string | undefined): string {
  return validLocale(languageAt(block)) ?? validLocale(ofFeed) ?? 'en';
}
