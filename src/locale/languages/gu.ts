import type { Strings } from '../strings.js';

export const gu: Strings = {
  heading: 'સંબંધિત લેખો',
  updated: 'અપડેટ: {date}',
  readingTime: 'વાંચનનો સમય: {time}',
  previous: 'પાછલા લેખો',
  next: 'આગલા લેખો',
  more: 'વધુ બતાવો',
  position: '{n} / {total}',
  loading: 'સંબંધિત લેખો લોડ થઈ રહ્યા છે',
  failed: 'સંબંધિત લેખો લોડ કરી શકાયા નથી.',
  retry: 'ફરી પ્રયાસ કરો',
  empty: 'હજી સુધી કોઈ સંબંધિત લેખો નથી.',
};
