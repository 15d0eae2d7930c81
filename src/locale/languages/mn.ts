import type { Strings } from '../strings.js';

export const mn: Strings = {
  heading: 'Холбоотой нийтлэлүүд',
  updated: 'Шинэчилсэн: {date}',
  readingTime: 'Унших хугацаа: {time}',
  previous: 'Өмнөх нийтлэлүүд',
  next: 'Дараагийн нийтлэлүүд',
  more: 'Илүү олныг харуулах',
  position: '{n} / {total}',
  loading: 'Холбоотой нийтлэлүүдийг ачаалж байна',
  failed: 'Холбоотой нийтлэлүүдийг ачаалж чадсангүй.',
  retry: 'Дахин оролдох',
  empty: 'Холбоотой нийтлэл одоогоор алга.',
};
