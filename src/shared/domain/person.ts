import { type Static, Type } from 'typebox';
import { Id, Nullable, OneOf } from './values';

/** DOMAIN, "Roles". `agentL2` is also the field technician; `system` is the desk itself: import, rules, timers. */
export const roles = ['requester', 'agentL1', 'agentL2', 'vendor', 'lead', 'processOwner', 'admin', 'system'] as const;
export const Role = OneOf(roles);
export type Role = Static<typeof Role>;

/** In which letters are written. */
export const Language = OneOf(['en', 'de'] as const);

const Line = Type.String({ maxLength: 160 });

export const Person = Type.Object({
  id: Id,
  name: Type.String({ minLength: 1, maxLength: 120 }),
  email: Nullable(Line),
  phone: Nullable(Line),
  role: Role,
  groupIds: Type.Array(Id),
  title: Nullable(Line),
  department: Nullable(Line),
  location: Nullable(Line),
  organisation: Nullable(Line),
  devices: Type.Array(Line),
  vip: Type.Boolean(),
  active: Type.Boolean(),
  /** Of letters to them; left out: the desk's. */
  language: Type.Optional(Language),
});
export type Person = Static<typeof Person>;

/** Somebody of whom no more is known: a requester. */
export const personCalled = (id: string, name: string): Person => ({
  id,
  name,
  email: null,
  phone: null,
  role: 'requester',
  groupIds: [],
  title: null,
  department: null,
  location: null,
  organisation: null,
  devices: [],
  vip: false,
  active: true,
});

/** Who does something: the part of a person that rules look at. */
export type Actor = Pick<Person, 'id' | 'role' | 'groupIds'>;

export const systemActor: Actor = { id: 'system', role: 'system', groupIds: [] };
