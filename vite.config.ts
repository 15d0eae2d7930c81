import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { minify } from 'terser';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';
import { styleSheet } from './demo/builder/style-sheet.js';
import { PRESETS } from './demo/builder/themes.js';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Lit's development build is twice the size, and a `NODE_ENV` in the environment could select it. */
const resolve = { conditions: ['module', 'browser', 'production'] };

/** Dependencies and Node.js modules are not bundled. */
const DEPENDENCIES = /^(?:(?:lit|@lit\/task|@lit-labs\/ssr)(?:\/|$)|node:)/;

const packageModules: UserConfig = {
  resolve,
  plugins: [forBundlers(), condensedStyles(), presets()],
  // Part of cache keys, because another release may read the same feed differently.
  define: { PACKAGE_VERSION: JSON.stringify(version) },
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
        server: 'src/server.ts',
        cli: 'src/cli.ts',
        'build-worker': 'src/build-worker.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: { external: DEPENDENCIES, output: { chunkFileNames: 'chunks/[name].js' } },
  },
};

/** Writes the themes of the demo as style sheets. */
function presets(): Plugin {
  return {
    name: 'presets',
    generateBundle() {
      for (const theme of PRESETS) {
        const source = `${styleSheet({ theme, properties: {} })}\n`;
        this.emitFile({ type: 'asset', fileName: `themes/${theme}.css`, source });
      }
    },
  };
}

/** Removes `@vite-ignore`, so that the user's bundler includes files referenced by URL. */
function forBundlers(): Plugin {
  const left = '/* @vite-ignore */';
  return {
    name: 'for-bundlers',
    renderChunk: (code) => ({ code: code.replaceAll(left, ' '.repeat(left.length)), map: null }),
  };
}

/**
 * Makes V8 compile all functions on a background thread while the file downloads, because nearly all of them run on
 * every page (https://v8.dev/blog/explicit-compile-hints).
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

/** License notice for redistribution. */
const NOTICE = '/*! related-posts-element, MIT; Lit in it, (c) Google LLC, BSD-3-Clause: lit.dev */';

/** File names of modules that are loaded on demand. */
const ON_DEMAND: Record<string, string> = {
  languages: 'languages.js',
  'worker-feed': 'worker-feed.js',
  'template-card': 'template-card.js',
  pages: 'further-pages.js',
  'carousel-controller': 'carousel.js',
  picture: 'layouts.js',
  'multilingual-rules': 'multilingual.js',
  'next-feed': 'next-feed.js',
  'src-placeholders': 'src-placeholders.js',
  readers: 'formats.js',
  recovery: 'recovery.js',
  wordpress: 'wordpress.js',
};

/** Modules that the engine imports statically. Modules shared with files on demand stay in the engine. */
const engineModules = new Set<string>();

function findEngineModules(): Plugin {
  return {
    name: 'find-engine-modules',
    buildEnd() {
      const visit = (id: string) => {
        if (engineModules.has(id)) return;
        engineModules.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(visit);
      };
      visit(join(import.meta.dirname, 'src/engine.ts'));
    },
  };
}

/** The block and the engine, which the entries load in parallel. The block imports the engine statically. */
const stages: UserConfig = {
  resolve,
  plugins: [
    besideScript('src/locale/load.js', 'src/source/load-readers.js', 'src/source/bundled-formats.js'),
    findEngineModules(),
    onePolicy(),
    condensedStyles(),
    minifiedTwice(),
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
        postBanner: `${COMPILE_HINT}\n${NOTICE}`,
        entryFileNames: '[name].js',
        chunkFileNames: ({ name }) => ON_DEMAND[name] ?? '[name].js',
        codeSplitting: {
          groups: [
            { name: 'engine', test: (id) => engineModules.has(id) || id.endsWith('/page/trusted-types.ts') },
            { name: 'wordpress', test: /\/wordpress\.ts$/ },
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
    plugins: [besideScript(), staticImports(), onePolicy(), condensedStyles(), minifiedTwice()],
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
          postBanner: `${COMPILE_HINT}\n${NOTICE}`,
          codeSplitting: false,
        },
      },
    },
  };
}

/** Running Terser after Vite's own minifier saves another 3 percent, compressed. */
function minifiedTwice(): Plugin {
  return {
    name: 'minified-twice',
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const map = bundle[`${chunk.fileName}.map`];
        const { code = '', map: newMap } = await minify(chunk.code, {
          module: !chunk.fileName.startsWith('embed') && chunk.fileName !== 'reader.js',
          ecma: 2020,
          compress: { passes: 2 },
          format: { comments: /^[#!] ?(?!#? ?sourceMappingURL)/ },
          ...(map?.type === 'asset' && {
            sourceMap: { content: String(map.source), includeSources: true, url: map.fileName },
          }),
        });
        chunk.code = code;
        if (map?.type === 'asset' && newMap) map.source = String(newMap);
      }
    },
  };
}

/** Minifies style sheets in template literals, which JavaScript minifiers leave unchanged. */
function condensedStyles(): Plugin {
  const condensed = (css: string) =>
    css
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/: /g, ':');
  return {
    name: 'condensed-styles',
    transform: {
      filter: { id: /\.styles\.ts$/ },
      handler: (code) => ({ code: code.replace(/`[^`]*`/g, condensed), map: null }),
    },
  };
}

/**
 * Replaces Lit's own Trusted Types policy, which Lit creates when it is loaded, by the package's policy. Lit throws an
 * error if the page doesn't allow its policy.
 */
function onePolicy(): Plugin {
  const file = join(import.meta.dirname, 'src/page/trusted-types.ts');
  const asked = /(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\):void 0/;
  return {
    name: 'one-policy',
    transform: {
      filter: { id: /\/lit-html\/lit-html\.js$/ },
      handler(code) {
        if (!asked.test(code))
          this.error('lit-html creates its Trusted Types policy in an unknown way. Update this plugin.');
        const imported = `import { policyForLit } from ${JSON.stringify(file)};`;
        return { code: `${imported}\n${code.replace(asked, 'policyForLit()')}`, map: null };
      },
    },
  };
}

/**
 * In single-file scripts, files on demand are in the folder of the script. A classic script finds it by its own URL.
 */
function besideScript(...left: string[]): Plugin {
  const beside: Record<string, string> = {
    'src/source/reader-address.js': 'src/source/reader-beside-script.ts',
    'src/source/load-readers.js': 'src/source/load-readers-beside-script.ts',
    'src/source/bundled-formats.js': 'src/source/bundled-formats-in-one-file.ts',
    'src/locale/load.js': 'src/locale/load-beside-script.ts',
  };
  for (const name of left) delete beside[name];
  return {
    name: 'beside-script',
    enforce: 'pre',
    resolveId(source, importer = '') {
      const asked = relative(import.meta.dirname, join(dirname(importer), source));
      const file = source.startsWith('.') && beside[asked];
      return file ? join(import.meta.dirname, file) : null;
    },
  };
}

/** Replaces dynamic imports by static ones in single-file scripts. */
function staticImports(): Plugin {
  return {
    name: 'static-imports',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /await import\('/ },
      handler(code) {
        const imports: string[] = [];
        const body = code.replace(/await import\(('\.[^']+')\)/g, (_, path: string) => {
          imports.push(`import * as static${imports.length} from ${path};`);
          return `static${imports.length - 1}`;
        });
        return { code: [...imports, body].join('\n'), map: null };
      },
    },
  };
}

/** Copies files that the demo loads at run time, with their names unchanged. */
function runTimeFiles(): Plugin {
  return {
    name: 'run-time-files',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/<link (?=rel="(?:canonical|alternate)")/g, '<link vite-ignore '),
    },
    generateBundle() {
      const inFolders = ['images', 'samples'].flatMap((folder) =>
        readdirSync(`demo/${folder}`).map((name) => `${folder}/${name}`),
      );
      for (const fileName of ['feed.json', 'slow-worker.js', ...inFolders]) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(`demo/${fileName}`) });
      }
    },
  };
}

/**
 * Inlines the styles of the article and defers the demo's scripts, which add content below the fold or after a click.
 */
function articleFirst(): Plugin {
  return {
    name: 'article-first',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) =>
        html
          .replace(/<(?=script type="module"|link rel="modulepreload")[a-z]+/g, '$& fetchpriority="low"')
          .replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)">/g, (link, name: string) => {
            const file = bundle[name];
            if (file?.type !== 'asset') return link;
            delete bundle[name];
            return `<style>${file.source}</style>`;
          }),
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

function scripts(): Plugin {
  return {
    name: 'scripts',
    configureServer({ middlewares }) {
      middlewares.use(async (request, response, next) => {
        const fileName = /^\/demo\/([\w.-]+\.js)$/.exec(request.url ?? '')?.[1] ?? '';
        if (!SCRIPTS[fileName]) return next();
        const code = await built(fileName);
        response.setHeader('content-type', 'text/javascript');
        // Cross-origin modules require CORS.
        response.setHeader('access-control-allow-origin', '*').end(code);
      });
    },
    async generateBundle() {
      for (const fileName of Object.keys(SCRIPTS)) {
        this.emitFile({ type: 'asset', fileName, source: await built(fileName) });
      }
    },
  };
}

/** Builds a script on the fly for the development server. */
async function built(fileName: string): Promise<string> {
  const config = modes[SCRIPTS[fileName] ?? ''];
  const root = import.meta.dirname;
  const written = await build({
    ...config,
    configFile: false,
    root,
    logLevel: 'warn',
    build: { ...config?.build, write: false, sourcemap: false },
  });
  const [output] = Array.isArray(written) ? written : [written];
  const files = output && 'output' in output ? output.output : [];
  const file = files.find((one) => one.fileName === fileName);
  if (file?.type !== 'chunk') throw new Error(`No build mode writes ${fileName}. Check the name in SCRIPTS.`);
  return file.code;
}

const demo: UserConfig = {
  resolve,
  root: 'demo',
  base: './',
  plugins: [runTimeFiles(), articleFirst(), scripts()],
  // Newer than the target of the scripts, or `light-dark()` would be replaced by code that pages can't override.
  build: {
    outDir: '../dist-demo',
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: { output: { postBanner: COMPILE_HINT } },
  },
};

/** With an explicit entry, Vite optimizes all dependencies before the first page load and doesn't reload it. */
const server: UserConfig = {
  plugins: [scripts()],
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

export default defineConfig(({ mode }) => modes[mode] ?? server);
