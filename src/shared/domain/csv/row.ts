// One row of a ServiceNow export → the arguments of `ticket.import.v1`, or the reason why not. Pure; what rows have in
// common (names, counts) gathers in the directory and the tally that are handed in.
import type { ImportArgs } from '../commands/import';
import { impacts, type Matrix, onMatrix, priorityOf, urgencies } from '../priority';
import type { Link, LinkKind } from '../ticket';
import type { Field, Header } from './columns';
import { parseDate } from './dates';
import type { Directory } from './directory';
import { stateOf } from './ending';
import { type DateOrder, type RowReason, reason } from './report';
import { isTicketNumber, type RowCells, rowCells } from './row-cells';
import type { Tally } from './tally';
import { channelSaid, countSaid, cut, levelSaid, prioritySaid } from './values';

export const SOURCE = 'servicenow';

export interface RowPlan {
  readonly header: Header;
  readonly dateOrder: DateOrder;
  readonly timeZone: string;
  readonly matrix: Matrix;
  readonly directory: Directory;
  readonly tally: Tally;
  /** Hex of a text, at most 64 characters. */
  readonly digest: (text: string) => string;
}

export type Mapped =
  | {
      readonly kind: 'taken';
      readonly number: string;
      readonly args: ImportArgs;
      /** Names as in the file, for a preview. */
      readonly caller: string | null;
      readonly group: string | null;
    }
  | { readonly kind: 'refused'; readonly number: string | null; readonly reason: RowReason };

/** Thrown and caught within this file: a row has many places where it can end. */
class Refused extends Error {
  readonly reason: RowReason;
  constructor(why: RowReason) {
    super(why.code);
    this.reason = why;
  }
}

const EARLIEST = 0;
const LATEST = Date.UTC(2200, 0, 1);
const longest = { shortDescription: 160, line: 160, person: 120, name: 80, long: 32_000 } as const;
export const UNKNOWN_CALLER = 'Unknown caller';

const momentOf = (row: RowCells, field: Field, plan: RowPlan): number | null => {
  const text = row.text(field);
  if (text === null) return null;
  const at = parseDate(text, plan.dateOrder, plan.timeZone);
  const params = { column: row.column(field), value: cut(text, 60) };
  if (at === null) throw new Refused(reason('date.unreadable', params));
  if (at < EARLIEST || at > LATEST) throw new Refused(reason('date.outOfRange', params));
  return at;
};

const within = (row: RowCells, field: Field, most: number, text: string | null): string | null => {
  if (text === null || text.length <= most) return text;
  throw new Refused(reason('text.tooLong', { column: row.column(field), length: text.length, most }));
};

const named = (row: RowCells, field: Field, most: number): string | null => within(row, field, most, row.text(field));

const levelOf = (row: RowCells, field: 'impact' | 'urgency' | 'priority'): number | null => {
  const text = row.text(field);
  if (text === null) return null;
  const level = field === 'priority' ? prioritySaid(text) : levelSaid(text);
  if (level !== null) return level;
  throw new Refused(reason('level.unknown', { column: row.column(field), value: cut(text, 60) }));
};

/** Without both, the pair that gives the stated priority, as even as possible; without that, the least. */
const weightOf = (row: RowCells, matrix: Matrix, stated: number | null): { impact: number; urgency: number } => {
  const impact = levelOf(row, 'impact');
  const urgency = levelOf(row, 'urgency');
  const [mostImpact, mostUrgency] = [impacts(matrix), urgencies(matrix)];
  if (impact === null && urgency === null) {
    const pairs = matrix.table.flatMap((cells, i) =>
      cells.flatMap((priority, u) => (priority === stated ? [{ impact: i + 1, urgency: u + 1 }] : [])),
    );
    const even = pairs.sort((a, b) => Math.abs(a.impact - a.urgency) - Math.abs(b.impact - b.urgency))[0];
    return even ?? { impact: mostImpact, urgency: mostUrgency };
  }
  const weight = {
    impact: impact ?? Math.min(urgency ?? mostImpact, mostImpact),
    urgency: urgency ?? Math.min(impact ?? mostUrgency, mostUrgency),
  };
  if (onMatrix(matrix, weight.impact, weight.urgency)) return weight;
  throw new Refused(reason('level.offMatrix', weight));
};

const linkFields: readonly (readonly [Field, LinkKind])[] = [
  ['parent', 'parent'],
  ['children', 'child'],
  ['duplicateOf', 'duplicateOf'],
  ['related', 'related'],
  ['problem', 'problem'],
  ['change', 'change'],
  ['causedBy', 'causedBy'],
];

const linksOf = (row: RowCells, number: string): Link[] =>
  linkFields.flatMap(([field, kind]) =>
    row
      .numbers(field)
      .filter((to) => to !== number)
      .map((to) => ({ kind, to })),
  );

/** What the row says and a ticket has no place for is kept as lines below its description. */
const leftOver = (row: RowCells, hasCategory: boolean, titleIsSymptom: boolean): string[] => {
  const lines: string[] = [];
  const keep = (field: Field, text: string | null): void => {
    if (text !== null) lines.push(`${row.column(field)}: ${text}`);
  };
  if (!titleIsSymptom) keep('symptom', row.text('symptom'));
  if (!hasCategory) keep('subcategory', row.text('subcategory'));
  keep('vendor', row.text('vendor'));
  for (const [field] of linkFields) {
    const strange = row.list(field).filter((text) => !isTicketNumber(text));
    keep(field, strange.length > 0 ? strange.join(', ') : null);
  }
  return lines;
};

const textsOf = (row: RowCells, number: string): { shortDescription: string; description: string } => {
  const stated = row.text('shortDescription');
  const symptom = row.text('symptom');
  const category = [row.text('category'), row.text('subcategory')].filter((part) => part !== null).join(' › ');
  const title = stated ?? symptom ?? (category || number);
  const isLong = title.length > longest.shortDescription;
  const description = [
    isLong ? title : '',
    row.long('description') ?? '',
    leftOver(row, row.text('category') !== null, stated === null && symptom !== null).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
  return {
    shortDescription: isLong ? `${cut(title, longest.shortDescription - 1).trimEnd()}…` : title,
    description: within(row, 'description', longest.long, description) ?? '',
  };
};

const tagsOf = (row: RowCells): string[] =>
  [...new Set(row.list('tags').map((tag) => cut(tag.replace(/\s+/g, '-'), 32)))].slice(0, 40);

const peopleOf = (row: RowCells, { directory }: RowPlan) => {
  const idOf = (field: Field, as: 'caller' | 'agent'): string | null => {
    const name = named(row, field, longest.person);
    return name === null ? null : directory.person(name, as);
  };
  for (const field of ['openedBy', 'assignee', 'resolvedBy', 'closedBy'] as const) named(row, field, longest.person);
  const callerId = idOf('caller', 'caller') ?? directory.person(UNKNOWN_CALLER, 'caller');
  const assigned = idOf('assignee', 'agent');
  const worksHere = assigned !== null && directory.worksHere(assigned);
  if (assigned !== null && !worksHere) row.takenAs('assignee', row.text('assignee') ?? '', '');
  const watchers = row.list('watchers').map((name) => directory.person(cut(name, longest.person), 'caller'));
  return {
    callerId,
    assigneeId: worksHere ? assigned : null,
    openedBy: idOf('openedBy', 'caller') ?? callerId,
    resolvedBy: idOf('resolvedBy', 'agent'),
    closedBy: idOf('closedBy', 'agent'),
    watchers: [...new Set(watchers)].slice(0, 200),
  };
};

/** Of cells that are used, in the order of our fields: the same row in another order of columns is the same row. */
const contentOf = (cells: readonly string[], { header, timeZone, dateOrder }: RowPlan): string =>
  JSON.stringify([
    timeZone,
    dateOrder,
    ...[...header.at].sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, n]) => [field, cells[n] ?? '']),
  ]);

const mapped = (cells: readonly string[], line: number, number: string, row: RowCells, plan: RowPlan): Mapped => {
  const { directory, matrix, tally } = plan;
  const openedAt = momentOf(row, 'openedAt', plan) ?? momentOf(row, 'createdAt', plan);
  if (openedAt === null) throw new Refused(reason('date.missing', { column: row.column('openedAt') }));
  const resolvedAt = momentOf(row, 'resolvedAt', plan);
  const closedAt = momentOf(row, 'closedAt', plan);
  const updatedAt = momentOf(row, 'updatedAt', plan) ?? closedAt ?? resolvedAt ?? openedAt;
  const statedPriority = levelOf(row, 'priority');
  const weight = weightOf(row, matrix, statedPriority);
  const texts = textsOf(row, number);
  const lines = {
    configurationItem: named(row, 'configurationItem', longest.line),
    location: named(row, 'location', longest.line),
    contact: named(row, 'contact', longest.line),
    affects: within(row, 'affects', longest.long, row.long('affects')),
  };
  const groupName = named(row, 'group', longest.name);
  const categoryName = named(row, 'category', longest.name);
  const subcategoryName = named(row, 'subcategory', longest.name);
  const serviceName = named(row, 'service', longest.name);
  within(row, 'closeNotes', longest.long - 200, row.long('closeNotes'));
  within(row, 'holdComment', longest.long, row.long('holdComment'));
  const noticedAt = momentOf(row, 'noticedAt', plan);
  const holdSince = momentOf(row, 'holdSince', plan);

  // Names are taken into the directory once the state is known: nothing refuses after that.
  let people: ReturnType<typeof peopleOf> | null = null;
  const those = () => {
    people ??= peopleOf(row, plan);
    return people;
  };
  const state = stateOf(row, { updatedAt, resolvedAt, closedAt, holdSince }, those);
  if ('code' in state) throw new Refused(state);
  const { callerId, assigneeId, openedBy, watchers } = those();
  const categoryId = categoryName === null ? null : directory.category(categoryName);
  const channel = row.text('channel');
  const channelWord = channel === null ? 'phone' : channelSaid(channel);
  if (channel !== null && channelWord === null) row.takenAs('channel', channel, 'phone');
  if (statedPriority !== null) {
    tally.priority(line, number, statedPriority, priorityOf(matrix, weight.impact, weight.urgency));
  }
  const args: ImportArgs = {
    ...texts,
    ...lines,
    ...weight,
    callerId,
    channel: channelWord ?? 'phone',
    serviceId: serviceName === null ? null : directory.service(serviceName, categoryId),
    categoryId,
    subcategoryId:
      categoryId === null || subcategoryName === null ? null : directory.subcategory(categoryId, subcategoryName),
    noticedAt,
    source: SOURCE,
    hash: plan.digest(contentOf(cells, plan)),
    statedPriority,
    state,
    groupId: groupName === null ? null : directory.group(groupName, assigneeId),
    // Without a group there is nobody whose it could be.
    assigneeId: groupName === null ? null : assigneeId,
    openedBy,
    openedAt,
    updatedAt,
    watchers,
    tags: tagsOf(row),
    links: linksOf(row, number).slice(0, 500),
    reassignmentCount: countSaid(row.text('reassignmentCount') ?? undefined),
    reopenCount: countSaid(row.text('reopenCount') ?? undefined),
  };
  return { kind: 'taken', number, args, caller: row.text('caller'), group: groupName };
};

/** @param line where the row begins in its file, from 1 */
export const mapRow = (cells: readonly string[], line: number, plan: RowPlan): Mapped => {
  const { header, tally } = plan;
  const width = header.columns.length;
  const surplus = cells.slice(width).some((cell) => cell.trim() !== '');
  if (cells.length < width || surplus) {
    return { kind: 'refused', number: null, reason: reason('row.ragged', { cells: cells.length, columns: width }) };
  }
  tally.row(cells);
  const row = rowCells(header, cells, tally);
  const number = row.text('number');
  if (number === null) return { kind: 'refused', number, reason: reason('number.missing') };
  if (!isTicketNumber(number)) {
    return { kind: 'refused', number: null, reason: reason('number.malformed', { value: cut(number, 60) }) };
  }
  try {
    return mapped(cells, line, number, row, plan);
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', number, reason: error.reason };
    throw error;
  }
};
