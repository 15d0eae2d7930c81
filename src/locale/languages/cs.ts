import type { Strings } from '../strings.js';

export const cs: Strings = {
  heading: 'Související články',
  updated: 'Aktualizováno: {date}',
  readingTime: 'Doba čtení: {time}',
  previous: 'Předchozí články',
  next: 'Další články',
  more: 'Zobrazit další',
  position: '{n} z {total}',
  loading: 'Načítání souvisejících článků',
  failed: 'Související články se nepodařilo načíst.',
  retry: 'Zkusit znovu',
  empty: 'Zatím žádné související články.',
};
