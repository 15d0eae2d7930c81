import { childContent, children, content, type XmlElement } from './xml-tree.js';

/** Blogger's name for authors without a profile. */
const NOBODY = /^(?:\S+\s\()?unknown\)?$/i;

/** The authors of an RSS or Atom item, as input for `readAuthors`. */
export function peopleOf(element: XmlElement, ...tags: readonly string[]): { name: string; url: string }[] {
  return children(element, ...tags).flatMap((person) => {
    const names = children(person, 'name', 'atom:name').map(content).filter(Boolean);
    if (!names.length && !childContent(person, 'email', 'atom:email')) names.push(content(person));
    const url = names.length === 1 ? childContent(person, 'uri', 'atom:uri', 'url') : '';
    return names
      .map((name) => ({ name: name.replace(/^by\s+/i, ''), url }))
      .filter((one) => !NOBODY.test(one.name));
  });
}
