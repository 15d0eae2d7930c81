import { isRecord, list, record, string } from './json-value.js';

/** Many an API answers an error with status 200: its own words help more than ours. */
export function explainJson(value: unknown): string {
  if (!isRecord(value)) return 'it holds no list of posts';
  const [error] = list(value['error'] ?? value['errors']);
  const { message: said, reason, detail, title } = record(error);
  const message = [value['message'], said, reason, detail, title, error].map(string).find(Boolean);
  if (message) return `it is an error: ${message.slice(0, 200)}`;
  const keys = Object.keys(value).slice(0, 6).join(', ');
  return `it holds no list of posts (its fields: ${keys || 'none'})`;
}
