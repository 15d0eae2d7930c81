import type { Strings } from '../strings.js';

export const sq: Strings = {
  heading: 'Artikuj të ngjashëm',
  updated: 'Përditësuar: {date}',
  readingTime: 'Koha e leximit: {time}',
  previous: 'Artikujt e mëparshëm',
  next: 'Artikujt pasues',
  more: 'Shfaq më shumë',
  position: '{n} nga {total}',
  loading: 'Po ngarkohen artikujt e ngjashëm',
  failed: 'Artikujt e ngjashëm nuk u ngarkuan dot.',
  retry: 'Riprovoni',
  empty: 'Ende nuk ka artikuj të ngjashëm.',
};
