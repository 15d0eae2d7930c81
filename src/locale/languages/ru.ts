import type { Strings } from '../strings.js';

export const ru: Strings = {
  heading: 'Похожие статьи',
  updated: 'Обновлено: {date}',
  readingTime: 'Время чтения: {time}',
  previous: 'Предыдущие статьи',
  next: 'Следующие статьи',
  more: 'Показать ещё',
  position: '{n} из {total}',
  loading: 'Загрузка похожих статей',
  failed: 'Не удалось загрузить похожие статьи.',
  retry: 'Повторить попытку',
  empty: 'Похожих статей пока нет.',
};
