import type { Strings } from '../strings.js';

export const sl: Strings = {
  heading: 'Sorodni prispevki',
  updated: 'Posodobljeno: {date}',
  readingTime: 'Čas branja: {time}',
  previous: 'Prejšnji prispevki',
  next: 'Naslednji prispevki',
  more: 'Prikaži več',
  position: '{n} od {total}',
  loading: 'Nalaganje sorodnih prispevkov',
  failed: 'Sorodnih prispevkov ni bilo mogoče naložiti.',
  retry: 'Poskusi znova',
  empty: 'Sorodnih prispevkov še ni.',
};
