import { splitNames } from '../text/split-names.js';
import { childContent, children, content, type XmlElement } from './xml-tree.js';

/** Blogger's name for authors without a profile, and values that templates print if there is no author. */
const NO_AUTHOR = /^(?:(?:\S+\s\()?unknown\)?|null|undefined|https?:\S*)$/i;

/** The authors of an RSS or Atom item, as input for `readAuthors`. */
export function personsOf(element: XmlElement, ...tags: readonly string[]): { name: string; url: string }[] {
  return children(element, ...tags).flatMap((person) => {
    const role = person.attributes.get('role');
    if (person.name === 'media:credit' && role !== 'author' && role !== 'writer') return [];
    const [description = person] = children(person, 'foaf:person', 'rdf:description');
    const names = children(description, 'name', 'atom:name', 'foaf:name').map(content).filter(Boolean);
    if (!names.length && !childContent(person, 'email', 'atom:email')) names.push(content(person));
    const url = names.length === 1 ? childContent(person, 'uri', 'atom:uri', 'url') : '';
    return names
      .flatMap((name) => splitNames(name.replace(/^by\s+/i, '')))
      .map((name, _, all) => ({ name, url: all.length === 1 ? url : '' }))
      .filter((person) => !NO_AUTHOR.test(person.name));
  });
}
