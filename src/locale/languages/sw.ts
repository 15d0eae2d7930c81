import type { Strings } from '../strings.js';

export const sw: Strings = {
  heading: 'Makala Zinazohusiana',
  updated: 'Imesasishwa: {date}',
  readingTime: 'Muda wa kusoma: {time}',
  previous: 'Makala zilizotangulia',
  next: 'Makala zinazofuata',
  more: 'Onyesha zaidi',
  position: '{n} kati ya {total}',
  loading: 'Inapakia makala zinazohusiana',
  failed: 'Makala zinazohusiana hazikuweza kupakiwa.',
  retry: 'Jaribu tena',
  empty: 'Bado hakuna makala zinazohusiana.',
};
