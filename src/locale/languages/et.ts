import type { Strings } from '../strings.js';

export const et: Strings = {
  heading: 'Seotud artiklid',
  updated: 'Uuendatud: {date}',
  readingTime: 'Lugemisaeg: {time}',
  previous: 'Eelmised artiklid',
  next: 'Järgmised artiklid',
  more: 'Näita rohkem',
  position: '{n} / {total}',
  loading: 'Seotud artiklite laadimine',
  failed: 'Seotud artikleid ei õnnestunud laadida.',
  retry: 'Proovi uuesti',
  empty: 'Seotud artikleid veel ei ole.',
};
