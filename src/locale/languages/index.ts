import { closestLanguage } from '../pick.js';
import type { Strings } from '../strings.js';
import { af } from './af.js';
import { ar } from './ar.js';
import { az } from './az.js';
import { be } from './be.js';
import { bg } from './bg.js';
import { bn } from './bn.js';
import { bs } from './bs.js';
import { ca } from './ca.js';
import { cs } from './cs.js';
import { cy } from './cy.js';
import { da } from './da.js';
import { de } from './de.js';
import { el } from './el.js';
import { eo } from './eo.js';
import { es } from './es.js';
import { et } from './et.js';
import { eu } from './eu.js';
import { fa } from './fa.js';
import { fi } from './fi.js';
import { fil } from './fil.js';
import { fr } from './fr.js';
import { gl } from './gl.js';
import { gu } from './gu.js';
import { he } from './he.js';
import { hi } from './hi.js';
import { hr } from './hr.js';
import { hu } from './hu.js';
import { hy } from './hy.js';
import { id } from './id.js';
import { is } from './is.js';
import { it } from './it.js';
import { ja } from './ja.js';
import { ka } from './ka.js';
import { kk } from './kk.js';
import { km } from './km.js';
import { kn } from './kn.js';
import { ko } from './ko.js';
import { lt } from './lt.js';
import { lv } from './lv.js';
import { mk } from './mk.js';
import { ml } from './ml.js';
import { mn } from './mn.js';
import { mr } from './mr.js';
import { ms } from './ms.js';
import { nb } from './nb.js';
import { nl } from './nl.js';
import { nn } from './nn.js';
import { pa } from './pa.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import { ptBR } from './pt-BR.js';
import { ro } from './ro.js';
import { ru } from './ru.js';
import { sk } from './sk.js';
import { sl } from './sl.js';
import { sq } from './sq.js';
import { sr } from './sr.js';
import { srLatn } from './sr-Latn.js';
import { sv } from './sv.js';
import { sw } from './sw.js';
import { ta } from './ta.js';
import { te } from './te.js';
import { th } from './th.js';
import { tr } from './tr.js';
import { uk } from './uk.js';
import { ur } from './ur.js';
import { uz } from './uz.js';
import { vi } from './vi.js';
import { zh } from './zh.js';
import { zhHant } from './zh-Hant.js';

/** All languages except English, by lowercase BCP 47 language tag. */
export const LANGUAGES: Record<string, Strings> = {
  af,
  ar,
  az,
  be,
  bg,
  bn,
  bs,
  ca,
  cs,
  cy,
  da,
  de,
  el,
  eo,
  es,
  et,
  eu,
  fa,
  fi,
  fil,
  fr,
  gl,
  gu,
  he,
  hi,
  hr,
  hu,
  hy,
  id,
  is,
  it,
  ja,
  ka,
  kk,
  km,
  kn,
  ko,
  lt,
  lv,
  mk,
  ml,
  mn,
  mr,
  ms,
  nb,
  nl,
  nn,
  pa,
  pl,
  pt,
  'pt-br': ptBR,
  ro,
  ru,
  sk,
  sl,
  sq,
  sr,
  'sr-latn': srLatn,
  sv,
  sw,
  ta,
  te,
  th,
  tr,
  uk,
  ur,
  uz,
  vi,
  zh,
  'zh-hant': zhHant,
};

/** The labels in the closest of these languages, such as German for `de-AT`; undefined if there is none. */
export function labelsIn(locale: string): Strings | undefined {
  return LANGUAGES[closestLanguage(locale, Object.keys(LANGUAGES)) ?? ''];
}
