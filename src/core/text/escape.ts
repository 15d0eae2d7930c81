import { looksLikeHtml } from './html-to-text.js';

const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML content and attribute values. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => REFERENCES[character] ?? character);
}

/** Escapes plain text for a feed, so that it isn't parsed as HTML. */
export function asWritten(text: string): string {
  return looksLikeHtml(text) ? escaped(text) : text;
}
