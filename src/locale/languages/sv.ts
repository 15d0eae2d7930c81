import type { Strings } from '../strings.js';

export const sv: Strings = {
  heading: 'Relaterade artiklar',
  updated: 'Uppdaterad: {date}',
  readingTime: 'Lästid: {time}',
  previous: 'Föregående artiklar',
  next: 'Nästa artiklar',
  more: 'Visa fler',
  position: '{n} av {total}',
  loading: 'Läser in relaterade artiklar',
  failed: 'Det gick inte att läsa in relaterade artiklar.',
  retry: 'Försök igen',
  empty: 'Inga relaterade artiklar ännu.',
};
