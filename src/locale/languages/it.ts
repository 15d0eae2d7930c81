import type { Strings } from '../strings.js';

export const it: Strings = {
  heading: 'Articoli correlati',
  updated: 'Aggiornato: {date}',
  readingTime: 'Tempo di lettura: {time}',
  previous: 'Articoli precedenti',
  next: 'Articoli successivi',
  more: 'Mostra altri',
  position: '{n} di {total}',
  loading: 'Caricamento degli articoli correlati',
  failed: 'Impossibile caricare gli articoli correlati.',
  retry: 'Riprova',
  empty: 'Ancora nessun articolo correlato.',
};
