import type { Strings } from '../strings.js';

export const uz: Strings = {
  heading: 'Oʻxshash maqolalar',
  updated: 'Yangilangan: {date}',
  readingTime: 'Oʻqish vaqti: {time}',
  previous: 'Oldingi maqolalar',
  next: 'Keyingi maqolalar',
  more: 'Yana ko‘rsatish',
  position: '{n} / {total}',
  loading: 'Oʻxshash maqolalar yuklanmoqda',
  failed: 'Oʻxshash maqolalarni yuklab boʻlmadi.',
  retry: 'Qayta urinish',
  empty: 'Hozircha oʻxshash maqolalar yoʻq.',
};
