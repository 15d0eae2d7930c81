import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import tailwind from '@tailwindcss/vite';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { articleFirst, hostSources, runTimeFiles, scripts, wordpressTheme } from './scripts/demo-plugins.js';
import { PAGE_FILES } from './scripts/page-files.mjs';
import {
  astroComponent,
  besideScript,
  condensedStyles,
  condensedTemplates,
  forBundlers,
  inlineScripts,
  legacyDecorators,
  minifiedTwice,
  onePolicy,
  presets,
  staticImports,
} from './scripts/vite-plugins.js';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Lit's development build is twice the size, and a `NODE_ENV` in the environment could select it. */
const resolve = { conditions: ['module', 'browser', 'production'] };

/** Dependencies and Node.js modules are not bundled. */
const DEPENDENCIES = /^(?:(?:lit|@lit\/task|@lit-labs\/ssr)(?:\/|$)|node:)/;

const packageModules: UserConfig = {
  resolve,
  plugins: [forBundlers(), condensedStyles(), astroComponent(), inlineScripts(), presets()],
  define: {
    // Part of cache keys, because another release may read the same feed differently.
    PACKAGE_VERSION: JSON.stringify(version),
    PAGE_FILES: JSON.stringify(PAGE_FILES),
  },
  build: {
    emptyOutDir: true,
    sourcemap: true,
    target: 'es2022',
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        element: 'src/element.ts',
        feed: 'src/feed.ts',
        rank: 'src/rank.ts',
        edge: 'src/edge.ts',
        eleventy: 'src/eleventy.ts',
        server: 'src/server.ts',
        'astro-posts': 'src/astro/posts.ts',
        cli: 'src/cli.ts',
        'build-worker': 'src/build-worker.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: { external: DEPENDENCIES, output: { chunkFileNames: 'chunks/[name].js' } },
  },
};

/**
 * Makes V8 compile all functions on a background thread while the file downloads, because nearly all of them run on
 * every page (https://v8.dev/blog/explicit-compile-hints).
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/** License notices for redistribution. */
const NOTICE = '/*! related-posts-element, MIT */';
const NOTICE_WITH_LIT = '/*! related-posts-element, MIT; Lit in it, (c) Google LLC, BSD-3-Clause: lit.dev */';

/** File names of modules that are loaded on demand. */
const ON_DEMAND: Record<string, string> = {
  languages: 'languages.js',
  'worker-feed': 'worker-feed.js',
  'template-card': 'template-card.js',
  pages: 'further-pages.js',
  'html-rules': 'html.js',
  'carousel-controller': 'carousel.js',
  interactions: 'interactions.js',
  'relative-date': 'relative-date.js',
  picture: 'layouts.js',
  'multilingual-rules': 'multilingual.js',
  'next-feed': 'next-feed.js',
  'further-features': 'further-options.js',
  'several-feeds': 'several-feeds.js',
  'src-placeholders': 'src-placeholders.js',
  readers: 'formats.js',
  'xml-feed': 'xml.js',
  'read-more': 'read-more.js',
  recovery: 'recovery.js',
  wordpress: 'wordpress.js',
};

/** The modules that these files import statically. */
const modules = { engine: new Set<string>(), html: new Set<string>(), wordpress: new Set<string>() };

/** The engine also contains what it shares with files on demand, and `wordpress.js` what it shares with `formats.js`. */
function findModules(): Plugin {
  const entries = { engine: 'engine.ts', html: 'core/text/html-rules.ts', wordpress: 'source/wordpress.ts' };
  return {
    name: 'find-modules',
    buildEnd() {
      const visit = (found: Set<string>, id: string) => {
        if (found.has(id)) return;
        found.add(id);
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) visit(found, imported);
      };
      for (const [name, entry] of Object.entries(entries))
        visit(modules[name as keyof typeof modules], join(import.meta.dirname, 'src', entry));
    },
  };
}

/** The block and the engine, which the entries load in parallel. The block imports the engine statically. */
const stages: UserConfig = {
  resolve,
  plugins: [
    besideScript('src/locale/load.js', 'src/source/load-readers.js', 'src/source/bundled-formats.js'),
    findModules(),
    onePolicy(),
    condensedStyles(),
    condensedTemplates(),
    minifiedTwice(),
    legacyDecorators(),
  ],
  build: {
    emptyOutDir: false,
    sourcemap: true,
    target: 'es2022',
    lib: {
      entry: { block: 'src/block.ts', engine: 'src/engine.ts' },
      formats: ['es'],
    },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        comments: { annotation: false },
        postBanner: ({ name }) => `${COMPILE_HINT}\n${name === 'block' ? NOTICE_WITH_LIT : NOTICE}`,
        entryFileNames: '[name].js',
        chunkFileNames: ({ name }) => ON_DEMAND[name] ?? '[name].js',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'engine', test: (id) => modules.engine.has(id) || id.endsWith('/page/trusted-types.ts') },
            { name: 'wordpress', test: (id) => modules.wordpress.has(id) && !modules.html.has(id) },
          ],
        },
      },
    },
  },
};

/**
 * A single-file script for pages without a build step. Rarely needed parts are in separate files in the same folder.
 */
function wholeFile(entry: string, name: string, format: 'es' | 'iife'): UserConfig {
  return {
    resolve,
    plugins: [
      besideScript(),
      staticImports(),
      onePolicy(),
      condensedStyles(),
      condensedTemplates(),
      minifiedTwice(),
      legacyDecorators(),
    ],
    ...(format === 'iife' && { define: { 'import.meta.url': 'undefined' } }),
    build: {
      emptyOutDir: false,
      sourcemap: true,
      target: 'es2022',
      // The other files contain the same third-party code, or none.
      license: name === 'related-posts.all.js' && { fileName: 'LICENSES.md' },
      lib: { entry, name: 'RelatedPostsElement', formats: [format], fileName: () => name },
      // By default, Vite doesn't remove white space from ES libraries.
      rolldownOptions: {
        output: {
          minify: true,
          // By default, it keeps annotations for bundlers, which these files don't need.
          comments: { annotation: false },
          postBanner: `${COMPILE_HINT}\n${name.includes('.all.') ? NOTICE_WITH_LIT : NOTICE}`,
          codeSplitting: false,
        },
      },
    },
  };
}

/**
 * The scripts that the generated code uses, and the build mode of each. They are copied to the demo, so that the code
 * works on any host.
 */
const SCRIPTS: Record<string, string> = {
  'related-posts.js': 'module',
  'embed.js': 'embed',
  'block.js': 'stages',
  'engine.js': 'stages',
  ...Object.fromEntries(Object.values(ON_DEMAND).map((name) => [name, 'stages'])),
  'reader.js': 'reader',
};

/** The pages of the demo. */
const PAGES = readdirSync('demo', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => join(import.meta.dirname, 'demo', name));

// `theme.json` first, because Tailwind CSS reads all files that are imported.
const demoPlugins = [wordpressTheme(), tailwind(), runTimeFiles(), hostSources(), scripts(SCRIPTS, configOf)];

const demo: UserConfig = {
  resolve,
  root: 'demo',
  base: './',
  plugins: [...demoPlugins, articleFirst()],
  // Newer than the target of the scripts, or `light-dark()` would be replaced by code that pages can't override.
  build: {
    outDir: '../dist-demo',
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: { input: PAGES, output: { postBanner: COMPILE_HINT } },
  },
};

/** With an explicit entry, Vite optimizes all dependencies before the first page load and doesn't reload it. */
const server: UserConfig = {
  plugins: demoPlugins,
  optimizeDeps: { entries: ['demo/index.html'] },
  server: { open: '/demo/' },
};

/** The modes of `npm run build`, in order. `npm start` uses none of them. */
const modes: Record<string, UserConfig> = {
  package: packageModules,
  module: wholeFile('src/entry/module.ts', 'related-posts.js', 'es'),
  embed: wholeFile('src/entry/embed.ts', 'embed.js', 'iife'),
  stages,
  'module-all': wholeFile('src/index.ts', 'related-posts.all.js', 'es'),
  'embed-all': wholeFile('src/entry/embed.all.ts', 'embed.all.js', 'iife'),
  reader: wholeFile('src/reader.ts', 'reader.js', 'iife'),
  demo,
};

function configOf(mode: string): UserConfig {
  return modes[mode] ?? server;
}

export default defineConfig(({ mode }) => configOf(mode));
