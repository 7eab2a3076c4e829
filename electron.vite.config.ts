import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

const shared = { '@shared': resolve('src/shared') };

// electron-vite forces './', which breaks a page opened at a deeper route (/t/INC0012345), on the web and under app:// alike.
const absoluteBase: Plugin = {
  name: 'absolute-base',
  enforce: 'post',
  config: (config) => {
    config.base = '/';
  },
};

export default defineConfig({
  main: {
    resolve: { alias: shared },
    // The tests run the built main process under plain Node 20.
    build: { target: 'node20', sourcemap: true, externalizeDeps: false },
  },
  preload: {
    resolve: { alias: shared },
    build: {
      sourcemap: false,
      // A sandboxed preload has no module loader: one CommonJS file with everything inside.
      externalizeDeps: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    resolve: { alias: { ...shared, '@': resolve('src/renderer') } },
    plugins: [react(), absoluteBase],
    worker: { format: 'es' },
    build: {
      minify: true,
      sourcemap: false,
      rolldownOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
  },
});
