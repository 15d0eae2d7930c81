import type { Strings } from '../strings.js';

export const bg: Strings = {
  heading: 'Свързани статии',
  updated: 'Обновено: {date}',
  readingTime: 'Време за четене: {time}',
  previous: 'Предишни статии',
  next: 'Следващи статии',
  more: 'Покажи още',
  position: '{n} от {total}',
  loading: 'Зареждане на свързаните статии',
  failed: 'Свързаните статии не можаха да бъдат заредени.',
  retry: 'Опитайте отново',
  empty: 'Все още няма свързани статии.',
};
