import type { Strings } from '../strings.js';

export const nn: Strings = {
  heading: 'Relaterte artiklar',
  updated: 'Oppdatert: {date}',
  readingTime: 'Lesetid: {time}',
  previous: 'Førre artiklar',
  next: 'Neste artiklar',
  more: 'Vis fleire',
  position: '{n} av {total}',
  loading: 'Lastar inn relaterte artiklar',
  failed: 'Kunne ikkje laste inn relaterte artiklar.',
  retry: 'Prøv igjen',
  empty: 'Ingen relaterte artiklar enno.',
};
