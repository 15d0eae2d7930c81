/** Maximum length to examine, in characters. */
const MAX_LENGTH = 1000;

const MAILBOX = /<?(?:mailto:)?[^\s@<>()"',;]+@[\w-]+(?:\.[\w-]+)+>?/i;

/**
 * Extracts names from a text with email addresses. RSS specifies "ada@town.example (Ada Fenn)"; "Ada Fenn
 * <ada@town.example>" is also common, and both occur in lists. A text without an email address is returned as a name.
 */
export function extractNames(written: string): string[] {
  if (written.startsWith('@')) return [written];
  return written
    .slice(0, MAX_LENGTH)
    .split(MAILBOX)
    .map((part) =>
      part
        .replace(/^(?:[\s)\],;&"–-]|and\s)+|[\s([,;&"–-]+$/g, '')
        .replace(/^\((.*)\)$/, '$1')
        .trim(),
    )
    .filter(Boolean);
}
