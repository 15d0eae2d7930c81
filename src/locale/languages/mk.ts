import type { Strings } from '../strings.js';

export const mk: Strings = {
  heading: 'Поврзани статии',
  updated: 'Ажурирано: {date}',
  readingTime: 'Време за читање: {time}',
  previous: 'Претходни статии',
  next: 'Следни статии',
  more: 'Прикажи повеќе',
  position: '{n} од {total}',
  loading: 'Се вчитуваат поврзани статии',
  failed: 'Поврзаните статии не можеа да се вчитаат.',
  retry: 'Обиди се повторно',
  empty: 'Сѐ уште нема поврзани статии.',
};
