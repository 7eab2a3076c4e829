import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const alias = { '@shared': resolve('src/shared'), '@': resolve('src/renderer') };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'node',
          environment: 'node',
          // Threads that the server starts run from the sources too.
          execArgv: ['--import', resolve('test/typescript-loader.mjs')],
          include: [
            'src/{shared,server,main}/**/*.test.ts',
            'src/renderer/data/**/*.test.ts',
            'test/unit/**/*.test.ts',
            'test/sync/**/*.test.ts',
            'test/profiles/**/*.test.ts',
          ],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        resolve: { alias },
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['src/renderer/{app,ui,features,shell-cache}/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
