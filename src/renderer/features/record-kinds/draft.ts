// What the form of a problem, a change or a request holds between keystrokes, and the batch that it becomes. Pure.
import type { BatchStep } from '@shared/domain/batch';
import type { ArgsOf } from '@shared/domain/commands/registry';
import { changeFields, kindOfNumber, OtherKind as OtherKindSchema } from '@shared/domain/kinds';
import { otherEnd } from '@shared/domain/links';
import type { Person } from '@shared/domain/person';
import { impacts, onMatrix, urgencies } from '@shared/domain/priority';
import type { DeskSettings } from '@shared/domain/settings';
import type { Link, Ticket } from '@shared/domain/ticket';
import { Id, Level, Nullable, TicketNumber } from '@shared/domain/values';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';

const Text = Type.String({ maxLength: 32_000 });

export const RecordDraft = Type.Object({
  kind: OtherKindSchema,
  shortDescription: Type.String({ maxLength: 160 }),
  description: Text,
  callerId: Nullable(Id),
  serviceId: Nullable(Id),
  impact: Nullable(Level),
  urgency: Nullable(Level),
  workaround: Text,
  type: changeFields.type,
  risk: changeFields.risk,
  plannedStart: changeFields.plannedStart,
  plannedEnd: changeFields.plannedEnd,
  item: Type.String({ maxLength: 160 }),
  /** What it is opened from: linked at both ends. */
  from: Type.Array(TicketNumber, { maxItems: 100 }),
});
export type RecordDraft = Static<typeof RecordDraft>;
export type OtherKind = RecordDraft['kind'];

/** A stored draft, unless it is of another make: then nothing of it can be trusted. */
export const draftFrom = (stored: unknown): RecordDraft | null => (Value.Check(RecordDraft, stored) ? stored : null);

type Source = Pick<
  Ticket,
  'number' | 'shortDescription' | 'callerId' | 'serviceId' | 'impact' | 'urgency' | 'description'
>;

/** The value that all share; null where they differ, or there is none. */
const common = <T>(values: readonly T[]): T | null => {
  const [first, ...others] = values;
  return first !== undefined && others.every((value) => value === first) ? first : null;
};

const highest = (levels: readonly number[]): number | null => (levels.length === 0 ? null : Math.min(...levels));

/** Somebody who asks for something hurries nobody, unless they say so. */
const calmest = (size: number, kind: OtherKind): number | null => (kind === 'request' ? size : null);

export const startingDraft = (
  kind: OtherKind,
  sources: readonly Source[],
  author: Pick<Person, 'id' | 'role'>,
  settings: Pick<DeskSettings, 'matrix'>,
): RecordDraft => {
  const [first] = sources;
  const lines = sources.map(({ number, shortDescription }) => `${number} ${shortDescription}`);
  return {
    kind,
    shortDescription: first?.shortDescription ?? '',
    description: sources.length === 1 ? (first?.description ?? '') : lines.join('\n'),
    // Who asks for it is a caller; who sees a problem in many incidents is whoever sits here.
    callerId:
      kind === 'request' && first
        ? first.callerId
        : author.role === 'requester' || kind !== 'request'
          ? author.id
          : null,
    serviceId: common(sources.map(({ serviceId }) => serviceId)),
    impact: highest(sources.map(({ impact }) => impact)) ?? calmest(impacts(settings.matrix), kind),
    urgency: highest(sources.map(({ urgency }) => urgency)) ?? calmest(urgencies(settings.matrix), kind),
    workaround: '',
    type: 'normal',
    risk: 'moderate',
    plannedStart: null,
    plannedEnd: null,
    item: '',
    from: sources.map(({ number }) => number),
  };
};

export type FaultField = 'shortDescription' | 'callerId' | 'priority' | 'window';

/** Why it can't be logged yet. */
export const faultsOf = (draft: RecordDraft, settings: Pick<DeskSettings, 'matrix'>): readonly FaultField[] => {
  const { shortDescription, callerId, impact, urgency, plannedStart, plannedEnd } = draft;
  const faults: FaultField[] = [];
  if (shortDescription.trim() === '') faults.push('shortDescription');
  if (callerId === null) faults.push('callerId');
  if (impact === null || urgency === null || !onMatrix(settings.matrix, impact, urgency)) faults.push('priority');
  if (plannedStart !== null && plannedEnd !== null && plannedEnd < plannedStart) faults.push('window');
  return faults;
};

/** How it is tied to what it was opened from: a problem explains incidents, a change fixes what it was made for. */
const linkTo = (kind: OtherKind, to: string): Link => {
  if (kind === 'change') return { kind: 'fixes', to };
  return { kind: kindOfNumber(to) === kind ? 'related' : kindOfNumber(to), to };
};

const detailOf = (draft: RecordDraft): ArgsOf<'ticket.setDetail.v1'> => {
  const { kind, workaround, item, type, risk, plannedStart, plannedEnd } = draft;
  switch (kind) {
    case 'problem':
      return workaround.trim() === '' ? {} : { workaround: workaround.trim() };
    case 'request':
      return item.trim() === '' ? {} : { item: item.trim() };
    default:
      return {
        ...(type === 'normal' ? {} : { type }),
        ...(risk === 'moderate' ? {} : { risk }),
        ...(plannedStart === null ? {} : { plannedStart }),
        ...(plannedEnd === null ? {} : { plannedEnd }),
      };
  }
};

/** @returns null while something required is missing */
export const stepsOf = (
  draft: RecordDraft,
  number: string,
  caller: Pick<Person, 'location'> | undefined,
  settings: Pick<DeskSettings, 'matrix' | 'services'>,
  author: Pick<Person, 'role'>,
): readonly BatchStep[] | null => {
  const { kind, callerId, impact, urgency, serviceId } = draft;
  if (faultsOf(draft, settings).length > 0 || callerId === null || impact === null || urgency === null) return null;
  const links = draft.from.map((to) => linkTo(kind, to));
  const detail = detailOf(draft);
  const service = settings.services.find(({ id }) => id === serviceId);
  const open: BatchStep = [
    'ticket.open.v1',
    number,
    {
      kind,
      links,
      shortDescription: draft.shortDescription.trim(),
      description: draft.description.trim(),
      callerId,
      channel: author.role === 'requester' ? 'selfService' : 'phone',
      contact: null,
      serviceId,
      categoryId: service?.categoryId ?? null,
      subcategoryId: null,
      configurationItem: null,
      location: caller?.location || null,
      affects: null,
      noticedAt: null,
      impact,
      urgency,
      groupId: null,
      assigneeId: null,
      tags: [],
    },
  ];
  return [
    open,
    ...(Object.keys(detail).length === 0 ? [] : [['ticket.setDetail.v1', number, detail] satisfies BatchStep]),
    ...links.map((link): BatchStep => ['ticket.link.v1', link.to, { ...otherEnd(number, link), on: true }]),
  ];
};
