import type { Strings } from '../strings.js';

export const ca: Strings = {
  heading: 'Articles relacionats',
  updated: 'Actualitzat: {date}',
  readingTime: 'Temps de lectura: {time}',
  previous: 'Articles anteriors',
  next: 'Articles següents',
  more: "Mostra'n més",
  position: '{n} de {total}',
  loading: 'S’estan carregant els articles relacionats',
  failed: 'No s’han pogut carregar els articles relacionats.',
  retry: 'Torna-ho a provar',
  empty: 'Encara no hi ha articles relacionats.',
};
