import type { Strings } from '../strings.js';

export const is: Strings = {
  heading: 'Tengdar greinar',
  updated: 'Uppfært: {date}',
  readingTime: 'Lestími: {time}',
  previous: 'Fyrri greinar',
  next: 'Næstu greinar',
  more: 'Sýna fleiri',
  position: '{n} af {total}',
  loading: 'Hleð inn tengdum greinum',
  failed: 'Ekki tókst að hlaða inn tengdum greinum.',
  retry: 'Reyna aftur',
  empty: 'Engar tengdar greinar enn.',
};
