// node scripts/icons.mjs: draws the icons of build/ and resources/ from their SVGs. Run it when a drawing has changed, and
// commit what comes out.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { ensureChromium } from './chromium.mjs';
import { root } from './root.mjs';
import { runMain } from './stop.mjs';

const sizes = [16, 32, 48, 64, 128, 256, 512];

/** The directory of an ICO holds whole PNGs; 0 stands for 256. */
const ico = (pngs) => {
  const chosen = [16, 32, 48, 64, 128, 256];
  const head = Buffer.alloc(6 + 16 * chosen.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(chosen.length, 4);
  let offset = head.length;
  chosen.forEach((size, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(pngs.get(size).length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += pngs.get(size).length;
  });
  return Buffer.concat([head, ...chosen.map((size) => pngs.get(size))]);
};

const icns = (pngs) => {
  const types = { ic07: 128, ic08: 256, ic09: 512, ic11: 32, ic12: 64 };
  const parts = Object.entries(types).flatMap(([type, size]) => {
    const head = Buffer.alloc(8);
    head.write(type, 'ascii');
    head.writeUInt32BE(pngs.get(size).length + 8, 4);
    return [head, pngs.get(size)];
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'ascii');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
};

await runMain(async () => {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: sandbox });
  const page = await browser.newPage();
  const draw = async (file, size) => {
    const svg = readFileSync(join(root, file), 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    return page.screenshot({ omitBackground: true });
  };
  const put = (file, bytes) => writeFileSync(join(root, file), bytes);
  mkdirSync(join(root, 'build/icons'), { recursive: true });
  const pngs = new Map();
  for (const size of sizes) {
    pngs.set(size, await draw('build/icon.svg', size));
    put(`build/icons/${size}x${size}.png`, pngs.get(size));
  }
  put('build/icon.ico', ico(pngs));
  put('build/icon.icns', icns(pngs));
  put('resources/tray.png', pngs.get(32));
  put('resources/badge.png', await draw('build/badge.svg', 32));
  put('resources/trayTemplate.png', await draw('build/tray-template.svg', 16));
  put('resources/trayTemplate@2x.png', await draw('build/tray-template.svg', 32));
  await browser.close();
});
