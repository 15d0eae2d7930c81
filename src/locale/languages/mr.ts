import type { Strings } from '../strings.js';

export const mr: Strings = {
  heading: 'संबंधित लेख',
  updated: 'अद्ययावत: {date}',
  readingTime: 'वाचनाचा वेळ: {time}',
  previous: 'मागील लेख',
  next: 'पुढील लेख',
  more: 'आणखी दाखवा',
  position: '{n} / {total}',
  loading: 'संबंधित लेख लोड होत आहेत',
  failed: 'संबंधित लेख लोड करता आले नाहीत.',
  retry: 'पुन्हा प्रयत्न करा',
  empty: 'अद्याप कोणतेही संबंधित लेख नाहीत.',
};
