import type { Strings } from '../strings.js';

export const id: Strings = {
  heading: 'Artikel Terkait',
  updated: 'Diperbarui: {date}',
  readingTime: 'Waktu baca: {time}',
  previous: 'Artikel sebelumnya',
  next: 'Artikel berikutnya',
  more: 'Tampilkan lebih banyak',
  position: '{n} dari {total}',
  loading: 'Memuat artikel terkait',
  failed: 'Artikel terkait tidak dapat dimuat.',
  retry: 'Coba lagi',
  empty: 'Belum ada artikel terkait.',
};
