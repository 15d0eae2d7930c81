/** Length of the end to examine, in characters. */
const MAX_FOOTER_LENGTH = 450;

/** Number of footers that may follow each other. */
const MAX_FOOTERS = 4;

/**
 * The beginnings of sentences that feeds, newsletters and podcasts add to their posts: licenses, invitations to
 * subscribe, lists of tags, notes of hosting services.
 */
const FOOTER_START = [
  // Licenses, also of the feed itself
  '©|\\(c\\) \\d{4}|copyright (?:©|\\(c\\)|\\d{4}|by )|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|wszelkie prawa zastrzeżone|все права защищены|無断転載|版权所有|版權所有',
  'this (?:work|article|post|story|text|content)(?: above)? (?:is|was) (?:licen[sc]ed|(?:originally|first) (?:published|posted))|licen[sc]ed under|this (?:rss )?feed is|(?:this|dieses) (?:work is|werk ist)[^.]{0,20} (?:licen[sc]ed|lizenziert)',
  // Medium, Substack, Patreon
  'originally published (?:at|on) |[^.!?]{1,200} was originally published in [^.!?]{1,80} on medium|thank(?:s| you) for reading [^.!]{1,80}! (?:this post is public|subscribe)|this is a public episode|this post is (?:public|for paid|for paying|only for)|this is a free preview|get more from [^.!]{1,80} on patreon',
  // Newsletters and social networks
  '(?:subscribe|sign up) (?:to|for) (?:our|my|the|this)\\b[^.!?]{0,40}\\b(?:newsletter|channel|podcast|blog|feed|list|updates|site)|subscribe (?:now|here|today|for free)|join (?:our|my) (?:newsletter|mailing list)|follow (?:us|me) on (?:twitter|x\\b|facebook|instagram|mastodon|bluesky|linkedin|youtube|tiktok|threads|telegram|whatsapp|spotify|apple)|(?:like|find) us on (?:twitter|x\\b|facebook|instagram|mastodon|bluesky|linkedin|youtube|tiktok|threads|telegram|whatsapp|spotify|apple)|share (?:this (?:post|article|story)?[.:!]?|via )|like this:|view (?:this|the) (?:e?mail|message) in|unsubscribe|if you (?:enjoyed|liked) (?:this|the) (?:post|article|story)',
  '(?:hier )?(?:zum )?newsletter (?:abonnieren|bestellen)|(?:abonnieren|folgen) sie (?:uns|unseren|den newsletter)|abonniere (?:unseren|meinen|den newsletter)|folge? (?:uns|mir) auf|(?:inscrivez|abonnez)-vous|suivez-nous|suscríbete|síguenos|inscreva-se|siga-nos|iscriviti|seguici|volg ons|schrijf je in|подписывайтесь',
  // Lists of categories and tags
  '(?:filed|posted) (?:under|in): |filed under |tagged(?: with| as)?:? |tags: |categor(?:y|ies): |veröffentlicht (?:unter|in:) |verschlagwortet |schlagwörter: |kategorien?: |classé dans |étiquettes ?: |publicado en: |etiquetas: |archiviato in |publicado em: |рубрика: |метки: ',
  // Podcasts and forums
  'hosted (?:on|by) (?:acast|simplecast|ausha|captivate|megaphone|buzzsprout|podbean|spreaker)|learn more about your ad ?choices|see (?:our )?(?:privacy policy|omnystudio|acast|art19)|support (?:this|the) (?:podcast|show)|become a (?:supporter|member|patron) of (?:this|the)|our gdpr privacy policy|send us (?:a text|fan mail)|\\d+ posts? - \\d+ participants?|read more of this story',
].join('|');

/** The beginning of a footer after the end of a sentence. */
const FOOTER = new RegExp(`(?:^|[.!?…。！？।»”"')\\]]\\s+|\\s-{2,}\\s+)(?:${FOOTER_START})`, 'gi');

const SENTENCE_END = /[.!?。！？](?=\s|$)/gu;

/** Maximum number of sentences of a footer. */
const MAX_SENTENCES = 4;

/** The link lists of aggregators: "Article URL: … Comments URL: … Points: 5 # Comments: 3". */
const AGGREGATOR = /(?:^|\s)Article URL: \S+\s+Comments URL: .*$/s;

/** URLs at the beginning. A following word in lower case belongs to them: "www.town.example is a site". */
const LEADING_URL = /^(?:<?(?:https?:\/\/|\/\/(?=[\w-]+\.)|www\.[\w-]+\.)\S+\s+)+(?!\p{Ll})/u;

/** The first line of newsletters. */
const VIEW_IN_BROWSER =
  /^(?:view|read|open) (?:(?:this|the) )?(?:(?:e-?mail|newsletter|message|post) )?[io]n (?:your|the|a) (?:web )?browser\b[.!|\s]*/i;

/** Lines such as "Instagram: https://…" at the end of a description. */
const LABELED_URL =
  /(?:(?<=[.!?…。！？।»”"')\]])|^)(?:\s+(?:[\p{So}\p{Sk}\p{P}]\s*)?[\p{L}\p{N}]+(?:\s[\p{L}\p{N}]+){0,2}\s?[:：]\s*https?:\/\/\S+)+$/u;

/** A URL alone at the end, after the end of a sentence. */
const TRAILING_URL = /(?<=[.!?…。！？।»”"')\]])\s+(?:https?:\/\/\S+\s*)+$/;

/** "Comments" alone is the link of an aggregator. */
const ONLY_COMMENTS = /^(?:\[?(?:link|comments|discussion|discuss on hacker news)\]?[\s|·]*)+$/i;

/** Removes what feeds add to the end of a summary, such as licenses and invitations to subscribe. */
export function stripFooter(summary: string): string {
  if (ONLY_COMMENTS.test(summary)) return '';
  const text = (summary.includes('Article URL:') ? summary.replace(AGGREGATOR, '') : summary)
    .replace(VIEW_IN_BROWSER, '')
    .replace(LEADING_URL, '');
  let rest = text;
  for (let i = 0; i < MAX_FOOTERS; i++) {
    const shorter = stripLast(rest);
    if (shorter === rest) break;
    rest = shorter;
  }
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}

function stripLast(text: string): string {
  const at = Math.max(0, text.length - MAX_FOOTER_LENGTH);
  const written = text.slice(at);
  const endsWithUrl = written.includes('://', written.trimEnd().lastIndexOf(' '));
  const end = endsWithUrl ? written.replace(LABELED_URL, '').replace(TRAILING_URL, '') : written;
  const start = lastFooterStart(end);
  const sentences = start < 0 ? 0 : (end.slice(start + 1).match(SENTENCE_END)?.length ?? 0);
  if (start < 0 || sentences > MAX_SENTENCES) return (text.slice(0, at) + end).trimEnd();
  // The end of the sentence before the footer stays.
  const kept = /^[.!?…。！？।»”"')\]]\s/.test(end.slice(start)) ? 1 : 0;
  return (text.slice(0, at) + end.slice(0, start + kept)).trimEnd();
}

/** The index of the last footer; negative if there is none. Doesn't use `matchAll`, which copies the pattern. */
function lastFooterStart(end: string): number {
  let start = -1;
  FOOTER.lastIndex = 0;
  for (let found = FOOTER.exec(end); found; found = FOOTER.exec(end)) start = found.index;
  return start;
}
