import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { defineConfig } from 'vite';

/** What is started by itself: the server, and the commands that administer it. */
const programs: Record<string, string> = {
  main: 'src/server/main.ts',
  backup: 'src/server/backup/main.ts',
  import: 'src/server/import/main.ts',
  seed: 'src/server/seed/main.ts',
  password: 'src/server/auth/set-password.ts',
};

/** Threads are files of their own, beside the programs that start them by `new URL('./x.worker.js', import.meta.url)`. */
const workers = readdirSync(resolve('src/server'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.worker.ts'))
  .map((path) => [basename(path, '.ts'), join('src/server', path)] as const);

const input = Object.fromEntries(
  [...Object.entries(programs), ...workers]
    .filter(([, path]) => existsSync(path))
    .map(([name, path]) => [name, resolve(path)]),
);

export default defineConfig({
  publicDir: false,
  resolve: { alias: { '@shared': resolve('src/shared') } },
  ssr: { external: true },
  build: {
    ssr: true,
    outDir: 'out/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input,
      // Flat, so that a worker is found beside whichever file asks for it.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[name]-[hash].js' },
    },
  },
});
