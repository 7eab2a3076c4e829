// What is unsent, sent: each file once a round, and rounds until nothing is left. Pure of the browser: what wakes it, and
// for how long it waits, are given.

import type { Stock } from './stock';
import { type UploadLine, upload } from './upload';

export interface Sending {
  readonly stock: Stock;
  readonly line: Pick<UploadLine, 'offer' | 'part'>;
  /** Bytes of it that the server has. */
  onProgress(hash: string, have: number): void;
  /** What is on this device, or what the server has of it, is other than before. */
  onChange(): Promise<void>;
  /** Its author does not want it sent after all. */
  isStopped(hash: string): boolean;
  isOver(): boolean;
}

export type Round = 'done' | 'later' | 'signedOut';

/** One that can't be sent does not hold up the others. */
export const sendEach = async (sending: Sending): Promise<Round> => {
  const { stock, line } = sending;
  if ((await stock.mend()) > 0) await sending.onChange();
  let left = false;
  for (const entry of (await stock.entries()).filter(({ sent, held }) => !sent && held === undefined)) {
    if (sending.isOver()) return 'signedOut';
    const { hash } = entry;
    const result = await upload(
      entry,
      stock,
      line,
      (have) => sending.onProgress(hash, have),
      () => sending.isOver() || sending.isStopped(hash),
    );
    if (result === 'signedOut') return result;
    if (result === 'done') await stock.sent(hash);
    if (result === 'later') left = true;
    // As it should be here: then the line spoils it, which may pass.
    if (result === 'doubtful' && (await stock.prove(hash))) left = true;
    if (result !== 'later') await sending.onChange();
  }
  return left ? 'later' : 'done';
};

/** @param rest waits for another file, and no longer than for a try: null, until there is one */
export const sendAll = async (sending: Sending, rest: (failed: number | null) => Promise<void>): Promise<void> => {
  let failed = 0;
  while (!sending.isOver()) {
    // A store that fails for once is asked again.
    const result = await sendEach(sending).catch(() => 'later' as const);
    failed = result === 'later' ? failed + 1 : 0;
    // Done, or signed out: whoever signs in again begins anew.
    await rest(result === 'later' ? failed : null);
  }
};
