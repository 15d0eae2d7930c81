import type { Strings } from '../strings.js';

export const ptBR: Strings = {
  heading: 'Posts relacionados',
  updated: 'Atualizado: {date}',
  readingTime: 'Tempo de leitura: {time}',
  previous: 'Posts anteriores',
  next: 'Próximos posts',
  more: 'Mostrar mais',
  position: '{n} de {total}',
  loading: 'Carregando posts relacionados',
  failed: 'Não foi possível carregar os posts relacionados.',
  retry: 'Tentar novamente',
  empty: 'Ainda não há posts relacionados.',
};
