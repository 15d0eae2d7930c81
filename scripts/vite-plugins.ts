import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { minify } from 'terser';
import { build, type Plugin, parseSync, Visitor } from 'vite';
import { styleSheet } from '../demo/builder/style-sheet.js';
import { PRESETS } from '../demo/builder/themes.js';

const ROOT = dirname(import.meta.dirname);

/** Adds the component for Astro, which Astro compiles on the user's site. */
export function astroComponent(): Plugin {
  const file = 'RelatedPosts.astro';
  return {
    name: 'astro-component',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: file, source: readFileSync(`src/astro/${file}`) });
    },
  };
}

/** Writes the themes of the demo as style sheets. */
export function presets(): Plugin {
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

/** Imports a module with the suffix `?script` as text: with its imports, as one minified script. */
export function inlineScripts(): Plugin {
  const suffix = '?script';
  return {
    name: 'inline-scripts',
    enforce: 'pre',
    resolveId(source, importer = '') {
      return source.endsWith(suffix) ? join(dirname(importer), source.replace(/\.js(?=\?)/, '.ts')) : null;
    },
    load: {
      filter: { id: /\?script$/ },
      async handler(id) {
        const entry = id.slice(0, -suffix.length);
        const written = await build({
          configFile: false,
          logLevel: 'warn',
          resolve: { conditions: ['module', 'browser', 'production'] },
          build: {
            write: false,
            target: 'es2022',
            lib: { entry, formats: ['es'] },
            rolldownOptions: {
              output: { minify: true, postBanner: '/*! Lit, (c) Google LLC, BSD-3-Clause: lit.dev */' },
            },
          },
        });
        const [output] = Array.isArray(written) ? written : [written];
        const [file] = output && 'output' in output ? output.output : [];
        if (file?.type !== 'chunk') throw new Error(`${entry} could not be built as a script.`);
        // The text must not end the script element.
        return `export default ${JSON.stringify(file.code.replaceAll('</script', '<\\/script'))};`;
      },
    },
  };
}

/** Removes `@vite-ignore`, so that the user's bundler includes files referenced by URL. */
export function forBundlers(): Plugin {
  const left = '/* @vite-ignore */';
  return {
    name: 'for-bundlers',
    renderChunk: (code) => ({ code: code.replaceAll(left, ' '.repeat(left.length)), map: null }),
  };
}

/** Running Terser after Vite's own minifier saves another 3 percent, compressed. */
export function minifiedTwice(): Plugin {
  return {
    name: 'minified-twice',
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const map = bundle[`${chunk.fileName}.map`];
        const { code = '', map: newMap } = await minify(chunk.code, {
          module: isModule(chunk.fileName),
          ecma: 2020,
          // The code calls no arrow function or method with `new`.
          compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true },
          format: {
            comments: /^[#!] ?(?!#? ?sourceMappingURL)/,
            // Modules are always UTF-8. Other scripts have the encoding of the page unless the server declares theirs.
            ascii_only: !isModule(chunk.fileName),
          },
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

function isModule(file: string): boolean {
  return !file.startsWith('embed') && file !== 'reader.js';
}

/** Minifies style sheets in template literals, which JavaScript minifiers leave unchanged. */
export function condensedStyles(): Plugin {
  const condensed = (css: string) =>
    css
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;}/g, '}')
      .replace(/(?<![\d.])0\.(?=\d)/g, '.');
  return {
    name: 'condensed-styles',
    transform: {
      filter: { id: /\.styles\.ts$/ },
      handler: (code) => ({ code: code.replace(/`[^`]*`/g, condensed), map: null }),
    },
  };
}

/** Joins the lines of Lit's templates. White space in HTML collapses to one space. */
export function condensedTemplates(): Plugin {
  return {
    name: 'condensed-templates',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/view\/.*\.ts$/, code: /html`/ },
      handler(code) {
        const parts: { start: number; end: number }[] = [];
        new Visitor({
          TemplateElement: ({ start, end }) => {
            parts.push({ start, end });
          },
        }).visit(parseSync('view.ts', code).program);
        const condensed = parts
          .sort((a, b) => b.start - a.start)
          .reduce(
            (result, { start, end }) =>
              result.slice(0, start) + result.slice(start, end).replace(/\n\s+/g, ' ') + result.slice(end),
            code,
          );
        return { code: condensed, map: null };
      },
    },
  };
}

/**
 * Removes what this package's decorators don't need: TypeScript's general helper, because Lit's `@property` defines the
 * property itself, and the code for standard decorators.
 */
export function legacyDecorators(): Plugin {
  const standard = /"object"==typeof \w\?\w\(\w,\w,\w\):/;
  return {
    name: 'legacy-decorators',
    enforce: 'pre',
    transform: {
      filter: { id: [/runtime.*\/decorate\.js$/, /\/decorators\/property\.js$/] },
      handler(code, id) {
        if (id.endsWith('/decorate.js'))
          return 'export default (decorators, target, name) => decorators.forEach((decorate) => decorate(target, name));';
        if (!standard.test(code))
          this.error("Lit's @property detects standard decorators in an unknown way. Update this plugin.");
        return { code: code.replace(standard, ''), map: null };
      },
    },
  };
}

/**
 * Replaces Lit's own Trusted Types policy, which Lit creates when it is loaded, by the package's policy. Lit throws an
 * error if the page doesn't allow its policy.
 */
export function onePolicy(): Plugin {
  const file = join(ROOT, 'src/page/trusted-types.ts');
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
export function besideScript(...left: string[]): Plugin {
  const beside: Record<string, string> = {
    'src/source/reader-url.js': 'src/source/reader-url-beside-script.ts',
    'src/source/load-readers.js': 'src/source/load-readers-beside-script.ts',
    'src/source/bundled-formats.js': 'src/source/bundled-formats-in-one-file.ts',
    'src/locale/load.js': 'src/locale/load-beside-script.ts',
  };
  for (const name of left) delete beside[name];
  return {
    name: 'beside-script',
    enforce: 'pre',
    resolveId(source, importer = '') {
      const asked = relative(ROOT, join(dirname(importer), source));
      const file = source.startsWith('.') && beside[asked];
      return file ? join(ROOT, file) : null;
    },
  };
}

/** Replaces dynamic imports by static ones in single-file scripts. */
export function staticImports(): Plugin {
  return {
    name: 'static-imports',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\bimport\('/ },
      handler(code) {
        const imports: string[] = [];
        const body = code.replace(
          /(await )?(?<!typeof )\bimport\(('\.[^']+')\)/g,
          (_, awaited: string | undefined, path: string) => {
            const name = `static${imports.length}`;
            imports.push(`import * as ${name} from ${path};`);
            return awaited ? name : `Promise.resolve(${name})`;
          },
        );
        return { code: [...imports, body].join('\n'), map: null };
      },
    },
  };
}
