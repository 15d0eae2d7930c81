import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { build, type Plugin, type UserConfig } from 'vite';

const ROOT = dirname(import.meta.dirname);

const require = createRequire(import.meta.url);

/**
 * Builds scripts of the package for the demo.
 *
 * @param modes The build mode of each script, by file name.
 * @param configOf Returns the configuration of a mode.
 */
export function scripts(
  modes: Readonly<Record<string, string>>,
  configOf: (mode: string) => UserConfig,
): Plugin {
  /** Builds in progress, which simultaneous requests share. */
  const building = new Map<string, Promise<Map<string, string>>>();
  const built = (mode: string) => {
    const result = building.get(mode) ?? buildScripts(configOf(mode)).finally(() => building.delete(mode));
    building.set(mode, result);
    return result;
  };
  return {
    name: 'scripts',
    configureServer({ middlewares }) {
      middlewares.use(async (request, response, next) => {
        const fileName = /^\/demo\/([\w.-]+\.js)$/.exec(request.url ?? '')?.[1] ?? '';
        const mode = modes[fileName];
        if (!mode) return next();
        const code = (await built(mode)).get(fileName);
        response.setHeader('content-type', 'text/javascript');
        // Cross-origin modules require CORS.
        response.setHeader('access-control-allow-origin', '*').end(code);
      });
    },
    async generateBundle() {
      for (const mode of new Set(Object.values(modes))) {
        const files = await built(mode);
        for (const fileName of Object.keys(modes).filter((name) => modes[name] === mode)) {
          const source = files.get(fileName);
          if (!source) this.error(`No build mode writes ${fileName}. Check the name in SCRIPTS.`);
          this.emitFile({ type: 'asset', fileName, source });
        }
      }
    },
  };
}

/** The scripts of a build, by file name, without writing them. */
async function buildScripts(config: UserConfig): Promise<Map<string, string>> {
  const written = await build({
    ...config,
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    build: { ...config.build, write: false, sourcemap: false },
  });
  const [output] = Array.isArray(written) ? written : [written];
  const files = output && 'output' in output ? output.output : [];
  return new Map(files.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])));
}

/** Copies files that the demo loads at run time, with their names unchanged. */
export function runTimeFiles(): Plugin {
  return {
    name: 'run-time-files',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(
          /<(?:link(?= rel="(?:canonical|alternate)")|script(?= type="module" src="\.\.\/related-posts\.js"))/g,
          '$& vite-ignore',
        ),
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
export function articleFirst(): Plugin {
  return {
    name: 'article-first',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path, bundle = {} }) => {
        if (path !== '/index.html') return html;
        return html
          .replace(/<(?=script type="module"|link rel="modulepreload")[a-z]+/g, '$& fetchpriority="low"')
          .replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)">/g, (link, name: string) => {
            const file = bundle[name];
            if (file?.type !== 'asset') return link;
            delete bundle[name];
            return `<style>${file.source}</style>`;
          });
      },
    },
  };
}

/** Replaces the import of a `theme.json` with the style sheet that WordPress generates from it. */
export function wordpressTheme(): Plugin {
  return {
    name: 'wordpress-theme',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/hosts/wordpress.css')) return undefined;
      const file = `${dirname(id)}/theme.json`;
      this.addWatchFile(file);
      return code.replace('@import "./theme.json";', globalStyles(JSON.parse(readFileSync(file, 'utf8'))));
    },
  };
}

function globalStyles({ settings, ...theme }: { settings: object }): string {
  // Its ES module imports JSON without an import attribute, which Node.js rejects.
  const { generateGlobalStyles } = require('@wordpress/global-styles-engine');
  const [sheets] = generateGlobalStyles({ ...theme, settings: withOrigin(settings) }, [], {});
  return sheets.map(({ css }: { css: string }) => css).join('\n');
}

/** WordPress keeps the presets of a theme apart from its own and the user's. */
function withOrigin(settings: unknown): unknown {
  if (Array.isArray(settings)) return { theme: settings };
  if (typeof settings !== 'object' || !settings) return settings;
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, withOrigin(value)]));
}

/** Serves the source of the gallery's pages as plain text. */
export function hostSources(): Plugin {
  const folder = 'demo/hosts';
  const files = () => readdirSync(folder).filter((name) => /\.(?:html|css|json)$/.test(name));
  return {
    name: 'host-sources',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const asked = /^\/demo\/hosts\/([\w.-]+)\.txt$/.exec(request.url ?? '')?.[1] ?? '';
        if (!files().includes(asked)) return next();
        response
          .setHeader('content-type', 'text/plain; charset=utf-8')
          .end(readFileSync(`${folder}/${asked}`));
      });
    },
    generateBundle() {
      for (const name of files()) {
        const source = readFileSync(`${folder}/${name}`);
        this.emitFile({ type: 'asset', fileName: `hosts/${name}.txt`, source });
      }
    },
  };
}
