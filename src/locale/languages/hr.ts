import type { Strings } from '../strings.js';

export const hr: Strings = {
  heading: 'Povezani članci',
  updated: 'Ažurirano: {date}',
  readingTime: 'Vrijeme čitanja: {time}',
  previous: 'Prethodni članci',
  next: 'Sljedeći članci',
  more: 'Prikaži više',
  position: '{n} od {total}',
  loading: 'Učitavanje povezanih članaka',
  failed: 'Povezane članke nije moguće učitati.',
  retry: 'Pokušaj ponovno',
  empty: 'Još nema povezanih članaka.',
};
