import { furtherOptions } from '../core/further-options.js';
import { type DateFormat, formatDate } from '../core/text/dates.js';
import type { Strings } from '../locale/strings.js';
import type { CardStyle } from '../view/card-style.js';
import type { Field } from '../view/options.js';
import { splitOnSpaces } from './attribute-rules.js';
import type { RelatedPostsAttributes } from './attributes.js';

/** The date format without the locale; undefined if the cards show no dates. */
export function dateFormat(element: RelatedPostsAttributes): DateFormat | undefined {
  const { dateStyle, timeZone } = element;
  return /date/.test(element.shown) ? { style: dateStyle, timeZone } : undefined;
}

const cardStyles = new WeakMap<RelatedPostsAttributes, { key: string; style: CardStyle }>();

/**
 * Converts the attributes to the appearance of the cards. Returns the same object until something changes, so that
 * unchanged cards don't render again.
 */
export function cardStyle(
  element: RelatedPostsAttributes,
  locale: string,
  strings: Strings,
  onSelect: CardStyle['onSelect'],
): CardStyle {
  const { dateStyle, timeZone, headingLevel } = element;
  const { excerptWords, target, params, fallbackImage } = element;
  const show = element.shown;
  const options = { excerptWords, target, params, fallbackImage, locale, strings };
  const key = JSON.stringify([options, dateStyle, timeZone, headingLevel, show]);
  const cached = cardStyles.get(element);
  if (cached?.key === key) return cached.style;
  const style: CardStyle = {
    ...options,
    show: new Set(splitOnSpaces(show) as Field[]),
    titleLevel: headingLevel + 1,
    readingTime: (post) => furtherOptions.readingTime?.(post, locale, strings.readingTime) ?? '',
    formatDate: (iso) => formatDate(iso, { locale, style: dateStyle, timeZone }),
    onSelect,
  };
  cardStyles.set(element, { key, style });
  return style;
}
