import type { Strings } from '../strings.js';

export const hi: Strings = {
  heading: 'संबंधित लेख',
  updated: 'अपडेट किया गया: {date}',
  readingTime: 'पढ़ने का समय: {time}',
  previous: 'पिछले लेख',
  next: 'अगले लेख',
  more: 'और दिखाएँ',
  position: '{total} में से {n}',
  loading: 'संबंधित लेख लोड हो रहे हैं',
  failed: 'संबंधित लेख लोड नहीं हो सके।',
  retry: 'फिर से कोशिश करें',
  empty: 'अभी तक कोई संबंधित लेख नहीं है।',
};
