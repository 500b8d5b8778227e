import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const frontend = fileURLToPath(new URL('..', import.meta.url));
const anchor = fileURLToPath(new URL('./vitest.config.js', import.meta.url));

/** Packages live in tools/node_modules, sources do not: resolve bare names as if they were imported from here. */
const packagesOfTools = {
  name: 'packages-of-tools',
  enforce: 'pre',
  async resolveId(id, importer) {
    const bare = /^(@[\w-]+\/)?[a-z][\w.-]*(\/|\?|$)/i.test(id) && !id.startsWith('node:');
    if (!bare || !importer || importer.includes('/node_modules/')) {
      return null;
    }
    return this.resolve(id, anchor, { skipSelf: true });
  },
};

export default defineConfig({
  root: frontend,
  cacheDir: fileURLToPath(new URL('./node_modules/.cache/vite', import.meta.url)),
  plugins: [packagesOfTools],
  test: {
    environment: 'jsdom',
    include: ['test/**/*.test.ts'],
    maxWorkers: 2,
  },
});
