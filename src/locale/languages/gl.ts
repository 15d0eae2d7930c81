import type { Strings } from '../strings.js';

export const gl: Strings = {
  heading: 'Artigos relacionados',
  updated: 'Actualizado: {date}',
  readingTime: 'Tempo de lectura: {time}',
  previous: 'Artigos anteriores',
  next: 'Artigos seguintes',
  more: 'Amosar máis',
  position: '{n} de {total}',
  loading: 'Cargando os artigos relacionados',
  failed: 'Non se puideron cargar os artigos relacionados.',
  retry: 'Tentar de novo',
  empty: 'Aínda non hai artigos relacionados.',
};
