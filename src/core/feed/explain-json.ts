import { isRecord, list, record, string } from './json-value.js';

/** Why the JSON is not a feed. Some APIs return errors with status 200; their own message is then the most helpful. */
export function explainJson(value: unknown): string {
  if (!isRecord(value)) return 'The document has no list of posts. Check the URL of the feed.';
  const [error] = list(value['error'] ?? value['errors']);
  const { message: errorMessage, reason, detail, title } = record(error);
  const message = [value['message'], errorMessage, reason, detail, title, error].map(string).find(Boolean);
  if (message) return `The server returned an error: ${message.slice(0, 200)}`;
  const keys = Object.keys(value).slice(0, 6).join(', ');
  return `The document has no list of posts. Its fields are: ${keys || 'none'}. Check the URL of the feed.`;
}
