// A colleague's change on another client's screen: from the key press, and from the server's answer to the push.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openProfile, signIn } from './browser.mjs';
import { device, push } from './device.mjs';
import { figure, median, percentile } from './figures.mjs';

/**
 * When this text stands within the window and its frame was drawn (epoch ms). The text of the elements, not what a browser
 * calls "inner text": that leaves out what is not drawn yet, and nothing tells when it is.
 */
const seen = (page, text) =>
  page.evaluate(
    (wanted) =>
      new Promise((done) => {
        const frame = () => document.querySelector('[data-region="timeline"]');
        const look = () => {
          if (!frame()?.textContent.includes(wanted)) return;
          observer.disconnect();
          const inSight = () => {
            const walker = document.createTreeWalker(frame(), NodeFilter.SHOW_TEXT);
            while (walker.nextNode() && !walker.currentNode.data.includes(wanted));
            const box = walker.currentNode.parentElement.getBoundingClientRect();
            return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
          };
          const drawn = () => (inSight() ? setTimeout(() => done(Date.now())) : requestAnimationFrame(drawn));
          requestAnimationFrame(drawn);
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    text,
  );

/** @param page one that is signed in, with a list of open tickets */
export const elsewhere = async (url, page, runs) => {
  const folder = mkdtempSync(join(tmpdir(), 'firstline-bench-other-'));
  const other = await openProfile(folder);
  const second = await other.newPage();
  await signIn(second, url, 'maya');
  await second
    .getByText(/Online · synced/)
    .first()
    .waitFor({ timeout: 180_000 });
  const number = await page.locator('[role="row"][data-number]').first().getAttribute('data-number');
  await page.goto(`${url}/t/${number}`);
  await second.goto(`${url}/t/${number}`);
  await second.getByRole('button', { name: /^Priority: / }).waitFor();
  await second
    .getByText(/Online · synced/)
    .first()
    .waitFor();
  const colleague = await device(url, 'sam');
  const fromKey = [];
  const fromPush = [];
  for (let run = 0; run < runs; run += 1) {
    const typed = `Typed ${run} ${Date.now()}`;
    const typedSeen = seen(second, typed);
    await page.keyboard.press('n');
    await page.keyboard.insertText(typed);
    const pressed = Date.now();
    await page.keyboard.press('Control+Enter');
    fromKey.push((await typedSeen) - pressed);
    await page.keyboard.press('Escape');
    const pushed = `Pushed ${run} ${Date.now()}`;
    const pushedSeen = seen(second, pushed);
    await push(colleague, { ticket: number, name: 'ticket.addNote.v1', args: { text: pushed } });
    const answered = Date.now();
    fromPush.push((await pushedSeen) - answered);
  }
  await other.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const remark = (times) => `p95 ${percentile(times, 0.95).toFixed(0)} ms; the other client is pulling its history`;
  return [
    figure(
      'a change seen on another client, after the push, median',
      median(fromPush),
      'ms',
      { atMost: 200 },
      runs,
      remark(fromPush),
    ),
    figure(
      'a change seen on another client, from the key press, median',
      median(fromKey),
      'ms',
      null,
      runs,
      remark(fromKey),
    ),
  ];
};
