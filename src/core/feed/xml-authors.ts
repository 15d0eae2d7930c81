import { childContent, children, content, type XmlElement } from './xml-tree.js';

/** Blogger's name for authors without a profile. */
const UNKNOWN_AUTHOR = /^(?:\S+\s\()?unknown\)?$/i;

/** The authors of an RSS or Atom item, as input for `readAuthors`. */
export function personsOf(element: XmlElement, ...tags: readonly string[]): { name: string; url: string }[] {
  return children(element, ...tags).flatMap((person) => {
    const names = children(person, 'name', 'atom:name').map(content).filter(Boolean);
    if (!names.length && !childContent(person, 'email', 'atom:email')) names.push(content(person));
    const url = names.length === 1 ? childContent(person, 'uri', 'atom:uri', 'url') : '';
    return names
      .map((name) => ({ name: name.replace(/^by\s+/i, ''), url }))
      .filter((person) => !UNKNOWN_AUTHOR.test(person.name));
  });
}
