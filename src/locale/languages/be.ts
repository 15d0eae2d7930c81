import type { Strings } from '../strings.js';

export const be: Strings = {
  heading: 'Падобныя артыкулы',
  updated: 'Абноўлена: {date}',
  readingTime: 'Час чытання: {time}',
  previous: 'Папярэднія артыкулы',
  next: 'Наступныя артыкулы',
  more: 'Паказаць больш',
  position: '{n} з {total}',
  loading: 'Загрузка падобных артыкулаў',
  failed: 'Не ўдалося загрузіць падобныя артыкулы.',
  retry: 'Паспрабаваць яшчэ раз',
  empty: 'Падобных артыкулаў пакуль няма.',
};
