// What the form holds between keystrokes. What nobody chose is left open, so that it follows text, service and caller.
import { Offer } from '@shared/domain/application';
import { AttachedFile, MAX_FILES_AT_ONCE } from '@shared/domain/attachment';
import type { LogArgs } from '@shared/domain/commands/log';
import type { Person } from '@shared/domain/person';
import { onMatrix } from '@shared/domain/priority';
import type { DeskSettings } from '@shared/domain/settings';
import { Channel } from '@shared/domain/ticket';
import { Id, Instant, Level, Nullable, TicketNumber } from '@shared/domain/values';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { serviceInText } from './service-in-text';

export const LogDraft = Type.Object({
  shortDescription: Type.String({ maxLength: 400 }),
  callerId: Nullable(Id),
  contact: Type.String({ maxLength: 160 }),
  /** Absent: as the text has it. */
  serviceId: Type.Optional(Nullable(Id)),
  /** Absent: as the service has it. */
  category: Type.Optional(Type.Object({ categoryId: Nullable(Id), subcategoryId: Nullable(Id) })),
  noticedAt: Nullable(Instant),
  affects: Type.String({ maxLength: 32_000 }),
  impact: Nullable(Level),
  urgency: Nullable(Level),
  description: Type.String({ maxLength: 32_000 }),
  configurationItem: Type.String({ maxLength: 160 }),
  /** Absent: as the service has it, else the desk's default. */
  groupId: Type.Optional(Id),
  assigneeId: Nullable(Id),
  channel: Channel,
  /** Open tickets that the new one is linked to as soon as it is logged. */
  links: Type.Array(TicketNumber, { maxItems: 20 }),
  /** The incident that it becomes a child of. */
  parent: Type.Optional(TicketNumber),
  /** On the device already; attached as soon as it is logged. */
  files: Type.Optional(Type.Array(AttachedFile, { maxItems: MAX_FILES_AT_ONCE })),
  /** Applied as soon as it is logged; the texts are as somebody has changed them here. */
  application: Type.Optional(Offer),
});
export type LogDraft = Static<typeof LogDraft>;

export const emptyDraft = (author: Pick<Person, 'id' | 'role'>): LogDraft => ({
  shortDescription: '',
  callerId: author.role === 'requester' ? author.id : null,
  contact: '',
  noticedAt: null,
  affects: '',
  impact: null,
  urgency: null,
  description: '',
  configurationItem: '',
  assigneeId: null,
  channel: author.role === 'requester' ? 'selfService' : 'phone',
  links: [],
});

/** A stored draft, unless it is of another make: then nothing of it can be trusted. */
export const draftFrom = (stored: unknown): LogDraft | null => (Value.Check(LogDraft, stored) ? stored : null);

/** Nothing in it that somebody would miss. */
export const isBlank = (draft: LogDraft, author: Pick<Person, 'id' | 'role'>): boolean => {
  const { channel: _channel, files = [], ...words } = draft;
  const { channel: _empty, ...nothing } = emptyDraft(author);
  const said = JSON.stringify(words, Object.keys(words).sort());
  return files.length === 0 && said === JSON.stringify(nothing, Object.keys(nothing).sort());
};

export interface Filled {
  readonly serviceId: string | null;
  readonly serviceFrom: 'hand' | 'text' | 'none';
  readonly categoryId: string | null;
  readonly subcategoryId: string | null;
  readonly categoryFrom: 'hand' | 'service' | 'none';
  readonly groupId: string;
  readonly groupFrom: 'hand' | 'service' | 'desk';
}

/** The draft with everything that follows from what was chosen. */
export const filled = (draft: LogDraft, settings: DeskSettings): Filled => {
  const said = draft.serviceId === undefined ? serviceInText(draft.shortDescription, settings.services) : null;
  const serviceId = draft.serviceId === undefined ? (said?.id ?? null) : draft.serviceId;
  const service = settings.services.find((candidate) => candidate.id === serviceId);
  const category = draft.category ?? { categoryId: service?.categoryId ?? null, subcategoryId: null };
  const retired = settings.groups.some((group) => group.id === service?.groupId && group.retired);
  const ofService = retired ? null : service?.groupId;
  const byService = category.categoryId === null ? 'none' : 'service';
  return {
    serviceId: service ? serviceId : null,
    serviceFrom: draft.serviceId !== undefined ? 'hand' : said ? 'text' : 'none',
    ...category,
    categoryFrom: draft.category ? 'hand' : byService,
    groupId: draft.groupId ?? ofService ?? settings.defaultGroupId,
    groupFrom: draft.groupId ? 'hand' : ofService ? 'service' : 'desk',
  };
};

export const draftFields = ['shortDescription', 'callerId', 'priority'] as const;
/** A field that keeps the draft from being logged, and why. */
export type Missing = { readonly field: (typeof draftFields)[number]; readonly why: 'empty' | 'tooLong' };

export const SHORT_DESCRIPTION_MAX = 160;

export const missing = (draft: LogDraft, settings: DeskSettings): readonly Missing[] => {
  const faults: Missing[] = [];
  if (draft.shortDescription.trim() === '') faults.push({ field: 'shortDescription', why: 'empty' });
  if (draft.shortDescription.trim().length > SHORT_DESCRIPTION_MAX) {
    faults.push({ field: 'shortDescription', why: 'tooLong' });
  }
  if (draft.callerId === null) faults.push({ field: 'callerId', why: 'empty' });
  if (draft.impact === null || draft.urgency === null || !onMatrix(settings.matrix, draft.impact, draft.urgency)) {
    faults.push({ field: 'priority', why: 'empty' });
  }
  return faults;
};

const orNull = (text: string): string | null => text.trim() || null;

/** @returns null while something required is missing */
export const argsOf = (draft: LogDraft, caller: Person | undefined, settings: DeskSettings): LogArgs | null => {
  const { callerId, impact, urgency } = draft;
  if (missing(draft, settings).length > 0 || callerId === null || impact === null || urgency === null) return null;
  const { serviceId, categoryId, subcategoryId, groupId } = filled(draft, settings);
  return {
    shortDescription: draft.shortDescription.trim(),
    description: draft.description.trim(),
    callerId,
    channel: draft.channel,
    contact: orNull(draft.contact),
    serviceId,
    categoryId,
    subcategoryId,
    configurationItem: orNull(draft.configurationItem),
    location: orNull(caller?.location ?? ''),
    affects: orNull(draft.affects),
    noticedAt: draft.noticedAt,
    impact,
    urgency,
    groupId,
    assigneeId: draft.assigneeId,
    tags: [],
  };
};
