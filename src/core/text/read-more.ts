import { installed } from './rules.js';

/** "Read more" and "Continue reading" in the languages of this package, in lower case. */
const PHRASES = `
read more|read the article|read the post|read the story|continue reading|read the rest|read the full article|read the full story|read the full post|read full article|read on|keep reading|learn more|find out more|see more|view more|full story
lees meer|lees verder|lees voort|verder lezen|meer lezen
اقرأ المزيد|إقرأ المزيد|اقرا المزيد|قراءة المزيد|لقراءة المزيد|متابعة القراءة|تابع القراءة|أكمل القراءة|واصل القراءة|المزيد
davamını oxu|daha çox oxu|oxumağa davam et|ardını oxu|ətraflı|ətraflı oxu
чытаць далей|чытаць больш|падрабязней|працягнуць чытанне
прочети повече|прочетете повече|продължи да четеш|продължете да четете|продължаване на четенето|виж повече|още
আরও পড়ুন|আরো পড়ুন|বিস্তারিত পড়ুন|পড়া চালিয়ে যান|পড়তে থাকুন|বিস্তারিত
pročitaj više|pročitajte više|čitaj više|čitaj dalje|nastavi čitati|nastavite čitati|nastavi s čitanjem|nastavi sa čitanjem|nastavite sa čitanjem|opširnije|više
llegir més|llegeix més|llegiu més|continua llegint|continueu llegint|segueix llegint|més informació
číst dál|číst dále|číst více|čtěte dále|přečíst více|pokračovat ve čtení|celý článek|více
darllen mwy|darllen rhagor|darllenwch fwy|darllenwch ragor|parhau i ddarllen|rhagor
læs mere|læs videre|fortsæt med at læse|fortsæt læsning
weiterlesen|hier weiterlesen|mehr lesen|mehr erfahren|mehr dazu|artikel lesen|ganzen artikel lesen|zum artikel|jetzt lesen
διαβάστε περισσότερα|διάβασε περισσότερα|συνέχεια ανάγνωσης|συνεχίστε την ανάγνωση|διαβάστε τη συνέχεια|περισσότερα
legi pli|legi plu|plu legi|daŭrigi legadon|daŭrigi la legadon|pli
leer más|leer mas|seguir leyendo|sigue leyendo|continuar leyendo|continúa leyendo|ver más|saber más
loe edasi|loe rohkem|loe veel|jätka lugemist
irakurri gehiago|gehiago irakurri|jarraitu irakurtzen|irakurtzen jarraitu
ادامه مطلب|ادامهٔ مطلب|ادامه خواندن|ادامه نوشته|بیشتر بخوانید|بیشتر بخوان|مطالعه بیشتر|خواندن ادامه|ادامه
lue lisää|lue koko artikkeli|jatka lukemista|lue loput
magbasa pa|basahin pa|basahin ang buo|ipagpatuloy ang pagbabasa|ituloy ang pagbabasa|magpatuloy sa pagbabasa
lire la suite|lire plus|lire l’article|lire l'article|en savoir plus|continuer la lecture|poursuivre la lecture|voir plus
ler máis|le máis|continuar lendo|seguir lendo|continúa lendo
વધુ વાંચો|આગળ વાંચો|વાંચન ચાલુ રાખો|વાંચવાનું ચાલુ રાખો
קרא עוד|קראו עוד|קראי עוד|קרא/י עוד|המשך לקרוא|המשך קריאה|להמשך קריאה|המשיכו לקרוא|לקריאה נוספת|קריאה נוספת|למידע נוסף
और पढ़ें|आगे पढ़ें|अधिक पढ़ें|पूरा पढ़ें|और पढ़े|पढ़ना जारी रखें
olvass tovább|olvasson tovább|tovább olvasom|tovább olvasás|olvasás folytatása|a folytatáshoz|bővebben|tovább|részletek
կարդալ ավելին|կարդացեք ավելին|շարունակել կարդալ|շարունակել ընթերցումը|կարդալ շարունակությունը|ավելին
baca selengkapnya|selengkapnya|lanjutkan membaca|baca lebih lanjut|baca lebih banyak|baca lagi|lanjut baca
lesa meira|lesa áfram|lesa nánar|halda áfram að lesa|nánar|meira
leggi tutto|leggi di più|leggi ancora|leggi l’articolo|leggi l'articolo|continua a leggere|continua la lettura|scopri di più|continua
続きを読む|もっと読む|もっと見る|さらに読む|全文を読む|続きを見る|続きはこちら|詳しく見る|詳細を見る
წაიკითხე მეტი|წაიკითხეთ მეტი|მეტის წაკითხვა|განაგრძე კითხვა|განაგრძეთ კითხვა|კითხვის გაგრძელება|სრულად|ვრცლად
толығырақ|толығырақ оқу|толық оқу|ары қарай оқу|жалғасын оқу|оқуды жалғастыру
អានបន្ថែម|អានបន្ត|សូមអានបន្ថែម|បន្តអាន|បន្តការអាន
ಮುಂದೆ ಓದಿ|ಇನ್ನಷ್ಟು ಓದಿ|ಮತ್ತಷ್ಟು ಓದಿ|ಹೆಚ್ಚು ಓದಿ|ಓದುವುದನ್ನು ಮುಂದುವರಿಸಿ
더 보기|더보기|더 읽기|더 읽어보기|계속 읽기|자세히 보기|전체 보기
skaityti daugiau|skaityti toliau|skaitykite daugiau|skaityk daugiau|tęsti skaitymą|plačiau|daugiau
lasīt vairāk|lasīt tālāk|lasi vairāk|turpināt lasīt|vairāk
прочитај повеќе|прочитајте повеќе|читај повеќе|продолжи со читање|повеќе
കൂടുതൽ വായിക്കുക|കൂടുതൽ വായിക്കൂ|തുടർന്ന് വായിക്കുക|തുടർന്നു വായിക്കുക|വായന തുടരുക
дэлгэрэнгүй|дэлгэрэнгүй унших|цааш унших|үргэлжлүүлэн унших
अधिक वाचा|पुढे वाचा|आणखी वाचा|वाचन सुरू ठेवा|वाचणे सुरू ठेवा
baca seterusnya|baca selanjutnya|teruskan membaca
les mer|les videre|fortsett å lese|fortsett lesingen|fortsett lesing
les meir|les vidare|hald fram å lese|hald fram å lesa|hald fram med å lese|hald fram med å lesa|fortset å lese
ਹੋਰ ਪੜ੍ਹੋ|ਅੱਗੇ ਪੜ੍ਹੋ|ਪੜ੍ਹਨਾ ਜਾਰੀ ਰੱਖੋ
czytaj dalej|czytaj więcej|przeczytaj więcej|kontynuuj czytanie|dowiedz się więcej|więcej
leia mais|ler mais|continue lendo|continuar lendo|continue a ler|continuar a ler|continuar a leitura|saiba mais|ver mais
citește mai mult|citește mai multe|citeşte mai mult|citeste mai mult|citește mai departe|citeşte mai departe|citeşte mai multe|continuă citirea|citește în continuare|continuă lectura|continuă să citești|află mai multe|mai mult|mai multe
читать далее|читать дальше|читать полностью|читать больше|читать ещё|продолжить чтение|подробнее|далее
čítať ďalej|čítať viac|čítaj viac|čítajte viac|prečítať viac|pokračovať v čítaní|viac
preberi več|preberite več|beri dalje|beri naprej|nadaljuj z branjem|nadaljuj branje|več
lexo më shumë|lexoni më shumë|lexo më tepër|vazhdo leximin|vazhdoni leximin|vazhdo të lexosh
прочитај више|прочитајте више|читај даље|настави са читањем|наставите са читањем|опширније|више
läs mer|läs vidare|läs hela artikeln|fortsätt läsa|fortsätt att läsa
soma zaidi|endelea kusoma|soma zaidi hapa
மேலும் படிக்க|மேலும் படிக்கவும்|மேலும் வாசிக்க|தொடர்ந்து படிக்க|தொடர்ந்து வாசிக்க
మరింత చదవండి|ఇంకా చదవండి|మరిన్ని చదవండి|పూర్తిగా చదవండి|చదవడం కొనసాగించండి
อ่านเพิ่มเติม|อ่านต่อ|อ่านต่อไป|ดูเพิ่มเติม
devamını oku|devamını okuyun|daha fazla oku|daha fazlasını oku|okumaya devam et|devamı|daha fazla
читати далі|читати більше|читати повністю|продовжити читання|докладніше|детальніше|далі
مزید پڑھیں|مزید پڑھیے|پڑھنا جاری رکھیں|مکمل پڑھیں
batafsil|batafsil oʻqish|davomini oʻqish|koʻproq oʻqish|oʻqishni davom ettirish
đọc tiếp|đọc thêm|xem thêm|xem tiếp|tiếp tục đọc
阅读更多|继续阅读|阅读全文|查看更多|了解更多|查看全文|更多|全文
閱讀更多|繼續閱讀|閱讀全文|了解更多|繼續讀
`;

/**
 * The sentence that WordPress adds to the items of its feeds, "The post … appeared first on …", in the languages of
 * this package: the words between or after the names of the post and the site.
 */
const APPEARED_FIRST =
  /eerste op .* verskyn|ilk dəfə|упершыню|първо|প্রথম|se prvo|gyntaf ar|unue aperis|agertu zen|lehen|પ્રથમ|पहली बार|prvi puta|առաջին անգամ|tampil pada|birtist fyrst|პირველად|алғаш|ដំបូង|ಮೊದಲು|pirmą ?kart|pirmoreiz|pirmo reizi|pirmiaus|nejdříve|прво|ആദ്യം|анх |प्रथम|muncul|dukka|fyrst|ਪਹਿਲਾਂ|w serwisie|pojavil|shfaq|појавио|kwanza|முதலில்|మొదట|ครั้งแรก|впервые|спершу|вперше|پہلے|پہلی|birinchi|unang lumabas|publicouse primeiro|apareceu|aparece primero|apareció|publi[ée]|出現在|出现在|등장|appeared first|first appeared|zuerst auf|en premier sur|primero en|proviene da|primeiro em|eerst op|först|først|ensimmäis|ilmestyi|pochodzi z|pochází z|prv[íý]|najskôr|prvi put|először|prima dată|ha aparegut primer|esmalt|pirm[oą]|появил|з[’']явив|появи се|појави|πρώτα|ilk önce|最初に表示|처음|最先出|最早發|أولا|لأول|לראשונה|اولین بار|đầu tiên|pertama kali/i;

/** Maximum length of the text to remove, in characters. */
const MAX_LENGTH = 400;

/** Characters that may follow a link text or title: arrows, dots, brackets and quotation marks. */
const TRAILING_CHARACTERS = new Set(' \u00A0.…→⟶»›>⇒➔➜])}:"“”„«\'’‘」』】|–-');
const ARROW = /[→⟶»›>⇒➔➜…\])]|\.{3}/;
const SENTENCE_END = /[.!?…。！？।॥؟۔։។»”"')\]」』]$/;
/** Scripts without spaces between words. */
const SCRIPTS_WITHOUT_SPACES = /[\u0E00-\u0E7F\u1780-\u17FF\u3040-\u30FF\u4E00-\u9FFF]/;
/** Scripts whose sentences end with a space instead of a period. */
const SCRIPTS_WITHOUT_PERIODS = /[\u0E00-\u0E7F\u1780-\u17FF]/;

/** Maximum length of a phrase, in characters. */
const MAX_PHRASE_LENGTH = 50;

/** Maximum length of the words between the last sentence and the title in WordPress's sentence, in characters. */
const MAX_SENTENCE_START = 80;

/** The phrases by their last character. Created when first needed. */
let phrasesByLastCharacter: Map<string, string[]> | undefined;

function groupPhrases(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const phrase of normalizeSpelling(PHRASES).trim().split(/[|\n]/)) {
    const last = phrase.slice(-1);
    found.set(last, [...(found.get(last) ?? []), phrase]);
  }
  return found;
}

/**
 * Removes "Read more" in any language from the end of a summary, also with the title of the post, and WordPress's
 * sentence about where a post appeared first. Only after the end of a sentence, or with an arrow, because
 * "I want to read more" is a sentence. A summary that consists of nothing else is unchanged.
 */
export function stripReadMorePhrases(summary: string, title = ''): string {
  const { stripFooter = (text) => text } = installed;
  const text = stripFooter(summary);
  const at = Math.max(0, text.length - MAX_LENGTH);
  const end = text.slice(at);
  const cutAt = removalStart(end, title);
  const rest = cutAt === undefined ? '' : (text.slice(0, at) + end.slice(0, cutAt)).trimEnd();
  return /[\p{L}\p{N}]/u.test(rest) ? stripFooter(rest) : text;
}

/** The index of the first character to remove; undefined if nothing is to be removed. */
function removalStart(end: string, title: string): number | undefined {
  const titleStart = title ? end.lastIndexOf(title) : -1;
  if (titleStart > 0 && APPEARED_FIRST.test(end.slice(titleStart + title.length)))
    return lastSentenceEnd(end.slice(0, titleStart));
  let length = lengthWithoutTrailingCharacters(end, end.length);
  const endsWithTitle = Boolean(title) && end.slice(0, length).endsWith(title);
  if (endsWithTitle) length = lengthWithoutTrailingCharacters(end, length - title.length);
  const start = phraseStart(end, length);
  if (start === undefined) return undefined;
  let before = end.slice(0, start).trimEnd();
  const endOfSentence = SCRIPTS_WITHOUT_PERIODS.test(end.slice(start, length)) ? /[\s.!?…។]$/ : SENTENCE_END;
  // In some languages, the title comes before the phrase.
  const withoutQuotes = before.replace(/(?:[\s"”」』]|の)+$/, '');
  if (title && !endsWithTitle && withoutQuotes.endsWith(title))
    before = withoutQuotes.slice(0, -title.length).replace(/[\s"“「『]+$/, '');
  const hasOpeningMark = /[[(|–-]$/.test(before);
  if (hasOpeningMark) before = before.slice(0, -1).trimEnd();
  const hasMark = hasOpeningMark || ARROW.test(end.slice(length));
  return hasMark ||
    endOfSentence.test(SCRIPTS_WITHOUT_PERIODS.test(end.slice(start, length)) ? end.slice(0, start) : before)
    ? before.length
    : undefined;
}

/** The start of a phrase that ends at an index, if it is a whole word. */
function phraseStart(end: string, length: number): number | undefined {
  phrasesByLastCharacter ??= groupPhrases();
  const candidates = phrasesByLastCharacter.get(end.charAt(length - 1).toLowerCase());
  if (!candidates) return undefined;
  const from = Math.max(0, length - MAX_PHRASE_LENGTH);
  const text = normalizeSpelling(end.slice(from, length));
  let longest = '';
  for (const phrase of candidates)
    if (phrase.length > longest.length && text.endsWith(phrase)) longest = phrase;
  if (!longest || text.length !== length - from) return undefined;
  const start = length - longest.length;
  const isWord = !/[\p{L}\p{N}]/u.test(end.charAt(start - 1)) || SCRIPTS_WITHOUT_SPACES.test(longest);
  return isWord ? start : undefined;
}

/** The length of the text up to an index without trailing arrows, dots, brackets and quotation marks. */
function lengthWithoutTrailingCharacters(text: string, from: number): number {
  let length = from;
  while (length > 0 && TRAILING_CHARACTERS.has(text.charAt(length - 1))) length--;
  return length;
}

/** The end of the last sentence, if it is near the end of the text. */
function lastSentenceEnd(text: string): number | undefined {
  for (let i = text.length; i > 0 && i > text.length - MAX_SENTENCE_START; i--)
    if (/[.!?…。！？।؟]/.test(text.charAt(i - 1))) return i;
  return undefined;
}

/** Normalizes case, apostrophes and combining characters. Returns the text unchanged if its length would change. */
function normalizeSpelling(text: string): string {
  const normalized = text
    .normalize('NFC')
    .replace(/[’‘ʻ`]/g, "'")
    .toLowerCase();
  return normalized.length === text.length ? normalized : text;
}
