import type { Strings } from '../strings.js';

export const sk: Strings = {
  heading: 'Súvisiace články',
  updated: 'Aktualizované: {date}',
  readingTime: 'Čas čítania: {time}',
  previous: 'Predchádzajúce články',
  next: 'Ďalšie články',
  more: 'Zobraziť ďalšie',
  position: '{n} z {total}',
  loading: 'Načítavanie súvisiacich článkov',
  failed: 'Súvisiace články sa nepodarilo načítať.',
  retry: 'Skúsiť znova',
  empty: 'Zatiaľ žiadne súvisiace články.',
};
