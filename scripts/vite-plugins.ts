import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { minify } from 'terser';
import { build, type Plugin } from 'vite';

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
export function condensedStyles(): Plugin {
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
 * error if the page doesn't allow its policy. Also makes Lit parse its templates as HTML on pages that are XML.
 */
export function onePolicy(): Plugin {
  const file = join(ROOT, 'src/page/trusted-types.ts');
  const created = /\w+\.createElement\("template"\);/;
  const asked = /(\w+)\?\1\.createPolicy\("lit-html",\{createHTML:(\w+)=>\2\}\):void 0/;
  return {
    name: 'one-policy',
    transform: {
      filter: { id: /\/lit-html\/lit-html\.js$/ },
      handler(code) {
        if (!asked.test(code))
          this.error('lit-html creates its Trusted Types policy in an unknown way. Update this plugin.');
        if (!created.test(code))
          this.error('lit-html creates its templates in an unknown way. Update this plugin.');
        const imported = `import { policyForLit, templateDocument } from ${JSON.stringify(file)};`;
        const replaced = code
          .replace(asked, 'policyForLit()')
          .replace(created, 'templateDocument().createElement("template");');
        return { code: `${imported}\n${replaced}`, map: null };
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
