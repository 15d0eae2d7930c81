import type { Strings } from '../strings.js';

export const lt: Strings = {
  heading: 'Susiję straipsniai',
  updated: 'Atnaujinta: {date}',
  readingTime: 'Skaitymo laikas: {time}',
  previous: 'Ankstesni straipsniai',
  next: 'Kiti straipsniai',
  more: 'Rodyti daugiau',
  position: '{n} iš {total}',
  loading: 'Įkeliami susiję straipsniai',
  failed: 'Nepavyko įkelti susijusių straipsnių.',
  retry: 'Bandyti dar kartą',
  empty: 'Susijusių straipsnių dar nėra.',
};
