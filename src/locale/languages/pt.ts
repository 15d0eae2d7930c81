import type { Strings } from '../strings.js';

export const pt: Strings = {
  heading: 'Artigos relacionados',
  updated: 'Atualizado: {date}',
  readingTime: 'Tempo de leitura: {time}',
  previous: 'Artigos anteriores',
  next: 'Artigos seguintes',
  more: 'Mostrar mais',
  position: '{n} de {total}',
  loading: 'A carregar os artigos relacionados',
  failed: 'Não foi possível carregar os artigos relacionados.',
  retry: 'Tentar novamente',
  empty: 'Ainda não há artigos relacionados.',
};
