// A plugin for the manifest analyzer. Removes private API from the manifest, and replaces type names by the values that
// an attribute accepts.

/** Type names of unions, with their values. */
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
  // Numeric separators are valid in TypeScript only.
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
