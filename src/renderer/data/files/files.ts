// Files of the person who sits here: kept on this device first, sent when there is a line, dropped again when room is
// needed and the server has them. One page at a time sends, whichever holds the lock.
import { delayAfter } from '../worker/back-off';
import { newSignal } from '../worker/signal';
import { offerAgain } from './again';
import { filesAhead } from './ahead';
import { contentOf } from './content';
import { changed, type FileDesk, fileDesk, look, setFileDesk } from './desk';
import { uploadLine } from './line';
import { type PieceSeal, plainPieces } from './pieces';
import { type Sending, sendAll, sendEach } from './send';
import { showEntries, showProgress, stateOf } from './states';
import { forgetStock, openStock } from './stock';

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const sendingOf = async (at: FileDesk): Promise<Sending> => ({
  stock: await at.stock,
  line: uploadLine,
  onProgress: showProgress,
  onChange: () => changed(at),
  isStopped: (hash) => stateOf(hash)?.held !== undefined,
  isOver: () => at.ended.signal.aborted,
});

const send = async (at: FileDesk): Promise<void> =>
  sendAll(await sendingOf(at), (failed) =>
    Promise.race([at.work.wait(), ...(failed === null ? [] : [after(delayAfter(failed, Math.random()))])]),
  );

/** Whatever the loop above waits for. @returns how many contents are left that can't be sent @throws when there is no line */
export const sendFilesNow = async (): Promise<number> => {
  const at = fileDesk();
  if (!at) return 0;
  const result = await sendEach(await sendingOf(at));
  if (result !== 'done') throw new Error(result);
  return (await (await at.stock).entries()).filter(({ sent }) => !sent).length;
};

/** How often the work at hand is looked at for files that are not here yet (ms). */
const LOOK_AHEAD_EVERY = 30_000;
/** How often the server is asked whether it has lost what is here (ms). */
const OFFER_AGAIN_EVERY = 600_000;

const fetchAhead = async (at: FileDesk): Promise<void> => {
  const known = new Map<string, number>();
  let offered = Number.NEGATIVE_INFINITY;
  while (!at.ended.signal.aborted) {
    const ahead = navigator.onLine ? await filesAhead(known).catch(() => []) : [];
    for (const { number, attachment } of ahead) {
      if (at.ended.signal.aborted) return;
      if (stateOf(attachment.hash)) continue;
      const { kind } = await contentOf(number, attachment).catch(() => ({ kind: 'away' as const }));
      // Looked at again when there is a line, or when its author has sent it.
      if (kind === 'away' || kind === 'notYet') known.delete(number);
    }
    if (navigator.onLine && performance.now() - offered > OFFER_AGAIN_EVERY) {
      const again = await offerAgain(await at.stock, uploadLine).catch(() => null);
      if (again !== null) offered = performance.now();
      if (again) at.work.give();
    }
    await Promise.race([after(LOOK_AHEAD_EVERY), at.over]);
  }
};

const poke = (): void => fileDesk()?.work.give();

/** Call when this person's data is opened. @param place where their files lie on the disk, by name */
export const beginFiles = (personId: string, seal: PieceSeal = plainPieces, place = personId): void => {
  if (fileDesk()?.place === place) {
    poke();
    return;
  }
  endFiles();
  const name = `firstline-files-${place}`;
  const ended = new AbortController();
  const at: FileDesk = {
    place,
    stock: openStock(place, seal),
    channel: new BroadcastChannel(name),
    work: newSignal(),
    ended,
    over: new Promise((resolve) => ended.signal.addEventListener('abort', resolve)),
  };
  setFileDesk(at);
  at.channel.onmessage = () => {
    at.work.give();
    void look(at);
  };
  window.addEventListener('online', poke);
  void look(at).catch(() => undefined);
  void navigator.locks
    .request(name, { signal: at.ended.signal }, () => Promise.all([send(at), fetchAhead(at)]))
    .catch(() => undefined);
};

export const endFiles = (): void => {
  const desk = fileDesk();
  if (!desk) return;
  window.removeEventListener('online', poke);
  desk.ended.abort();
  desk.work.give();
  desk.channel.close();
  void desk.stock.then((stock) => stock.close()).catch(() => undefined);
  setFileDesk(null);
  showEntries([]);
};

export const forgetFiles = async (): Promise<void> => {
  const place = fileDesk()?.place;
  endFiles();
  if (place !== undefined) await forgetStock(place);
};
