// Between the page and the worker that keeps this person's data: paints from the snapshot, attaches, and takes over what
// the worker reports.
import { afterPaint } from './after-paint';
import { bearer, serverBase } from './api';
import { takeEarly } from './early-snapshot';
import { beginFigures, endFigures, forgetFigures } from './figures/figures';
import { beginFiles, endFiles, forgetFiles, sendFilesNow } from './files/files';
import { newId } from './ids';
import { isInFlight } from './in-flight';
import type { KeptSession } from './kept-session';
import { beginPast, endPast, forgetPast } from './past/line';
import { forgetReports } from './reports';
import { rowsOf } from './rows';
import { runtime, setRuntime } from './runtime';
import { beginSearch, endSearch, forgetSearch } from './search/search';
import { selectSession } from './selectors';
import { unpackRows } from './snapshot-codec';
import { readSnapshot } from './snapshot-file';
import { peopleArrived, settingsArrived } from './state/desk';
import { linkChanged, startingLink } from './state/link';
import { dataCleared, type Report, reported } from './state/report';
import { sessionChanged } from './state/session';
import { onWord } from './vault/ending';
import { forgetFields } from './vault/form-memory';
import { isMarked } from './vault/marker';
import { openVault } from './vault/open-keys';
import { placeOf } from './vault/place-of';
import { sealedPieces } from './vault/sealed-stores';
import { recall, sealOnDesktop, sweep, vaultState } from './vault/vault';
import type { WorkerEvent } from './worker/protocol';
import { connectWorker, type WorkerClient, workerBackend } from './worker-client';
import { sharesWorkers } from './worker-kind';
import { clearAhead, readAhead } from './write-ahead';

const pageId = `firstline-page-${newId()}`;
let client: WorkerClient | null = null;
let connectedAs: string | null = null;
/** What pages that are gone left behind need not be in the outbox yet. */
let attached: Promise<WorkerClient | null> = Promise.resolve(null);

const follow =
  (onSignedOut: () => void) =>
  (event: WorkerEvent): void => {
    const { store } = runtime();
    switch (event.kind) {
      case 'report': {
        const { rows } = event.report;
        const put = rows?.put.filter((row) => !isInFlight(row.number)) ?? [];
        store.dispatch(
          reported({ ...event.report, rows: { put, remove: rows?.remove ?? [] }, ...recordsIn(event.report) }),
        );
        return;
      }
      case 'desk':
        if (event.settings) store.dispatch(settingsArrived(event.settings));
        if (event.people) store.dispatch(peopleArrived({ people: event.people, gone: event.gone ?? [] }));
        refreshMe();
        return;
      case 'link':
        store.dispatch(linkChanged(event.link));
        return;
      case 'only': {
        const known = new Set(event.numbers);
        const remove = rowsOf(store.getState().tickets.rows).filter(
          (row) => !known.has(row.number) && !isInFlight(row.number),
        );
        store.dispatch(reported({ rows: { put: [], remove: remove.map((row) => row.number) } }));
        return;
      }
      case 'signedOut':
        onSignedOut();
        return;
    }
  };

/** Heads that the worker made while a command of ours was on its way to it lack that command. */
const recordsIn = ({ records }: Report): Pick<Report, 'records'> =>
  records ? { records: { ...records, put: records.put.filter((head) => !isInFlight(head.id)) } } : {};

/** My role and groups are what the server last said, not what they were when I signed in. */
const refreshMe = (): void => {
  const { store } = runtime();
  const session = selectSession(store.getState());
  if (session.kind !== 'signedIn' && session.kind !== 'signedOut') return;
  const person = store.getState().desk.people.get(session.person.id);
  if (person && JSON.stringify(person) !== JSON.stringify(session.person))
    store.dispatch(sessionChanged({ ...session, person }));
};

/** The stamp of what was painted; null if there was nothing to paint. */
const paintSnapshot = async (personId: string): Promise<number | null> => {
  const vault = openVault(personId);
  const place = placeOf(personId, vault ? 'sealed' : 'plain');
  const snapshot = await readSnapshot(place, takeEarly(personId), vault?.sealer);
  const { store } = runtime();
  if (!snapshot || connectedAs !== personId) return null;
  try {
    const rows = unpackRows(snapshot.rows);
    performance.mark('firstline:snapshot-read');
    store.dispatch(settingsArrived(snapshot.settings));
    store.dispatch(peopleArrived({ people: snapshot.people, gone: [] }));
    store.dispatch(reported({ rows: { put: rows.filter((row) => !isInFlight(row.number)), remove: [] } }));
    performance.mark('firstline:rows');
    return snapshot.stamp;
  } catch {
    return null;
  }
};

const replayAhead = async (personId: string): Promise<void> => {
  for (const commands of readAhead(personId)) {
    await runtime().backend.submit(commands);
    clearAhead(personId, commands);
  }
};

/** By this the worker notices that the page is gone, however it went. */
const holdPageLock = (): void => {
  if (!lockHeld) void navigator.locks.request(pageId, () => new Promise(() => undefined));
  lockHeld = true;
};
let lockHeld = false;

let stopPower: (() => void) | undefined;
let stopWords: (() => void) | undefined;

/** Another tab has locked the vault, or the data lies elsewhere by now: what this page has in memory goes. */
const followVault = (personId: string): void => {
  stopWords?.();
  stopWords = onWord(personId, (word) => {
    if (word !== 'end') location.reload();
  });
};

/** Before the desk is open there is nothing that it could hurry. */
const hint = () => void client?.call('networkHint').catch(() => undefined);

/**
 * `onPainted`: the rows of the last time are in the store, or there are none. The worker is started after that.
 * @throws Error when this person's vault is locked: nothing of them is opened then
 */
export const connect = async (
  session: KeptSession,
  onSignedOut: () => void,
  onPainted: () => void = () => undefined,
): Promise<void> => {
  const { store } = runtime();
  const personId = session.person.id;
  if (window.firstline) await sealOnDesktop(personId);
  if (isMarked(personId) && (await vaultState(personId)) !== 'open') throw new Error('locked');
  const vault = openVault(personId);
  if (vault) forgetFields();
  if (connectedAs !== null && connectedAs !== personId) await disconnect();
  const again = connectedAs === personId;
  connectedAs = personId;
  holdPageLock();
  followVault(personId);
  const shared = sharesWorkers();
  const key = vault?.key ?? null;
  const worker = client ?? connectWorker(personId, pageId, shared, follow(onSignedOut));
  client = worker;
  const open = async (): Promise<WorkerClient> => {
    // Attached already: nothing was missed.
    const since = again ? Number.MAX_SAFE_INTEGER : await paintSnapshot(personId);
    onPainted();
    // The worker has much to load: what it would take from the first picture is not worth its few milliseconds.
    if (since !== null) await afterPaint();
    const recalled = await recall(personId);
    if (recalled === 'elsewhere') {
      location.reload();
      return new Promise(() => undefined);
    }
    const address = { base: serverBase() || location.origin, token: await bearer() };
    await worker.call('open', {
      person: session.person,
      deviceId: session.deviceId,
      address,
      pageId,
      since,
      vault: key,
    });
    if (recalled === 'leftovers') void sweep(personId).catch(() => undefined);
    return worker;
  };
  const opened = open();
  const replayed = opened.then(() => replayAhead(personId));
  attached = replayed.then(
    () => opened,
    () => opened,
  );
  setRuntime({
    store,
    backend: workerBackend(
      opened,
      replayed.catch(() => undefined),
    ),
  });
  window.addEventListener('online', hint);
  window.addEventListener('offline', hint);
  stopPower = window.firstline?.on('power', hint);
  await opened;
  beginSearch(personId, shared, key);
  beginFigures(personId, shared, key);
  if (vault) beginFiles(personId, sealedPieces(vault.sealer), placeOf(personId, 'sealed'));
  else beginFiles(personId);
  beginPast(personId, shared, key);
  void navigator.storage?.persist?.();
  await replayed;
};

/** Lets go of the worker and of everything that it told. */
export const leave = (): void => {
  window.removeEventListener('online', hint);
  window.removeEventListener('offline', hint);
  stopPower?.();
  stopWords?.();
  client?.close();
  endSearch();
  endFigures();
  endFiles();
  endPast();
  client = null;
  attached = Promise.resolve(null);
  connectedAs = null;
  const { store } = runtime();
  store.dispatch(dataCleared());
  store.dispatch(settingsArrived(null));
  store.dispatch(linkChanged(startingLink));
};

/** Stops the sync of this person, in all pages. */
export const disconnect = async (): Promise<void> => {
  await client?.call('pause');
  leave();
};

/**
 * All that waits on this device, changes and files, although nothing else is answered any more.
 * @returns how many of them the server did not take
 * @throws when there is no line
 */
export const sendEverything = async (): Promise<number> => {
  const worker = await attached;
  if (!worker) return 0;
  const left = await worker.call('drain', { base: serverBase() || location.origin, token: await bearer() });
  return left + (await sendFilesNow());
};

/** Drops what was pulled, never the outbox, and pulls anew. @throws when nobody is signed in */
export const pullAgain = async (): Promise<void> => {
  if (!client) throw new Error('nobody is signed in');
  await client.call('pullAgain');
};

export const forgetData = async (): Promise<void> => {
  await Promise.all([client?.call('forget'), forgetSearch(), forgetFigures(), forgetPast(), forgetFiles()]);
  forgetReports();
  leave();
};
