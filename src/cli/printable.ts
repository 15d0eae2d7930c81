/** Replaces control characters, which could contain terminal escape sequences. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, '\uFFFD');
}
