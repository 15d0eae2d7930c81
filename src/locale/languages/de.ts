import type { Strings } from '../strings.js';

export const de: Strings = {
  heading: 'Ähnliche Beiträge',
  updated: 'Aktualisiert: {date}',
  readingTime: 'Lesezeit: {time}',
  previous: 'Vorherige Beiträge',
  next: 'Nächste Beiträge',
  more: 'Mehr anzeigen',
  position: '{n} von {total}',
  loading: 'Ähnliche Beiträge werden geladen',
  failed: 'Ähnliche Beiträge konnten nicht geladen werden.',
  retry: 'Erneut versuchen',
  empty: 'Noch keine ähnlichen Beiträge.',
};
