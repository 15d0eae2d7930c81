import { type Attribute, indented, SPECIAL_IN_SVELTE, tag, written } from './markup.js';
import type { CodeFile, WriteFiles } from './target.js';

export const astro: WriteFiles = (set, css) => {
  const props = set.map(({ name, value }) => {
    if (value === true) return name;
    return /["&<>{}\\\n\r]/.test(value) ? `${name}={${JSON.stringify(value)}}` : `${name}="${value}"`;
  });
  const component = tag('RelatedPosts', ['collection="blog"', 'mode="element"', ...props], ' />');
  const style = css && `\n\n<style is:global>\n${indented(css)}\n</style>`;
  return [
    {
      name: 'src/layouts/BlogPost.astro',
      code: `---\nimport RelatedPosts from 'related-posts-element/astro';\n---\n\n${component}${style}`,
    },
  ];
};

export const eleventy: WriteFiles = (set, css) => {
  const attributes = set.map(({ name, value }) => `      ${key(name)}: ${literal(value)},\n`).join('');
  const options = `{\n    mode: 'element',\n${attributes && `    attributes: {\n${attributes}    },\n`}  }`;
  const style = css && `<style>\n${indented(css)}\n</style>\n`;
  return [
    {
      name: 'eleventy.config.mjs',
      code: `import relatedPosts from 'related-posts-element/eleventy';

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(relatedPosts, ${options});
}`,
    },
    { name: 'the layout of your posts', code: `${style}{% relatedPosts %}` },
  ];
};

export const next: WriteFiles = (set, css) => [
  {
    name: 'components/RelatedPosts.jsx',
    code: `'use client';

import { useEffect } from 'react';

export default function RelatedPosts() {
  useEffect(() => {
    import('related-posts-element');
  }, []);
  return (
${indented(element(set), '    ')}
  );
}`,
  },
  ...styles('app/globals.css', css),
];

export const nuxt: WriteFiles = (set, css) => [
  {
    name: 'app/components/RelatedPosts.vue',
    code: `<script setup>
onMounted(() => import('related-posts-element'));
</script>

<template>
${indented(element(set))}
</template>${css && `\n\n<style>\n${css}\n</style>`}`,
  },
  {
    name: 'nuxt.config.ts',
    code: `export default defineNuxtConfig({
  vue: { compilerOptions: { isCustomElement: (tag) => tag === 'related-posts' } },
});`,
  },
];

export const svelteKit: WriteFiles = (set, css) => [
  {
    name: 'src/lib/RelatedPosts.svelte',
    code: `<script>
  import { onMount } from 'svelte';

  onMount(async () => {
    await import('related-posts-element');
  });
</script>

${tag(
  'related-posts',
  set.map((attribute) => written(attribute, SPECIAL_IN_SVELTE)),
)}${css && `\n\n<style>\n${indented(css)}\n</style>`}`,
  },
];

/** Options for feeds other than WordPress's own, which the shortcode doesn't accept. */
const NOT_IN_SHORTCODE: readonly string[] = ['post-url', 'crossorigin'];

/** Brackets end a shortcode, also in quotes. */
const SHORTCODE_ESCAPES: Readonly<Record<string, string>> = { '[': '&#91;', ']': '&#93;' };

export const wordPressShortcode: WriteFiles = (set, css) => [
  {
    name: 'a Shortcode block',
    code: `[related_posts${set
      .filter(({ name }) => !NOT_IN_SHORTCODE.includes(name))
      .map(
        (attribute) =>
          ` ${written(attribute).replace(/[[\]]/g, (bracket) => SHORTCODE_ESCAPES[bracket] ?? '')}`,
      )
      .join('')}]`,
  },
  ...styles('Appearance → Customize → Additional CSS', css),
];

/** The attributes of the block "Related Posts", and how it stores them. */
const IN_BLOCK: Readonly<Record<string, (value: string) => unknown>> = {
  heading: String,
  layout: String,
  limit: Number,
  show: (value) => value.split(' ').filter(Boolean),
  tags: String,
  'exclude-tags': String,
};

export const wordPressBlock: WriteFiles = (set, css) => {
  const stored = set.flatMap(({ name, value }) => {
    const store = IN_BLOCK[name];
    return store ? [[name === 'exclude-tags' ? 'excludeTags' : name, store(String(value))]] : [];
  });
  // As WordPress does, so that a value can't end the comment.
  const json = JSON.stringify(Object.fromEntries(stored)).replace(
    /--|[<>&]|\\"/g,
    (text) =>
      ({ '--': '\\u002d\\u002d', '\\"': '\\u0022' })[text] ?? `\\u00${text.charCodeAt(0).toString(16)}`,
  );
  return [
    {
      name: 'the code editor',
      code: `<!-- wp:related-posts-element/related-posts ${stored.length ? `${json} ` : ''}/-->`,
    },
    ...styles('Appearance → Customize → Additional CSS', css),
  ];
};

function element(set: readonly Attribute[]): string {
  return tag(
    'related-posts',
    set.map((attribute) => written(attribute)),
  );
}

function styles(name: string, css: string): CodeFile[] {
  return css ? [{ name, code: css }] : [];
}

function key(name: string): string {
  return /^\w+$/.test(name) ? name : `'${name}'`;
}

/** A JavaScript literal in single quotes. */
function literal(value: string | true): string {
  if (value === true) return 'true';
  const inner = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}
