import { resolve } from 'node:path';
import { defineConfig } from 'vite';

// One file, because Node 20 can't run TypeScript.
export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: resolve(import.meta.dirname, 'src/cli.ts'),
    target: 'node20',
    outDir: resolve('node_modules/.cache/electron-standin'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'cli.mjs', codeSplitting: false } },
  },
});
