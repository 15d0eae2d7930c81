import type { Strings } from '../strings.js';

export const fi: Strings = {
  heading: 'Aiheeseen liittyvät artikkelit',
  updated: 'Päivitetty: {date}',
  readingTime: 'Lukuaika: {time}',
  previous: 'Edelliset artikkelit',
  next: 'Seuraavat artikkelit',
  more: 'Näytä lisää',
  position: '{n} / {total}',
  loading: 'Ladataan aiheeseen liittyviä artikkeleita',
  failed: 'Aiheeseen liittyviä artikkeleita ei voitu ladata.',
  retry: 'Yritä uudelleen',
  empty: 'Aiheeseen liittyviä artikkeleita ei vielä ole.',
};
