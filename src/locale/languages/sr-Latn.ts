import type { Strings } from '../strings.js';

export const srLatn: Strings = {
  heading: 'Povezani članci',
  updated: 'Ažurirano: {date}',
  readingTime: 'Vreme čitanja: {time}',
  previous: 'Prethodni članci',
  next: 'Sledeći članci',
  more: 'Prikaži još',
  position: '{n} od {total}',
  loading: 'Učitavanje povezanih članaka',
  failed: 'Učitavanje povezanih članaka nije uspelo.',
  retry: 'Pokušaj ponovo',
  empty: 'Još nema povezanih članaka.',
};
