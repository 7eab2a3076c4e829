import { type Static, type TSchema, Type } from 'typebox';
import { defineChange } from '../command';
import { mayWork } from '../permissions';
import { refuseWith } from '../refusal';
import type { World } from '../settings';
import { same } from '../settle';
import { type EditableField, editableFields, type Link, type LinkKind, linkKinds, type Ticket } from '../ticket';
import { Id, OneOf, Tag, TicketNumber } from '../values';

const edit = <T extends TSchema>(type: T) => Type.Optional(Type.Object({ from: type, to: type }));
const Args = Type.Object(
  {
    shortDescription: edit(editableFields.shortDescription),
    description: edit(editableFields.description),
    callerId: edit(editableFields.callerId),
    channel: edit(editableFields.channel),
    contact: edit(editableFields.contact),
    serviceId: edit(editableFields.serviceId),
    categoryId: edit(editableFields.categoryId),
    subcategoryId: edit(editableFields.subcategoryId),
    configurationItem: edit(editableFields.configurationItem),
    location: edit(editableFields.location),
    affects: edit(editableFields.affects),
    noticedAt: edit(editableFields.noticedAt),
  } satisfies Record<EditableField, TSchema>,
  { additionalProperties: false },
);
export type EditArgs = Static<typeof Args>;

/** Categories and services are the desk's lists; a subcategory belongs to its category. */
export const categoryFault = (
  { categoryId, subcategoryId, serviceId }: Pick<Ticket, 'categoryId' | 'subcategoryId' | 'serviceId'>,
  world: World,
) => {
  const category = world.settings.categories.find((candidate) => candidate.id === categoryId);
  if (categoryId !== null && !category) return refuseWith('category.unknown');
  if (subcategoryId !== null && !category?.subcategories.some((sub) => sub.id === subcategoryId)) {
    return refuseWith('category.unknown');
  }
  const known = serviceId === null || world.settings.services.some((service) => service.id === serviceId);
  return known ? null : refuseWith('service.unknown');
};

const edited = (ticket: Ticket, args: EditArgs): Ticket => {
  const next: Record<string, unknown> = { ...ticket };
  for (const [field, change] of Object.entries(args)) next[field] = change.to;
  // A subcategory of another category means nothing.
  if (args.categoryId && !args.subcategoryId && args.categoryId.to !== ticket.categoryId) next['subcategoryId'] = null;
  return next as Ticket;
};

/**
 * Each field carries the value that it replaces. Different fields of two people both win; of the same field the last
 * one accepted wins, and the timeline keeps both values (ARCHITECTURE, "One edit, there and back").
 */
export const editTicket = defineChange({
  name: 'ticket.edit.v1',
  args: Args,
  words: (args) => args.description?.to || args.shortDescription?.to || null,
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, args, world) => {
    const next = edited(ticket, args);
    if (args.callerId && !world.person(args.callerId.to)) return refuseWith('caller.unknown');
    const touched = args.categoryId || args.subcategoryId || args.serviceId;
    const fault = touched ? categoryFault(next, world) : null;
    return fault ?? (same(next, ticket) ? refuseWith('nothingToChange') : null);
  },
  apply: (ticket, args) => ({
    ticket: edited(ticket, args),
    expected: Object.fromEntries(Object.entries(args).map(([field, change]) => [field, change.from])),
  }),
});

const MAX_TAGS = 40;
export const MAX_LINKS = 500;
const MAX_WATCHERS = 200;

const withElements = <T>(list: readonly T[], add: readonly T[], remove: readonly T[]): T[] => {
  const kept = list.filter((element) => !remove.some((gone) => same(gone, element)));
  return [
    ...kept,
    ...add.filter((element, n) => !kept.some((k) => same(k, element)) && add.findIndex((a) => same(a, element)) === n),
  ];
};

export const tagTicket = defineChange({
  name: 'ticket.tag.v1',
  args: Type.Object({ add: Type.Array(Tag, { maxItems: MAX_TAGS }), remove: Type.Array(Tag, { maxItems: MAX_TAGS }) }),
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, args) => {
    const next = withElements(ticket.tags, args.add, args.remove);
    if (next.length > MAX_TAGS) return refuseWith('tooMany', { most: MAX_TAGS });
    return same(next, ticket.tags) ? refuseWith('nothingToChange') : null;
  },
  apply: (ticket, args) => ({ ticket: { ...ticket, tags: withElements(ticket.tags, args.add, args.remove) } }),
});

/** To watch is to be told, and to see what a caller sees. Everybody may watch what they see; the desk adds others. */
export const watchTicket = defineChange({
  name: 'ticket.watch.v1',
  args: Type.Object({ personId: Id, on: Type.Boolean() }),
  allow: (actor, ticket, world, args) =>
    mayWork(actor, ticket, world) || (args.personId === actor.id && !args.on && ticket.watchers.includes(actor.id)),
  refuse: (ticket, args, world) => {
    if (!world.person(args.personId)) return refuseWith('caller.unknown');
    if (args.on && ticket.watchers.length >= MAX_WATCHERS) return refuseWith('tooMany', { most: MAX_WATCHERS });
    return ticket.watchers.includes(args.personId) === args.on ? refuseWith('nothingToChange') : null;
  },
  apply: (ticket, { personId, on }) => ({
    ticket: { ...ticket, watchers: withElements(ticket.watchers, on ? [personId] : [], on ? [] : [personId]) },
  }),
});

export const linkTicket = defineChange({
  name: 'ticket.link.v1',
  args: Type.Object({ kind: OneOf(linkKinds), to: TicketNumber, on: Type.Boolean() }),
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, { kind, to, on }) => {
    if (to === ticket.number) return refuseWith('link.self');
    if (on && ticket.links.length >= MAX_LINKS) return refuseWith('tooMany', { most: MAX_LINKS });
    const there = ticket.links.some((link) => link.kind === kind && link.to === to);
    return there === on ? refuseWith('nothingToChange') : null;
  },
  apply: (ticket, { kind, to, on }) => ({
    ticket: { ...ticket, links: withElements(ticket.links, on ? [{ kind, to }] : [], on ? [] : [{ kind, to }]) },
  }),
});

interface ManyLinks {
  readonly kind: LinkKind;
  readonly to: readonly string[];
  readonly on: boolean;
}

/** What is linked already stays where it is in the list. */
const linked = ({ links }: Ticket, { kind, to, on }: ManyLinks): Link[] => {
  const meant = to.map((number) => ({ kind, to: number }));
  const fresh = meant.filter((link) => !links.some((known) => same(known, link)));
  return withElements(links, on ? fresh : [], on ? [] : meant);
};

/** Several links of one kind, as one change with one way back: the children of a major incident. */
export const linkMany = defineChange({
  name: 'ticket.linkMany.v1',
  args: Type.Object({
    kind: OneOf(linkKinds),
    to: Type.Array(TicketNumber, { minItems: 1, maxItems: MAX_LINKS }),
    on: Type.Boolean(),
  }),
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, args) => {
    if (args.to.includes(ticket.number)) return refuseWith('link.self');
    const next = linked(ticket, args);
    if (next.length > MAX_LINKS) return refuseWith('tooMany', { most: MAX_LINKS });
    return same(next, ticket.links) ? refuseWith('nothingToChange') : null;
  },
  apply: (ticket, args) => ({ ticket: { ...ticket, links: linked(ticket, args) } }),
});
