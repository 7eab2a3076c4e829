// The first pass: every row is mapped and compared with the desk; nothing is changed.
import { createHash } from 'node:crypto';
import type { ImportReport, RefusedLine, RowCounts, SampleRow } from '@shared/contract/import';
import { orderIn } from '@shared/domain/csv/dates';
import { type Directory, directoryOf, mostNames, TooManyNames } from '@shared/domain/csv/directory';
import { type DateOrder, reason } from '@shared/domain/csv/report';
import { type Mapped, mapRow, type RowPlan } from '@shared/domain/csv/row';
import { tallyOf } from '@shared/domain/csv/tally';
import type { Person } from '@shared/domain/person';
import { priorityOf } from '@shared/domain/priority';
import type { DeskSettings } from '@shared/domain/settings';
import type { Db } from '../db/db';
import { partsOf } from '../numbers/owners';
import { type Standing, standingOf } from './existing';
import { ImportFault } from './fault';
import type { ImportLimits } from './limits';
import { recordsOf, type Source } from './records';
import { collectRefusals } from './refusals';

export interface CheckInput {
  readonly source: Source;
  readonly db: Db;
  readonly settings: DeskSettings;
  readonly people: readonly Person[];
  readonly timeZone: string;
  readonly limits: ImportLimits;
  /** Where the refused lines go. */
  readonly refusedPath: string;
  readonly signal: AbortSignal;
  onProgress(bytesRead: number, rows: number): void;
}

export interface Checked {
  readonly report: ImportReport;
  readonly plan: RowPlan;
  /** The rows to apply, by line. */
  readonly lines: ReadonlyMap<number, 'new' | 'updated'>;
}

const PART = 500;
const SAMPLE = 5;
const NAMES_SHOWN = 12;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Numbers that the file has had already, with their lines: by prefix, so that a number is all that is kept of each. */
const seenNumbers = () => {
  const byPrefix = new Map<string, Map<number, number>>();
  return (ticket: string, line: number): number | null => {
    const { prefix, number } = partsOf(ticket);
    const lines = byPrefix.get(prefix) ?? new Map<number, number>();
    byPrefix.set(prefix, lines);
    // INC0000045 and INC00000045 are different numbers: the length tells them apart.
    const key = number * 16 + ticket.length;
    const before = lines.get(key);
    if (before === undefined) lines.set(key, line);
    return before ?? null;
  };
};

const createdBy = (directory: Directory): ImportReport['created'] => {
  const of = (names: readonly string[]) => ({ count: names.length, first: names.slice(0, NAMES_SHOWN) });
  const { people, groups, categories, subcategories, services } = directory.created();
  return {
    people: of(people),
    groups: of(groups),
    categories: of(categories),
    subcategories: of(subcategories),
    services: of(services),
  };
};

const sampleOf = (line: number, row: Extract<Mapped, { kind: 'taken' }>, plan: RowPlan): SampleRow => ({
  line,
  number: row.number,
  shortDescription: row.args.shortDescription,
  caller: row.caller ?? '',
  group: row.group,
  state: row.args.state.kind,
  priority: priorityOf(plan.matrix, row.args.impact, row.args.urgency),
  openedAt: row.args.openedAt,
});

/** Only the rows that are applied bring names: what is refused, or stays as it is, leaves no trace. */
const namesOf = async (input: CheckInput, plan: RowPlan, lines: Checked['lines']): Promise<Directory> => {
  const directory = directoryOf(input.settings, input.people, digest);
  if (lines.size === 0) return directory;
  for await (const { cells, line } of recordsOf(input.source, input.limits, () => undefined, input.signal)) {
    if (lines.has(line)) mapRow(cells, line, { ...plan, directory });
  }
  return directory;
};

type Taken = { readonly line: number; readonly row: Extract<Mapped, { kind: 'taken' }> };

const checkWith = async (
  input: CheckInput,
  dateOrder: DateOrder,
): Promise<Checked & { readonly orders: ReadonlyMap<DateOrder, number> }> => {
  const { source, db, settings, limits, signal } = input;
  const { header } = source;
  const plan: RowPlan = {
    header,
    dateOrder,
    timeZone: input.timeZone,
    matrix: settings.matrix,
    directory: directoryOf(settings, input.people, digest),
    tally: tallyOf(header),
    digest,
  };
  const refusals = collectRefusals(input.refusedPath, limits.refused);
  const counts: Record<Standing, number> = { new: 0, updated: 0, unchanged: 0, kept: 0, taken: 0 };
  const orders = new Map<DateOrder, number>();
  const lines = new Map<number, 'new' | 'updated'>();
  const sample: SampleRow[] = [];
  const seen = seenNumbers();
  const openedColumn = header.at.get('openedAt') ?? header.at.get('createdAt') ?? -1;
  let bytesRead = 0;
  let rows = 0;
  let waiting: Taken[] = [];

  const refuse = (line: RefusedLine): Promise<void> => refusals.add(line);
  const judge = async (): Promise<void> => {
    const part = waiting;
    waiting = [];
    const standings = await standingOf(
      db,
      part.map(({ row }) => ({ number: row.number, source: row.args.source, hash: row.args.hash })),
    );
    for (const [n, { line, row }] of part.entries()) {
      const standing = standings[n] ?? 'new';
      counts[standing]++;
      if (standing === 'taken') await refuse({ line, number: row.number, reason: reason('number.taken') });
      else if (standing === 'new' || standing === 'updated') lines.set(line, standing);
      if (sample.length < SAMPLE && standing !== 'taken') sample.push(sampleOf(line, row, plan));
    }
    input.onProgress(bytesRead, rows);
  };

  const onBytes = (bytes: number): void => {
    bytesRead = bytes;
  };
  try {
    for await (const { cells, line } of recordsOf(source, limits, onBytes, signal)) {
      rows++;
      if (rows > limits.rows) throw new ImportFault('file.tooManyRows', { most: limits.rows });
      const row = mapRow(cells, line, plan);
      const order = orderIn(cells[openedColumn] ?? '');
      if (order !== null) orders.set(order, (orders.get(order) ?? 0) + 1);
      if (row.kind === 'refused') {
        await refuse({ line, number: row.number, reason: row.reason });
        continue;
      }
      const before = seen(row.number, line);
      if (before !== null) {
        await refuse({ line, number: row.number, reason: reason('number.repeated', { line: before }) });
        continue;
      }
      waiting.push({ line, row });
      if (waiting.length >= PART) await judge();
    }
    await judge();
  } catch (error) {
    if (!(error instanceof TooManyNames)) throw error;
    throw new ImportFault('file.tooManyNames', { kind: error.kind, most: mostNames[error.kind] });
  } finally {
    await refusals.end();
  }
  if (rows === 0) throw new ImportFault('file.noRows');

  const { taken: _taken, ...kept } = counts;
  const total: RowCounts = { total: rows, ...kept, refused: refusals.count() };
  const directory =
    lines.size === rows ? plan.directory : await namesOf(input, { ...plan, tally: tallyOf(header) }, lines);
  const report: ImportReport = {
    delimiter: source.delimiter,
    gzip: source.packing === 'gzip',
    timeZone: input.timeZone,
    dateOrder: orders.has('year') && orders.size === 1 ? 'year' : dateOrder,
    columns: plan.tally.columns(),
    rows: total,
    created: createdBy(directory),
    priority: plan.tally.comparison(),
    takenAs: plan.tally.words(),
    refused: refusals.first(),
    sample,
  };
  return { report, plan: { ...plan, directory }, lines, orders };
};

/**
 * Days come first, as in most of the world, unless the file shows that months do.
 * @throws ImportFault
 */
export const checkFile = async (input: CheckInput): Promise<Checked> => {
  const checked = await checkWith(input, 'day');
  const [day, month] = [checked.orders.get('day') ?? 0, checked.orders.get('month') ?? 0];
  return month > day ? checkWith(input, 'month') : checked;
};
