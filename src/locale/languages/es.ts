import type { Strings } from '../strings.js';

export const es: Strings = {
  heading: 'Entradas relacionadas',
  updated: 'Actualizado: {date}',
  readingTime: 'Tiempo de lectura: {time}',
  previous: 'Entradas anteriores',
  next: 'Entradas siguientes',
  more: 'Mostrar más',
  position: '{n} de {total}',
  loading: 'Cargando entradas relacionadas',
  failed: 'No se pudieron cargar las entradas relacionadas.',
  retry: 'Intentar de nuevo',
  empty: 'Aún no hay entradas relacionadas.',
};
