import type { Strings } from '../strings.js';

export const ro: Strings = {
  heading: 'Articole similare',
  updated: 'Actualizat: {date}',
  readingTime: 'Timp de citire: {time}',
  previous: 'Articolele anterioare',
  next: 'Articolele următoare',
  more: 'Afișează mai multe',
  position: '{n} din {total}',
  loading: 'Se încarcă articolele similare',
  failed: 'Articolele similare nu au putut fi încărcate.',
  retry: 'Încearcă din nou',
  empty: 'Încă nu există articole similare.',
};
