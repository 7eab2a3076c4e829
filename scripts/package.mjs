// npm run package: installers for this system into release/. Further arguments go to electron-builder (-- --linux deb).
import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './installed.mjs';
import { root } from './root.mjs';
import { runMain } from './stop.mjs';

await runMain(async () => {
  ensureInstalled(root);
  const { ensureBuilt } = await import('./build.mjs');
  const { programOf } = await import('./checks/tools.mjs');
  ensureBuilt();
  const args = ['--config', 'electron-builder.config.ts', '--publish', 'never', ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, [programOf('electron-builder', 'electron-builder'), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
});
