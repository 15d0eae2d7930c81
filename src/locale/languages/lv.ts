import type { Strings } from '../strings.js';

export const lv: Strings = {
  heading: 'Saistītie raksti',
  updated: 'Atjaunināts: {date}',
  readingTime: 'Lasīšanas laiks: {time}',
  previous: 'Iepriekšējie raksti',
  next: 'Nākamie raksti',
  more: 'Rādīt vairāk',
  position: '{n} no {total}',
  loading: 'Notiek saistīto rakstu ielāde',
  failed: 'Neizdevās ielādēt saistītos rakstus.',
  retry: 'Mēģināt vēlreiz',
  empty: 'Saistītu rakstu vēl nav.',
};
