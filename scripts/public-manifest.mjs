// A plugin for the manifest's analyzer: leaves in the manifest what the package's users can reach, where they reach
// it, with the words that an attribute takes in place of a type's name.

/** Type names that stand for a list of words, with the list. */
const words = new Map();

export function publicManifest() {
  return {
    name: 'public-manifest',
    collectPhase({ ts, node }) {
      const isWords =
        ts.isTypeAliasDeclaration(node) &&
        ts.isUnionTypeNode(node.type) &&
        node.type.types.every((type) => ts.isLiteralTypeNode(type));
      if (isWords) words.set(node.name.text, node.type.getText());
    },
    packageLinkPhase({ customElementsManifest }) {
      const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
      const element = declarations.find(({ tagName }) => tagName);
      const events = element.events.filter(({ name }) => name);
      const eventTypes = new Set(events.map(({ type }) => type.text));
      const eventClasses = declarations.filter(({ name }) => eventTypes.has(name));
      Object.assign(element, {
        attributes: element.attributes.filter(({ description }) => description).map(reachable),
        members: element.members
          .filter(({ privacy = 'public', description }) => privacy === 'public' && description)
          .map(reachable),
        events,
        superclass: { name: 'LitElement', package: 'lit' },
      });
      customElementsManifest.modules = [definition(element), classes([element, ...eventClasses])];
    },
  };
}

function reachable({ inheritedFrom: _, ...item }) {
  const text = words.get(item.type?.text);
  // `10_000` is a number in our sources alone.
  const number = /^\d[\d_]*$/.test(item.default) && item.default.replaceAll('_', '');
  return { ...item, ...(text && { type: { text } }), ...(number && { default: number }) };
}

const ELEMENT = 'dist/element.js';

function definition({ name, tagName }) {
  const declaration = { name, module: ELEMENT };
  const exports = [{ kind: 'custom-element-definition', name: tagName, declaration }];
  return { kind: 'javascript-module', path: 'dist/index.js', declarations: [], exports };
}

function classes(declarations) {
  const exports = declarations.map(({ name }) => ({
    kind: 'js',
    name,
    declaration: { name, module: ELEMENT },
  }));
  return { kind: 'javascript-module', path: ELEMENT, declarations, exports };
}
