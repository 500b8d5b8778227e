import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const file = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The elements for other sites, apart from the pages of the tool: no part of Vaadin, each figure a file of its own that
 * is fetched when it is needed. Names carry a hash of the content, so files are kept for ever; manifest.json tells the
 * server today's names.
 */
export default defineConfig({
  root: file('..'),
  base: './',
  publicDir: false,
  cacheDir: file('../../target/vite-embed'),
  build: {
    outDir: file('../../target/classes/embed'),
    emptyOutDir: true,
    assetsDir: '',
    manifest: 'manifest.json',
    modulePreload: false,
    target: 'es2023',
    rolldownOptions: {
      input: { sdgmap: file('./sdgmap.ts'), page: file('./page.css') },
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
});
