import type { Strings } from '../strings.js';

export const nl: Strings = {
  heading: 'Gerelateerde berichten',
  updated: 'Bijgewerkt: {date}',
  readingTime: 'Leestijd: {time}',
  previous: 'Vorige berichten',
  next: 'Volgende berichten',
  more: 'Meer tonen',
  position: '{n} van {total}',
  loading: 'Gerelateerde berichten worden geladen',
  failed: 'Gerelateerde berichten konden niet worden geladen.',
  retry: 'Opnieuw proberen',
  empty: 'Nog geen gerelateerde berichten.',
};
