import type { Strings } from '../strings.js';

export const he: Strings = {
  heading: 'מאמרים קשורים',
  updated: 'עודכן: {date}',
  readingTime: 'זמן קריאה: {time}',
  previous: 'המאמרים הקודמים',
  next: 'המאמרים הבאים',
  more: 'הצגת עוד',
  position: '{n} מתוך {total}',
  loading: 'המאמרים הקשורים בטעינה',
  failed: 'לא ניתן לטעון את המאמרים הקשורים.',
  retry: 'לנסות שוב',
  empty: 'אין עדיין מאמרים קשורים.',
};
