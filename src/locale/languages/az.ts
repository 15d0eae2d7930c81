import type { Strings } from '../strings.js';

export const az: Strings = {
  heading: 'Oxşar yazılar',
  updated: 'Yenilənib: {date}',
  readingTime: 'Oxuma müddəti: {time}',
  previous: 'Əvvəlki yazılar',
  next: 'Növbəti yazılar',
  more: 'Daha çox göstər',
  position: '{n} / {total}',
  loading: 'Oxşar yazılar yüklənir',
  failed: 'Oxşar yazıları yükləmək mümkün olmadı.',
  retry: 'Yenidən cəhd et',
  empty: 'Hələ oxşar yazı yoxdur.',
};
