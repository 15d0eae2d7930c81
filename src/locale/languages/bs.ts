import type { Strings } from '../strings.js';

export const bs: Strings = {
  heading: 'Povezani članci',
  updated: 'Ažurirano: {date}',
  readingTime: 'Vrijeme čitanja: {time}',
  previous: 'Prethodni članci',
  next: 'Sljedeći članci',
  more: 'Prikaži više',
  position: '{n} od {total}',
  loading: 'Učitavanje povezanih članaka',
  failed: 'Povezani članci nisu se mogli učitati.',
  retry: 'Pokušaj ponovo',
  empty: 'Još nema povezanih članaka.',
};
