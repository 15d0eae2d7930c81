import type { Strings } from '../strings.js';

export const kn: Strings = {
  heading: 'ಸಂಬಂಧಿತ ಲೇಖನಗಳು',
  updated: 'ನವೀಕರಿಸಲಾಗಿದೆ: {date}',
  readingTime: 'ಓದುವ ಸಮಯ: {time}',
  previous: 'ಹಿಂದಿನ ಲೇಖನಗಳು',
  next: 'ಮುಂದಿನ ಲೇಖನಗಳು',
  more: 'ಇನ್ನಷ್ಟು ತೋರಿಸಿ',
  position: '{n} / {total}',
  loading: 'ಸಂಬಂಧಿತ ಲೇಖನಗಳು ಲೋಡ್ ಆಗುತ್ತಿವೆ',
  failed: 'ಸಂಬಂಧಿತ ಲೇಖನಗಳನ್ನು ಲೋಡ್ ಮಾಡಲು ಸಾಧ್ಯವಾಗಲಿಲ್ಲ.',
  retry: 'ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ',
  empty: 'ಇನ್ನೂ ಯಾವುದೇ ಸಂಬಂಧಿತ ಲೇಖನಗಳಿಲ್ಲ.',
};
