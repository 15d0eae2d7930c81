import type { Strings } from '../strings.js';

export const uk: Strings = {
  heading: 'Схожі статті',
  updated: 'Оновлено: {date}',
  readingTime: 'Час читання: {time}',
  previous: 'Попередні статті',
  next: 'Наступні статті',
  more: 'Показати більше',
  position: '{n} з {total}',
  loading: 'Завантаження схожих статей',
  failed: 'Не вдалося завантажити схожі статті.',
  retry: 'Спробувати ще раз',
  empty: 'Схожих статей поки немає.',
};
