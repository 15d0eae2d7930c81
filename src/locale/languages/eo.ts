import type { Strings } from '../strings.js';

export const eo: Strings = {
  heading: 'Rilataj artikoloj',
  updated: 'Ĝisdatigita: {date}',
  readingTime: 'Legotempo: {time}',
  previous: 'Antaŭaj artikoloj',
  next: 'Sekvaj artikoloj',
  more: 'Montri pli',
  position: '{n} el {total}',
  loading: 'Ŝargado de rilataj artikoloj',
  failed: 'Ne eblis ŝargi la rilatajn artikolojn.',
  retry: 'Reprovi',
  empty: 'Ankoraŭ neniuj rilataj artikoloj.',
};
