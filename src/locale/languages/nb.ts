import type { Strings } from '../strings.js';

export const nb: Strings = {
  heading: 'Relaterte artikler',
  updated: 'Oppdatert: {date}',
  readingTime: 'Lesetid: {time}',
  previous: 'Forrige artikler',
  next: 'Neste artikler',
  more: 'Vis flere',
  position: '{n} av {total}',
  loading: 'Laster inn relaterte artikler',
  failed: 'Kunne ikke laste inn relaterte artikler.',
  retry: 'Prøv igjen',
  empty: 'Ingen relaterte artikler ennå.',
};
