/** The block's own wording. `{date}` stands for the date. */
export interface Strings {
  /** The heading, and the region's name. */
  heading: string;
  /** Said of the updated date, e.g. "Updated {date}". */
  updated: string;
}

const LANGUAGES: Record<string, Strings> = {
  en: { heading: 'Related Posts', updated: 'Updated {date}' },
  ar: { heading: 'مقالات ذات صلة', updated: 'تم التحديث في {date}' },
  de: { heading: 'Ähnliche Beiträge', updated: 'Aktualisiert am {date}' },
  es: { heading: 'Entradas relacionadas', updated: 'Actualizado el {date}' },
  fr: { heading: 'Articles similaires', updated: 'Mis à jour le {date}' },
  it: { heading: 'Articoli correlati', updated: 'Aggiornato il {date}' },
  ja: { heading: '関連記事', updated: '更新日: {date}' },
  nl: { heading: 'Gerelateerde berichten', updated: 'Bijgewerkt op {date}' },
  pt: { heading: 'Posts relacionados', updated: 'Atualizado em {date}' },
  zh: { heading: '相关文章', updated: '更新于 {date}' },
};

/** The wording in the nearest language that there is: `de-AT` takes German, an unknown one English. */
export function stringsFor(locale: string | undefined): Strings {
  const language = (locale ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
  return (Object.hasOwn(LANGUAGES, language) && LANGUAGES[language]) || (LANGUAGES['en'] as Strings);
}
