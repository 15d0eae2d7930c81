import type { Strings } from '../strings.js';

export const fil: Strings = {
  heading: 'Mga Kaugnay na Artikulo',
  updated: 'Na-update: {date}',
  readingTime: 'Oras ng pagbabasa: {time}',
  previous: 'Mga nakaraang artikulo',
  next: 'Mga susunod na artikulo',
  more: 'Magpakita pa',
  position: '{n} sa {total}',
  loading: 'Nilo-load ang mga kaugnay na artikulo',
  failed: 'Hindi ma-load ang mga kaugnay na artikulo.',
  retry: 'Subukang muli',
  empty: 'Wala pang kaugnay na artikulo.',
};
