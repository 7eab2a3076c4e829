// What a simulated device is made of: the client's own data layer, page and worker. It is bundled, so that each life of a
// device has modules, timers, a clock and chance of its own, and nothing of it outlives the device but its disk.
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { Subject } from 'rxjs';
import { newId } from '../../src/renderer/data/ids';
import { isInFlight } from '../../src/renderer/data/in-flight';
import { choose } from '../../src/renderer/data/outbox';
import { runBatch, runCommand } from '../../src/renderer/data/run-command';
import { runRecord } from '../../src/renderer/data/run-record';
import { setRuntime } from '../../src/renderer/data/runtime';
import { selectShown } from '../../src/renderer/data/selectors';
import { peopleArrived, settingsArrived } from '../../src/renderer/data/state/desk';
import { linkChanged } from '../../src/renderer/data/state/link';
import { reported } from '../../src/renderer/data/state/report';
import { sessionChanged } from '../../src/renderer/data/state/session';
import { createDeskStore } from '../../src/renderer/data/store';
import { ensureLoaded } from '../../src/renderer/data/ticket-cache';
import { undo } from '../../src/renderer/data/undo';
import { newDeskHost } from '../../src/renderer/data/worker/desk-calls';
import { clearAhead, readAhead } from '../../src/renderer/data/write-ahead';

export const client = {
  Subject,
  choose,
  clearAhead,
  createDeskStore,
  ensureLoaded,
  getRxStorageMemory,
  isInFlight,
  linkChanged,
  newDeskHost,
  newId,
  peopleArrived,
  readAhead,
  reported,
  runBatch,
  runCommand,
  runRecord,
  selectShown,
  sessionChanged,
  setRuntime,
  settingsArrived,
  undo,
};

export type Client = typeof client;
