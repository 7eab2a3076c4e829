import { existsSync } from 'node:fs';
import { build } from 'vite';
import { shellKind } from './shell-kind';

/** Before all browser tests: they run what is built, and the desktop ones need the stand-in where there is no Electron. */
const prepare = async (): Promise<void> => {
  if (!existsSync('out/main/index.js') || !existsSync('out/server/main.js'))
    throw new Error('Nothing is built yet: npm run build');
  if (shellKind() === 'stand-in') await build({ configFile: 'test/standin/vite.config.ts' });
};

// Playwright wants a default export here.
// biome-ignore lint/style/noDefaultExport: named by playwright.config.ts
export default prepare;
