import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/** Lit's development build is twice the size, and `NODE_ENV` in somebody's shell would choose it. */
const resolve = { conditions: ['module', 'browser', 'production'] };

/** What npm installs beside the package, and what Node brings, stays outside it. */
const DEPENDENCIES = /^(?:(?:lit|@lit\/task)(?:\/|$)|node:)/;

const packageModules: UserConfig = {
  resolve,
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
        cli: 'src/cli.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: { external: DEPENDENCIES, output: { chunkFileNames: 'chunks/[name].js' } },
  },
};

/** One file with everything inside, for pages without a build. */
function wholeFile(entry: string, name: string, format: 'es' | 'iife'): UserConfig {
  return {
    resolve,
    build: {
      emptyOutDir: false,
      sourcemap: true,
      target: 'es2022',
      lib: { entry, name: 'RelatedPostsElement', formats: [format], fileName: () => name },
      // Vite leaves the white space of ES libraries alone unless it is told otherwise.
      rolldownOptions: { output: { minify: true } },
    },
  };
}

/** The demo reads its feed, and the feed names its images, at run time: they keep their names. */
function runTimeFiles(): Plugin {
  return {
    name: 'run-time-files',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(/<link (?=rel="(?:canonical|alternate)")/g, '<link vite-ignore '),
    },
    generateBundle() {
      const files = ['feed.json', ...readdirSync('demo/images').map((name) => `images/${name}`)];
      for (const fileName of files) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(`demo/${fileName}`) });
      }
    },
  };
}

const demo: UserConfig = {
  resolve,
  root: 'demo',
  base: './',
  plugins: [runTimeFiles()],
  build: { outDir: '../dist-demo', emptyOutDir: true, target: 'es2022' },
};

const server: UserConfig = { server: { open: '/demo/' } };

/** The modes of `npm run build`, in its order; `npm start` has none of them. */
const modes: Record<string, UserConfig> = {
  package: packageModules,
  module: wholeFile('src/index.ts', 'related-posts.js', 'es'),
  embed: wholeFile('src/embed.ts', 'embed.js', 'iife'),
  demo,
};

export default defineConfig(({ mode }) => modes[mode] ?? server);
