import { validLocale } from '../core/text/dates.js';

/** The language of an element, from the nearest `lang` attribute, across shadow roots. */
export function languageAt(element: Element): string {
  const ownLanguage = element.closest('[lang]')?.getAttribute('lang');
  if (ownLanguage !== undefined && ownLanguage !== null) return ownLanguage;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAt(root.host) : '';
}

/** The locale of the block, for labels and dates: the language of the element, or else of the feed. */
export function localeOf(block: Element, feedLanguage: string | undefined): string {
  return validLocale(languageAt(block)) ?? validLocale(feedLanguage) ?? 'en';
}
