/** In characters: no more of what names the authors is looked at. */
const LONGEST = 1000;

const MAILBOX = /<?(?:mailto:)?[^\s@<>()"',;]+@[\w-]+(?:\.[\w-]+)+>?/i;

/**
 * The names beside mail addresses: RSS wants "ada@town.example (Ada Fenn)", and has "Ada Fenn <ada@town.example>", each
 * for several people, too. A text without an address is a name as it is.
 */
export function namesIn(written: string): string[] {
  if (written.startsWith('@')) return [written];
  return written
    .slice(0, LONGEST)
    .split(MAILBOX)
    .map((part) =>
      part
        .replace(/^[\s),;&"]+|[\s(,;&"]+$/g, '')
        .replace(/^\((.*)\)$/, '$1')
        .trim(),
    )
    .filter(Boolean);
}
