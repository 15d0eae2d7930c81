import type { Strings } from '../strings.js';

export const hu: Strings = {
  heading: 'Kapcsolódó cikkek',
  updated: 'Frissítve: {date}',
  readingTime: 'Olvasási idő: {time}',
  previous: 'Előző cikkek',
  next: 'Következő cikkek',
  more: 'Továbbiak megjelenítése',
  position: '{n} / {total}',
  loading: 'Kapcsolódó cikkek betöltése',
  failed: 'A kapcsolódó cikkeket nem sikerült betölteni.',
  retry: 'Újrapróbálás',
  empty: 'Még nincsenek kapcsolódó cikkek.',
};
