import { defineConfig, type UserConfig } from 'vite';

/** What npm installs beside the package stays outside it. */
const DEPENDENCIES = /^(?:lit|@lit\/task)(?:\/|$)/;

const packageModules: UserConfig = {
  build: {
    emptyOutDir: true,
    sourcemap: true,
    target: 'es2022',
    minify: false,
    lib: {
      entry: { index: 'src/index.ts', element: 'src/element.ts', feed: 'src/feed.ts', rank: 'src/rank.ts' },
      formats: ['es'],
    },
    rolldownOptions: { external: DEPENDENCIES, output: { chunkFileNames: 'chunks/[name].js' } },
  },
};

/** One file with everything inside, for pages without a build. */
function wholeFile(entry: string, name: string, format: 'es' | 'iife'): UserConfig {
  return {
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

const demo: UserConfig = {
  root: 'demo',
  base: './',
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
