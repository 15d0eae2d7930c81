import type { Strings } from '../strings.js';

export const el: Strings = {
  heading: 'Σχετικά άρθρα',
  updated: 'Ενημερώθηκε: {date}',
  readingTime: 'Χρόνος ανάγνωσης: {time}',
  previous: 'Προηγούμενα άρθρα',
  next: 'Επόμενα άρθρα',
  more: 'Εμφάνιση περισσότερων',
  position: '{n} από {total}',
  loading: 'Φόρτωση σχετικών άρθρων',
  failed: 'Δεν ήταν δυνατή η φόρτωση των σχετικών άρθρων.',
  retry: 'Δοκιμάστε ξανά',
  empty: 'Δεν υπάρχουν ακόμη σχετικά άρθρα.',
};
