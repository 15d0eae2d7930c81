/** The block's own wording. `{date}` stands for the date. */
export interface Strings {
  /** The heading, and the region's name. */
  heading: string;
  /** Said of the updated date, e.g. "Updated {date}". */
  updated: string;
  /** Names of the carousel's buttons. */
  previous: string;
  next: string;
  /** Where the carousel stands: `{n}` is the first post in view, `{total}` how many there are. */
  position: string;
}

const LANGUAGES: Record<string, Strings> = {
  en: {
    heading: 'Related Posts',
    updated: 'Updated {date}',
    previous: 'Previous posts',
    next: 'Next posts',
    position: '{n} of {total}',
  },
  ar: {
    heading: 'مقالات ذات صلة',
    updated: 'تم التحديث في {date}',
    previous: 'المقالات السابقة',
    next: 'المقالات التالية',
    position: '{n} من {total}',
  },
  de: {
    heading: 'Ähnliche Beiträge',
    updated: 'Aktualisiert am {date}',
    previous: 'Vorherige Beiträge',
    next: 'Nächste Beiträge',
    position: '{n} von {total}',
  },
  es: {
    heading: 'Entradas relacionadas',
    updated: 'Actualizado el {date}',
    previous: 'Entradas anteriores',
    next: 'Entradas siguientes',
    position: '{n} de {total}',
  },
  fr: {
    heading: 'Articles similaires',
    updated: 'Mis à jour le {date}',
    previous: 'Articles précédents',
    next: 'Articles suivants',
    position: '{n} sur {total}',
  },
  it: {
    heading: 'Articoli correlati',
    updated: 'Aggiornato il {date}',
    previous: 'Articoli precedenti',
    next: 'Articoli successivi',
    position: '{n} di {total}',
  },
  ja: {
    heading: '関連記事',
    updated: '更新日: {date}',
    previous: '前の記事',
    next: '次の記事',
    position: '{total}件中{n}件目',
  },
  nl: {
    heading: 'Gerelateerde berichten',
    updated: 'Bijgewerkt op {date}',
    previous: 'Vorige berichten',
    next: 'Volgende berichten',
    position: '{n} van {total}',
  },
  pt: {
    heading: 'Posts relacionados',
    updated: 'Atualizado em {date}',
    previous: 'Posts anteriores',
    next: 'Próximos posts',
    position: '{n} de {total}',
  },
  zh: {
    heading: '相关文章',
    updated: '更新于 {date}',
    previous: '上一页',
    next: '下一页',
    position: '第 {n} 项，共 {total} 项',
  },
};

/**
 * The wording in the nearest language that there is: `de-AT` takes German, an unknown one English.
 *
 * @param own The page's own wording, over the built-in one.
 */
export function stringsFor(locale: string, own: Partial<Strings> | null | undefined): Strings {
  const wanted = Object.entries(own ?? {}).filter(([, text]) => typeof text === 'string');
  return { ...builtIn(locale), ...Object.fromEntries(wanted) };
}

function builtIn(locale: string): Strings {
  const language = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return (Object.hasOwn(LANGUAGES, language) && LANGUAGES[language]) || (LANGUAGES['en'] as Strings);
}
