/** Maximum length to examine, in characters. */
const MAX_LENGTH = 1000;

/** Words between two names, in languages whose conjunction is a word of its own. */
const CONJUNCTION = 'and|und|et|y|e|i|en|og|och|ja|és|si|și|ve|и|та|і|και|&|with';
const SEPARATOR = new RegExp(
  `\\s*[;|]\\s*|\\s+/\\s+|,\\s*(?:(?:${CONJUNCTION})\\s+)?|\\s+(?:${CONJUNCTION})\\s+`,
  'iu',
);

/** Several words in capitals, with particles such as "van der" between them. */
const PERSON =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:d[aeiou]s?|del|della|di|du|el|la|le|bin|ibn|al|van|von|der|den|ten|ter|zu|\p{Lu}[\p{L}\p{M}.'’-]*)){0,4}\s\p{Lu}[\p{L}\p{M}.'’-]*$/u;

/** Words in the names of organizations, which often contain "and". */
const ORGANIZATION =
  /\b(?:team|staff|department|ministry|institute|university|college|council|committee|agency|office|center|centre|society|group|company|inc|ltd|llc|press|news|services?|research|media|studios?|foundation|association)\b/i;

/**
 * Splits a text that contains the names of several people, such as "Ada Fenn, Bo Lind and Cy Oak". All parts must look
 * like full names, so that "Fenn, Ada", "Ada Fenn, PhD" and "Fenn & Sons" stay whole.
 */
export function splitNames(written: string): string[] {
  const names = written.length < MAX_LENGTH && !written.includes('@') ? written.split(SEPARATOR) : [];
  const arePeople =
    names.length > 1 && names.every((name) => PERSON.test(name)) && !ORGANIZATION.test(written);
  return arePeople ? names : [written];
}
