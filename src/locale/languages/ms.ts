import type { Strings } from '../strings.js';

export const ms: Strings = {
  heading: 'Artikel Berkaitan',
  updated: 'Dikemas kini: {date}',
  readingTime: 'Masa membaca: {time}',
  previous: 'Artikel sebelumnya',
  next: 'Artikel seterusnya',
  more: 'Tunjukkan lagi',
  position: '{n} daripada {total}',
  loading: 'Memuatkan artikel berkaitan',
  failed: 'Artikel berkaitan tidak dapat dimuatkan.',
  retry: 'Cuba lagi',
  empty: 'Belum ada artikel berkaitan.',
};
