import type { Strings } from '../strings.js';

export const tr: Strings = {
  heading: 'İlgili Yazılar',
  updated: 'Güncellendi: {date}',
  readingTime: 'Okuma süresi: {time}',
  previous: 'Önceki yazılar',
  next: 'Sonraki yazılar',
  more: 'Daha fazla göster',
  position: '{n} / {total}',
  loading: 'İlgili yazılar yükleniyor',
  failed: 'İlgili yazılar yüklenemedi.',
  retry: 'Tekrar dene',
  empty: 'Henüz ilgili yazı yok.',
};
