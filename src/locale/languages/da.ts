import type { Strings } from '../strings.js';

export const da: Strings = {
  heading: 'Relaterede artikler',
  updated: 'Opdateret: {date}',
  readingTime: 'Læsetid: {time}',
  previous: 'Forrige artikler',
  next: 'Næste artikler',
  more: 'Vis flere',
  position: '{n} af {total}',
  loading: 'Indlæser relaterede artikler',
  failed: 'Relaterede artikler kunne ikke indlæses.',
  retry: 'Prøv igen',
  empty: 'Ingen relaterede artikler endnu.',
};
