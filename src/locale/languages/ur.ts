import type { Strings } from '../strings.js';

export const ur: Strings = {
  heading: 'متعلقہ مضامین',
  updated: 'تازہ کاری: {date}',
  readingTime: 'پڑھنے کا وقت: {time}',
  previous: 'پچھلے مضامین',
  next: 'اگلے مضامین',
  more: 'مزید دکھائیں',
  position: '{total} میں سے {n}',
  loading: 'متعلقہ مضامین لوڈ ہو رہے ہیں',
  failed: 'متعلقہ مضامین لوڈ نہیں ہو سکے۔',
  retry: 'دوبارہ کوشش کریں',
  empty: 'ابھی کوئی متعلقہ مضمون نہیں ہے۔',
};
