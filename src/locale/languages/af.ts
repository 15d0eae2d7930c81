import type { Strings } from '../strings.js';

export const af: Strings = {
  heading: 'Verwante artikels',
  updated: 'Bygewerk: {date}',
  readingTime: 'Leestyd: {time}',
  previous: 'Vorige artikels',
  next: 'Volgende artikels',
  more: 'Wys meer',
  position: '{n} van {total}',
  loading: 'Verwante artikels word gelaai',
  failed: 'Verwante artikels kon nie gelaai word nie.',
  retry: 'Probeer weer',
  empty: 'Nog geen verwante artikels nie.',
};
