import { notPublicReason } from './not-public.js';
import { childContent, children, type XmlElement } from './xml-tree.js';

/** Maximum length of what WordPress shows in place of a post with a password, in characters. */
const MAX_PROTECTED_LENGTH = 3000;

/** Content of a post with a password in WordPress: a form, or an excerpt in one of several languages. */
const PROTECTED =
  /post-password-form|^\s*(?:<!\[CDATA\[)?\s*(?:(?:<|&lt;)p(?:>|&gt;))?(?:There is no excerpt because|Es gibt keinen Textauszug, da|Il n[’']y a pas d[’']extrait,? car|No hay extracto porque|Non è disponibile alcun riassunto in quanto|Er is geen samenvatting omdat|Não há resumo porque|この投稿はパスワードで保護されているため)/;

/** The reason why an item isn't public or isn't a post, such as in WordPress's export format (WXR). */
export function skipReason(item: XmlElement): string | undefined {
  const isProtected = item.children.some(
    ({ name, inner }) =>
      (name === 'content:encoded' || name === 'description') &&
      inner.length < MAX_PROTECTED_LENGTH &&
      PROTECTED.test(inner),
  );
  if (isProtected) return 'not public (protected by a password)';
  if (!item.children.some(({ name }) => FLAG.test(name))) return undefined;
  if (isDraft(item)) return 'not public (a draft)';
  const [media] = children(item, 'media:status');
  if (/^(?:blocked|deleted)$/i.test(media?.attributes.get('state') ?? '')) return 'not public (blocked)';
  const type = childContent(item, 'wp:post_type') || 'post';
  if (/^(?:attachment|nav_menu_item|revision|custom_css|wp_\w+|oembed_cache)$/.test(type))
    return `not a post, but a WordPress ${type}`;
  return notPublicReason({
    status: childContent(item, 'wp:status'),
    password: childContent(item, 'wp:post_password'),
    ...flags(item),
  });
}

/** Elements that may say that an item isn't public. */
const FLAG = /^(?:wp:.*|app:control|(?:media:)?status|draft|published|private|visibility)$/;

/** Whether an item is a draft (RFC 5023, section 13.1.1). Some feeds capitalize the value, or omit the prefix. */
export function isDraft(item: XmlElement): boolean {
  const [control] = children(item, 'app:control');
  return childContent(control, 'app:draft', 'draft').toLowerCase() === 'yes';
}

/** Elements without a namespace that may say that an item isn't public. */
export function flags(item: XmlElement): Record<string, string> {
  const names = ['draft', 'published', 'private', 'status', 'visibility'];
  return Object.fromEntries(names.map((name) => [`post_${name}`, childContent(item, name)]));
}
