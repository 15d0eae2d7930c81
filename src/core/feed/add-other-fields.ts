import type { Draft } from './draft.js';
import { readItem } from './generic-item.js';
import type { JsonRecord } from './json-value.js';
import { readTags } from './make-post.js';

/** Adds what the standard fields of a JSON Feed item lack, from fields with the names of other formats. */
export function addOtherFields(draft: Draft, item: JsonRecord, base: string | undefined): Draft {
  const other = readItem(item, draft.language ?? '', { url: base });
  if (typeof other === 'string') return draft;
  const missing = Object.entries(other).filter(([name]) => isEmpty(draft[name as keyof Draft]));
  const tags = [...(draft.tags ?? []), ...['keywords', 'categories'].flatMap((name) => readTags(item[name]))];
  return {
    ...draft,
    ...Object.fromEntries(missing),
    // The type of the body belongs to the body.
    bodyIsText: (draft.body ? draft : other).bodyIsText ?? false,
    tags: tags.length ? tags : (other.tags ?? []),
  };
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) ? !value.some(Boolean) : !value;
}
