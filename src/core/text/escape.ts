import { looksLikeHtml } from './html-to-text.js';

const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it is written in HTML, between tags and in quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => REFERENCES[character] ?? character);
}

/** Plain text as a feed has it: what its reader would take for HTML is HTML. */
export function asWritten(text: string): string {
  return looksLikeHtml(text) ? escaped(text) : text;
}
