import { looksLikeHtml } from './html-to-text.js';

const CHARACTER_REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for HTML content and attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => CHARACTER_REFERENCES[character] ?? character);
}

/** Escapes plain text for a feed, so that it isn't parsed as HTML. */
export function escapeIfHtmlLike(text: string): string {
  return looksLikeHtml(text) ? escapeHtml(text) : text;
}
