// A query's filters as one test. Sets are made once for each run, not for each row.
import type { Row } from '@shared/domain/row';
import { personName, type Test, type ViewContext } from './context';
import { handoffStatesOf } from './handoff-state';
import { phaseKeyOf } from './phase';
import { type Filter, type Mark, ME, MINE } from './query';
import { slaStateOf } from './sla-state';

const meaning = (filter: Filter, { meId, myGroupIds }: ViewContext): ReadonlySet<unknown> =>
  new Set(
    (filter.values as readonly unknown[]).flatMap((value): unknown[] => {
      if (value === ME) return [meId];
      return value === MINE ? [...myGroupIds] : [value];
    }),
  );

const fieldOf = (
  row: Row,
  field: Exclude<Filter['field'], 'tag' | 'watcher' | 'handoff' | 'approver' | 'mark'>,
  context: ViewContext,
): unknown => {
  switch (field) {
    case 'team':
      return row.groupId;
    case 'assignee':
      return row.assigneeId;
    case 'service':
      return row.serviceId;
    case 'category':
      return row.categoryId;
    case 'location':
      return row.location;
    case 'caller':
      return row.callerId;
    case 'stateDetail':
      return row.stateDetail;
    case 'state':
      return row.state;
    case 'priority':
      return row.priority;
    case 'sla':
      return slaStateOf(row, context.now);
    case 'kind':
      return row.kind;
    case 'phase':
      return phaseKeyOf(row);
  }
};

const NO_MARKS: readonly Mark[] = [];
const KNOWN_ERROR: readonly Mark[] = ['knownError'];
const MAJOR: Readonly<Record<NonNullable<Row['major']>, readonly Mark[]>> = {
  proposed: ['majorProposed'],
  promoted: ['majorPromoted'],
};

/** Few rows have one: nothing is made for the others. */
export const marksOf = ({ major, knownError }: Row): readonly Mark[] => {
  if (major !== null) return MAJOR[major];
  return knownError ? KNOWN_ERROR : NO_MARKS;
};

const testOf = (filter: Filter, context: ViewContext): Test => {
  const values = meaning(filter, context);
  const wanted = filter.op === 'is';
  const { field } = filter;
  if (field === 'tag') return (row) => row.tags.some((tag) => values.has(tag)) === wanted;
  if (field === 'watcher') return (row) => row.watchers.some((id) => values.has(id)) === wanted;
  if (field === 'handoff') return (row) => handoffStatesOf(row, context).some((state) => values.has(state)) === wanted;
  if (field === 'approver') return (row) => row.awaits.some((id) => values.has(id)) === wanted;
  if (field === 'mark') return (row) => marksOf(row).some((mark) => values.has(mark)) === wanted;
  return (row) => values.has(fieldOf(row, field, context)) === wanted;
};

/** A list is of incidents as long as nothing in it speaks of kinds. */
const saysKind = (filters: readonly Filter[]): boolean =>
  filters.some(({ field }) => field === 'kind' || field === 'phase' || field === 'approver' || field === 'mark');

const isIncident: Test = (row) => row.kind === 'incident';

/** False: every row belongs in it. */
export const narrows = (filters: readonly Filter[], context: ViewContext): boolean =>
  filters.length > 0 || context.everyKind !== true;

/** Every one of them, anywhere in number, title, caller or tags; case does not matter. */
export const wordsIn = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

export const haystack = (row: Row, caller: string): string =>
  `${row.number} ${row.shortDescription} ${caller} ${row.tags.join(' ')}`.toLowerCase();

const haystacks = new WeakMap<Row, { readonly caller: string; readonly text: string }>();

const haystackOf = (row: Row, context: ViewContext): string => {
  const caller = personName(context, row.callerId);
  const known = haystacks.get(row);
  if (known?.caller === caller) return known.text;
  const text = haystack(row, caller);
  haystacks.set(row, { caller, text });
  return text;
};

export const testFor = (filters: readonly Filter[], text: string, context: ViewContext): Test => {
  const tests = filters.map((filter) => testOf(filter, context));
  if (context.everyKind !== true && !saysKind(filters)) tests.push(isIncident);
  const words = wordsIn(text);
  if (words.length > 0) tests.push((row) => words.every((word) => haystackOf(row, context).includes(word)));
  const [only] = tests;
  if (only && tests.length === 1) return only;
  return (row) => {
    for (const test of tests) if (!test(row)) return false;
    return true;
  };
};
