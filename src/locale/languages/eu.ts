import type { Strings } from '../strings.js';

export const eu: Strings = {
  heading: 'Lotutako artikuluak',
  updated: 'Eguneratuta: {date}',
  readingTime: 'Irakurketa-denbora: {time}',
  previous: 'Aurreko artikuluak',
  next: 'Hurrengo artikuluak',
  more: 'Erakutsi gehiago',
  position: '{n} / {total}',
  loading: 'Lotutako artikuluak kargatzen',
  failed: 'Ezin izan dira lotutako artikuluak kargatu.',
  retry: 'Saiatu berriro',
  empty: 'Oraindik ez dago lotutako artikulurik.',
};
