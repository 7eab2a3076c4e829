// A real Chromium with a profile that lasts, and what is asked of it while measuring.
import { chromium } from '@playwright/test';
import { ensureChromium } from '../scripts/chromium.mjs';

/** In every page, before its scripts: long tasks, and the moment at which the first ticket row was on the screen. */
const watch = () => {
  window.bench = { longTasks: [], rowsAt: null };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.bench.longTasks.push({ at: entry.startTime, ms: entry.duration });
  }).observe({ type: 'longtask', buffered: true });
  const seen = () => document.querySelector('[role="row"][data-number]') !== null;
  const observer = new MutationObserver(() => {
    if (!seen()) return;
    observer.disconnect();
    // The frame after the one in which it stands in the document: by then it has been painted.
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        window.bench.rowsAt = performance.now();
      };
      channel.port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
};

export const openProfile = async (folder) => {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: await ensureChromium(),
    viewport: { width: 1440, height: 900 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--enable-precise-memory-info',
      '--disable-background-networking',
    ],
  });
  await context.addInitScript(watch);
  return context;
};

export const signIn = async (page, url, name) => {
  await page.goto(url);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Password', { exact: true }).fill('firstline-demo');
  await page.keyboard.press('Enter');
};

/** Two frames, so that what was dispatched has been rendered and painted. */
export const painted = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Longer than the preview waits for the focus to rest, then until the page has had nothing to do for a moment. */
export const rested = async (page) => {
  await page.waitForTimeout(120);
  await page.evaluate(
    () =>
      new Promise((done) => requestIdleCallback(() => requestIdleCallback(done, { timeout: 500 }), { timeout: 500 })),
  );
};

export const heapOf = async (page) => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
};

/** Documents of a kind in this profile's database, whatever its exact names are. */
export const storedTickets = (page) =>
  page.evaluate(async () => {
    let most = 0;
    for (const { name } of await indexedDB.databases()) {
      if (!name?.includes('tickets')) continue;
      const count = await new Promise((resolve) => {
        const open = indexedDB.open(name);
        open.onerror = () => resolve(0);
        open.onsuccess = () => {
          const db = open.result;
          if (!db.objectStoreNames.contains('docs')) return resolve(0);
          const request = db.transaction('docs').objectStore('docs').count();
          request.onsuccess = () => {
            db.close();
            resolve(request.result);
          };
          request.onerror = () => resolve(0);
        };
      });
      most = Math.max(most, count);
    }
    return most;
  });
