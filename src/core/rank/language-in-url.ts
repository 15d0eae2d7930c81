/** Language codes that rarely mean anything else in URLs. */
const CLEAR =
  /^(?:bg|cs|da|de|el|en|es|eu|fa|fi|fr|he|hr|hu|ja|ko|lt|lv|nl|pl|pt|ro|ru|sk|sl|sv|th|tr|vi|zh)$/;

/** A language tag in a URL: `en`, `pt-br`, `zh_hans`. */
const TAG = /^([a-z]{2})(?:[-_](?:[a-z]{2}|[a-z]{4}))?$/;

/**
 * The language in a URL's subdomain, its first two path segments, or its query; empty if there is none.
 *
 * @param expected A language to recognize even if its code often means something else, such as `it` or `no`.
 */
export function languageInUrl(url: string, expected = ''): string {
  const [, host = '', path = '', query = ''] =
    /^https?:\/\/([^/?#]*)\/?([^?#]*)\??([^#]*)/.exec(url.toLowerCase()) ?? [];
  const parameter = /(?:^|&)(?:lang|language|locale|hl)=([^&]*)/.exec(query)?.[1] ?? '';
  const places = [parameter, ...path.split('/', 2), host.split('.', 1)[0] ?? ''];
  const codes = places.map((place) => TAG.exec(place)?.[1] ?? '');
  return codes.find((code) => code && (code === expected || CLEAR.test(code))) ?? '';
}
