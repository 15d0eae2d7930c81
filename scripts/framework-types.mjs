// Generates the markup types for each framework, such as `dist/react.d.ts`, from the manifest.
import { readFile, writeFile } from 'node:fs/promises';

const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
const element = manifest.modules
  .flatMap((module) => module.declarations)
  .find((declaration) => declaration.tagName === 'related-posts');

/** Numbers may be strings, both in attributes and in properties. */
const value = (name, type) =>
  `RelatedPosts['${name}']${type.text.startsWith('number') ? ` | \`\${number}\`` : ''} | undefined`;

const fields = element.members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
const properties = fields.map((field) => ({ ...field, value: value(field.name, field.type) }));
const propertiesAlone = properties.filter(({ attribute }) => !attribute);
const attributes = element.attributes.map((attribute) => ({
  ...attribute,
  value: value(attribute.fieldName, attribute.type),
}));

const renamed = (items, rename) => items.map((item) => ({ ...item, name: rename(item.name) }));
const prefixed = (prefix, items) => renamed(items, (name) => prefix + name);

const events = element.events.map(({ name, type, description }) => ({
  name,
  type: type.text,
  description,
  value: `((event: ${type.text}) => void) | undefined`,
}));
const pascalCase = (name) => name.replace(/(?:^|-)(.)/g, (_, first) => first.toUpperCase());

const inJsx = (module, name) => `declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements {
      'related-posts': ${name};
    }
  }
}`;

const PROPS = 'RelatedPostsProps';

const frameworks = {
  react: {
    about: "`<related-posts>` in React's JSX, for React 19 and later.",
    imports: "import type { DetailedHTMLProps, HTMLAttributes } from 'react';",
    base: 'DetailedHTMLProps<HTMLAttributes<RelatedPosts>, RelatedPosts>',
    props: [...attributes, ...properties, ...prefixed('on', events)],
    registration: inJsx('react', PROPS),
  },
  preact: {
    about: "`<related-posts>` in Preact's JSX.",
    imports: "import type { ClassAttributes, HTMLAttributes } from 'preact';",
    base: 'ClassAttributes<RelatedPosts>, HTMLAttributes<RelatedPosts>',
    props: [...attributes, ...properties, ...prefixed('on', events)],
    registration: inJsx('preact', PROPS),
  },
  solid: {
    // Solid writes constant values to the markup under the name used here, so attributes need their HTML names.
    about: "`<related-posts>` in Solid's JSX. `prop:` sets a property by its name.",
    imports: "import type { JSX } from 'solid-js';",
    base: 'JSX.HTMLAttributes<RelatedPosts>',
    props: [
      ...attributes,
      ...propertiesAlone,
      ...prefixed('attr:', attributes),
      ...prefixed('prop:', properties),
      ...prefixed('on:', events),
    ],
    registration: inJsx('solid-js', PROPS),
  },
  vue: {
    about: "`<related-posts>` in Vue's templates and JSX.",
    imports: "import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';",
    base: 'HTMLAttributes',
    props: [...attributes, ...properties, ...renamed(events, (name) => `on${pascalCase(name)}`)],
    registration: `/** In templates, Vue checks only types that look like a component's. */
type RelatedPostsInTemplates = new () => RelatedPosts & {
  /** For type checking in templates. Doesn't exist at run time. */
  $props: ${PROPS} & PublicProps;
  /** For type checking in templates. Doesn't exist at run time. */
  $emit: EmitFn<{
${events.map(({ name, type }) => `    '${name}': (event: ${type}) => void;`).join('\n')}
  }>;
};

declare module 'vue' {
  interface GlobalComponents {
    'related-posts': RelatedPostsInTemplates;
  }
  interface IntrinsicElementAttributes {
    'related-posts': ${PROPS};
  }
}`,
  },
  svelte: {
    about: "`<related-posts>` in Svelte's markup. `on:` is Svelte 4's syntax for components.",
    imports: "import type { HTMLAttributes } from 'svelte/elements';",
    base: 'HTMLAttributes<RelatedPosts>',
    props: [...attributes, ...properties, ...prefixed('on', events), ...prefixed('on:', events)],
    registration: `declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'related-posts': ${PROPS};
  }
}`,
  },
};

function member({ name, description, default: fallback, value }) {
  const known = fallback && fallback !== "''" ? `\n   * @default ${fallback}` : '';
  const lines = description.replace(/\s+/g, ' ');
  return `  /**\n   * ${lines}${known}\n   */\n  '${name}'?: ${value};`;
}

function declarationFile({ about, imports, base, props, registration }) {
  const byName = new Map(props.map((prop) => [prop.name, prop]));
  const own = ['RelatedPosts', ...events.map(({ type }) => type)].join(', ');
  return `${imports}
import type { ${own} } from './element.js';

/** ${about} */
export interface ${PROPS} extends ${base} {
${[...byName.values()].map(member).join('\n')}
}

${registration}
`;
}

for (const [name, framework] of Object.entries(frameworks)) {
  await writeFile(`dist/${name}.d.ts`, declarationFile(framework));
}
