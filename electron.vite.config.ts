import { createHash } from 'node:crypto';
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

/** What runs before the page's own script stands before it in the page, and is not bundled with it. */
const earlyScript: Plugin = {
  name: 'early-script',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) => {
      const built = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.name === 'early');
      const src = built ? `/${built.fileName}` : '/app/early.ts';
      return [{ tag: 'script', attrs: { type: 'module', src }, injectTo: 'head-prepend' }];
    },
  },
};

/** Tells the service worker which files the app consists of, under a version that changes with any of them. */
const shellFiles: Plugin = {
  name: 'shell-files',
  enforce: 'post',
  generateBundle: {
    // After vite itself, which writes the page last.
    order: 'post',
    handler: (_options, bundle) => {
      const worker = bundle['sw.js'];
      if (worker?.type !== 'chunk') return;
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('the service worker has to know the page, and the page is not built');
      const names = Object.keys(bundle).filter((name) => name !== 'sw.js' && !/\.(map|md)$/.test(name));
      const version = createHash('sha256').update(names.sort().join('\n')).update(page.source);
      const shell = { version: version.digest('hex').slice(0, 12), files: names.map((name) => `/${name}`) };
      worker.code = `const __SHELL__=${JSON.stringify(shell)};\n${worker.code}`;
    },
  },
};

/** What we bundle wants its licences to travel with it. */
const license = { fileName: 'licences.md' };

export default defineConfig({
  main: {
    resolve: { alias: shared },
    // The tests run the built main process under plain Node 20.
    build: { target: 'node20', sourcemap: true, externalizeDeps: false, license },
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
    plugins: [react(), absoluteBase, earlyScript, shellFiles],
    worker: { format: 'es' },
    build: {
      minify: true,
      sourcemap: false,
      license,
      rolldownOptions: {
        input: {
          index: resolve('src/renderer/index.html'),
          early: resolve('src/renderer/app/early.ts'),
          sw: resolve('src/renderer/shell-cache/service-worker.ts'),
        },
        // The service worker's address may never change: browsers look for its next version there.
        output: { entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') },
      },
    },
  },
});
