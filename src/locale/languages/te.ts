import type { Strings } from '../strings.js';

export const te: Strings = {
  heading: 'సంబంధిత కథనాలు',
  updated: 'నవీకరించబడింది: {date}',
  readingTime: 'చదివే సమయం: {time}',
  previous: 'మునుపటి కథనాలు',
  next: 'తదుపరి కథనాలు',
  more: 'మరిన్ని చూపించు',
  position: '{n} / {total}',
  loading: 'సంబంధిత కథనాలు లోడ్ అవుతున్నాయి',
  failed: 'సంబంధిత కథనాలను లోడ్ చేయడం సాధ్యపడలేదు.',
  retry: 'మళ్ళీ ప్రయత్నించండి',
  empty: 'సంబంధిత కథనాలు ఇంకా లేవు.',
};
