// One import from the file on disk to the report: what the command line and the routes both do.
import { randomUUID } from 'node:crypto';
import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ImportReport, REFUSED_SHOWN } from '@shared/contract/import';
import type { Actor, Person } from '@shared/domain/person';
import type { DeskSettings, World } from '@shared/domain/settings';
import { same } from '@shared/domain/settle';
import { isTimeZone } from '@shared/domain/time-zone';
import type { Core } from '../commands/core';
import { applyFile, type Overtaken } from './apply';
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
  /** Checks again if anything has changed since, then does it. */
  apply(by: { readonly actor: Actor; readonly deviceId: string }, watch: Watch): Promise<ImportReport>;
}

const PEOPLE = `select body::text as body from doc where coll = 'people' and not deleted order by id`;

const deskOf = async (core: Core): Promise<Desk> => {
  const world: World | null = await core.world();
  if (!world) throw new ImportFault('import.noDesk');
  const rows = await core.db.query<{ body: string }>(PEOPLE);
  return { settings: world.settings, people: rows.map((row) => JSON.parse(row.body) as Person) };
};

/** Moves with everything that devices see. */
const headOf = async (core: Core): Promise<number> => {
  const [row] = await core.db.query<{ seq: number }>('select seq from counter');
  return row?.seq ?? 0;
};

const zoneOf = (wanted: string | null, { settings }: Desk): string => {
  const zone = wanted ?? settings.calendars[0]?.timeZone ?? 'UTC';
  if (!isTimeZone(zone)) throw new ImportFault('timeZone.unknown', { timeZone: zone.slice(0, 64) });
  return zone;
};

const withOvertaken = async (
  report: ImportReport,
  overtaken: Overtaken,
  refusedPath: string,
): Promise<ImportReport> => {
  if (overtaken.length === 0) return report;
  const lines = overtaken.map(({ line }) => line);
  await appendFile(refusedPath, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const count = (standing: 'new' | 'updated'): number => overtaken.filter((row) => row.standing === standing).length;
  const { rows, refused } = report;
  return {
    ...report,
    rows: {
      ...rows,
      new: rows.new - count('new'),
      updated: rows.updated - count('updated'),
      refused: rows.refused + overtaken.length,
    },
    refused: [...refused, ...lines].slice(0, REFUSED_SHOWN),
  };
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
  const check = async (watching: Watch): Promise<{ head: number; desk: Desk; checked: Checked }> => {
    await rm(refusedPath, { force: true });
    const head = await headOf(core);
    const desk = await deskOf(core);
    const timeZone = zoneOf(file.timeZone, desk);
    const { settings, people } = desk;
    const checked = await checkFile({
      ...watching,
      source,
      db: core.db,
      settings,
      people,
      timeZone,
      limits,
      refusedPath,
    });
    return { head, desk, checked };
  };
  const first = await check(watch);
  return {
    report: first.checked.report,
    refusedPath,
    apply: async ({ actor, deviceId }, watching) => {
      // A row may have been worked on since, a group renamed: then the file is looked at again.
      const { desk, checked } = (await headOf(core)) === first.head ? first : await check(watching);
      if (!same((await deskOf(core)).settings, desk.settings)) throw new ImportFault('import.overtaken');
      const overtaken = await applyFile({
        ...watching,
        source,
        checked,
        core,
        actor,
        deviceId,
        limits,
        now: now(),
      });
      return withOvertaken(checked.report, overtaken, refusedPath);
    },
  };
};
