// One import from the file on disk to the report: what the command line and the routes both do.
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportReport } from '@shared/contract/import';
import type { Actor, Person } from '@shared/domain/person';
import type { DeskSettings, World } from '@shared/domain/settings';
import { same } from '@shared/domain/settle';
import { isTimeZone } from '@shared/domain/time-zone';
import type { Core } from '../commands/core';
import { applyFile } from './apply';
import { type Checked, checkFile } from './check';
import { ImportFault } from './fault';
import { type ImportLimits, importLimits } from './limits';
import { openSource, type Source } from './records';

export interface ImportFile {
  readonly path: string;
  readonly folder: string;
  /** Null: that of the desk's first calendar. */
  readonly timeZone: string | null;
}

export interface Watch {
  readonly signal: AbortSignal;
  onProgress(bytesRead: number, rows: number): void;
}

interface Desk {
  readonly settings: DeskSettings;
  readonly people: readonly Person[];
}

export interface ReadyImport {
  readonly report: ImportReport;
  readonly refusedPath: string;
  /** Checks again if the desk has changed since, then does it. */
  apply(by: { readonly actor: Actor; readonly deviceId: string }, watch: Watch): Promise<ImportReport>;
}

const PEOPLE = `select body::text as body from doc where coll = 'people' and not deleted order by id`;

const deskOf = async (core: Core): Promise<Desk> => {
  const world: World | null = await core.world();
  if (!world) throw new ImportFault('import.noDesk');
  const rows = await core.db.query<{ body: string }>(PEOPLE);
  return { settings: world.settings, people: rows.map((row) => JSON.parse(row.body) as Person) };
};

const zoneOf = (wanted: string | null, { settings }: Desk): string => {
  const zone = wanted ?? settings.calendars[0]?.timeZone ?? 'UTC';
  if (!isTimeZone(zone)) throw new ImportFault('timeZone.unknown', { timeZone: zone.slice(0, 64) });
  return zone;
};

/**
 * Reads and judges the whole file; changes nothing.
 * @throws ImportFault
 */
export const prepareImport = async (
  core: Core,
  file: ImportFile,
  watch: Watch,
  limits: ImportLimits = importLimits,
  now: () => number = Date.now,
): Promise<ReadyImport> => {
  const refusedPath = join(file.folder, `refused-${randomUUID()}.jsonl`);
  const source: Source = await openSource(file.path, limits);
  let desk = await deskOf(core);
  const timeZone = zoneOf(file.timeZone, desk);
  const check = async (watching: Watch): Promise<Checked> => {
    await rm(refusedPath, { force: true });
    const { settings, people } = desk;
    return checkFile({ ...watching, source, db: core.db, settings, people, timeZone, limits, refusedPath });
  };
  let checked = await check(watch);
  return {
    report: checked.report,
    refusedPath,
    apply: async ({ actor, deviceId }, watching) => {
      // A row may have been worked on since, a number promised, a group renamed: look again, it is the cheaper pass.
      desk = await deskOf(core);
      checked = await check(watching);
      if (!same((await deskOf(core)).settings, desk.settings)) throw new ImportFault('import.overtaken');
      const { overtaken } = await applyFile({
        ...watching,
        source,
        checked,
        core,
        actor,
        deviceId,
        limits,
        now: now(),
      });
      const { rows } = checked.report;
      return { ...checked.report, rows: { ...rows, refused: rows.refused + overtaken } };
    },
  };
};
