import type { Strings } from '../strings.js';

export const pl: Strings = {
  heading: 'Powiązane artykuły',
  updated: 'Zaktualizowano: {date}',
  readingTime: 'Czas czytania: {time}',
  previous: 'Poprzednie artykuły',
  next: 'Następne artykuły',
  more: 'Pokaż więcej',
  position: '{n} z {total}',
  loading: 'Wczytywanie powiązanych artykułów',
  failed: 'Nie udało się wczytać powiązanych artykułów.',
  retry: 'Spróbuj ponownie',
  empty: 'Nie ma jeszcze powiązanych artykułów.',
};
