// The server's record over a database of its own, and people who send it commands, for tests below HTTP.

import { formatNumber } from '@shared/contract/http';
import type { Outcome } from '@shared/contract/sync';
import type { Envelope } from '@shared/domain/command';
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import type { Core } from '../../src/server/commands/core';
import { openCore } from '../../src/server/commands/open-core';
import type { Db } from '../../src/server/db/db';
import { openDb } from '../../src/server/db/open';
import { logArgs } from './commands';
import { newDataFolder, removeFolder } from './data-folder';
import { demoLikeSettings, people as everybody } from './settings';

export interface TestCore {
  readonly core: Core;
  readonly db: Db;
  remove(): Promise<void>;
}

export interface CoreSetup {
  readonly settings?: DeskSettings;
  readonly people?: readonly Person[];
  readonly now?: () => number;
}

/** `databaseUrl` null: an embedded database in a folder that goes away with `remove`. */
export const openTestCore = async (databaseUrl: string | null = null, setup: CoreSetup = {}): Promise<TestCore> => {
  const dataDir = databaseUrl === null ? await newDataFolder() : null;
  const db = await openDb(databaseUrl === null ? { dataDir: dataDir ?? '' } : { databaseUrl });
  const core = await openCore(db, setup.now ? { now: setup.now } : {});
  await core.executeSystem({ settings: setup.settings ?? demoLikeSettings(), people: setup.people ?? everybody });
  return {
    core,
    db,
    remove: async () => {
      await core.close();
      await db.close();
      if (dataDir !== null) removeFolder(dataDir);
    },
  };
};

let made = 0;

/** A UUIDv7 of its own; later ones sort later. */
export const newCommandId = (at = Date.now()): string => {
  const time = at.toString(16).padStart(12, '0');
  const process_ = (process.pid % 0x1000).toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${process_}-8000-${(++made).toString(16).padStart(12, '0')}`;
};

export const envelopeOf = <N extends CommandName>(
  name: N,
  ticket: string,
  args: ArgsOf<N>,
  over: Partial<Envelope> = {},
): Envelope => ({ id: newCommandId(), name, ticket, args: { ...args }, at: Date.now(), batchId: null, ...over });

/** Somebody at a device: sends commands, and takes numbers from blocks that it reserves. */
export interface TestDevice {
  readonly personId: string;
  readonly deviceId: string;
  number(): Promise<string>;
  push(...envelopes: readonly Envelope[]): Promise<readonly Outcome[]>;
  /** Logs a ticket. @returns its number */
  log(over?: Partial<ArgsOf<'ticket.log.v1'>>): Promise<string>;
}

const BLOCK = 50;

export const deviceOf = (core: Core, personId: string, deviceId = `device-${personId}`): TestDevice => {
  let next = 1;
  let last = 0;
  const number = async (): Promise<string> => {
    if (next > last) ({ from: next, to: last } = await core.reserveNumbers({ personId, deviceId }, 'INC', BLOCK));
    return formatNumber('INC', next++);
  };
  const push = (...envelopes: readonly Envelope[]): Promise<readonly Outcome[]> => {
    const at = Date.now();
    return core.execute({ personId, deviceId, sentAt: at, receivedAt: at, envelopes });
  };
  return {
    personId,
    deviceId,
    number,
    push,
    log: async (over = {}) => {
      const ticket = await number();
      const [outcome] = await push(envelopeOf('ticket.log.v1', ticket, logArgs(over)));
      if (outcome?.kind !== 'accepted') throw new Error(`not logged: ${JSON.stringify(outcome)}`);
      return ticket;
    },
  };
};
