import type { Strings } from '../strings.js';

export const fr: Strings = {
  heading: 'Articles similaires',
  updated: 'Mis à jour\u00a0: {date}',
  readingTime: 'Temps de lecture : {time}',
  previous: 'Articles précédents',
  next: 'Articles suivants',
  more: 'Afficher plus',
  position: '{n} sur {total}',
  loading: 'Chargement des articles similaires',
  failed: 'Les articles similaires n’ont pas pu être chargés.',
  retry: 'Réessayer',
  empty: 'Pas encore d’articles similaires.',
};
