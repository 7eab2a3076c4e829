// What a table of people would change at the desk: who is meant by each line, what they become, and what is wrong with it.
// Pure, so that what was looked at is what is done.
import { isDesk } from '../permissions';
import { type Person, personCalled } from '../person';
import type { DeskSettings, Group } from '../settings';
import { same } from '../settle';
import type { PersonLine } from './people-table';
import {
  type FieldChange,
  type LineChange,
  type LineFault,
  type LineFaultCode,
  type PersonField,
  personFields,
} from './person-fields';

/** Somebody as they stand, with the name that they sign in with. */
export interface Account {
  readonly person: Person;
  readonly login: string | null;
}

export interface PeopleDesk {
  readonly settings: DeskSettings;
  readonly accounts: readonly Account[];
}

export interface AccountChange {
  readonly line: number;
  /** Null: they are new. */
  readonly before: Account | null;
  readonly after: Account;
}

export interface PeoplePlan {
  readonly changes: readonly AccountChange[];
  readonly faults: readonly LineFault[];
  readonly unchanged: number;
}

const fold = (text: string): string => text.normalize('NFC').toLowerCase().trim();

/** Who is in a group works at the desk, or, in a vendor's, there. */
const fitsTier = ({ tier }: Group, role: Person['role']): boolean =>
  isDesk({ id: '', role, groupIds: [] }) || (tier === 'vendor' && role === 'vendor');

type Fault = { readonly code: LineFaultCode; readonly params: LineFault['params'] };
const fault = (code: LineFaultCode, params: LineFault['params'] = {}): Fault => ({ code, params });
const isFault = (value: object): value is Fault => 'code' in value;

/** An account of which an e-mail address or a login is that of several is found by neither. */
const indexBy = (accounts: readonly Account[], keyOf: (account: Account) => string | null) => {
  const found = new Map<string, Account | null>();
  for (const account of accounts) {
    const key = keyOf(account);
    if (key !== null) found.set(key, found.has(key) ? null : account);
  }
  return found;
};

const finder = ({ accounts }: PeopleDesk) => {
  const byId = indexBy(accounts, ({ person }) => person.id);
  const byLogin = indexBy(accounts, ({ login }) => login);
  const byEmail = indexBy(accounts, ({ person }) => (person.email === null ? null : fold(person.email)));
  return ({ id, login, person: { email } }: PersonLine): Account | Fault | null => {
    if (id) return byId.get(id) ?? fault('idUnknown', { value: id });
    const named = login ? byLogin.get(login) : undefined;
    const written = email ? byEmail.get(fold(email)) : undefined;
    if (named && written && named !== written) return fault('twoPeople', { login: login ?? '', email: email ?? '' });
    if (named) return named;
    if (written === null) return fault('twoPeople', { login: login ?? '', email: email ?? '' });
    // One who signs in under another name already is somebody else with the same address.
    return written && !(login && written.login !== null && written.login !== login) ? written : null;
  };
};

const groupIdsOf = (
  names: readonly string[],
  role: Person['role'],
  groups: ReadonlyMap<string, Group>,
): string[] | Fault => {
  const ids: string[] = [];
  for (const name of names) {
    const group = groups.get(fold(name));
    if (!group) return fault('group', { value: name });
    if (!fitsTier(group, role)) return fault('groupTier', { value: name });
    if (!ids.includes(group.id)) ids.push(group.id);
  }
  return ids;
};

export interface PlanOptions {
  /** Who asks: they neither lock themselves out nor give up what they do it with. */
  readonly actorId: string;
  /** An id for somebody new: the same for the same line, and nobody's. */
  readonly idFor: (key: string) => string;
}

export const planPeople = (lines: readonly PersonLine[], desk: PeopleDesk, options: PlanOptions): PeoplePlan => {
  const find = finder(desk);
  const groups = new Map(desk.settings.groups.map((group) => [fold(group.name), group]));
  const owners = new Map(desk.accounts.flatMap(({ login, person }) => (login === null ? [] : [[login, person.id]])));
  const lineOf = new Map<string, number>();
  const changes: AccountChange[] = [];
  const faults: LineFault[] = [];
  let unchanged = 0;

  const judge = (line: PersonLine): AccountChange | Fault => {
    const before = find(line);
    if (before && isFault(before)) return before;
    const key = line.login ?? line.person.email ?? null;
    if (!before && key === null) return fault('keyMissing');
    const name = line.person.name ?? before?.person.name;
    if (name === undefined) return fault('nameMissing');
    const id = before?.person.id ?? options.idFor(fold(key ?? ''));
    const { language, ...said } = line.person;
    const { language: spoken, ...rest } = before?.person ?? personCalled(id, name);
    const tongue = language === undefined ? spoken : (language ?? undefined);
    const person: Person = { ...rest, ...said, id, name, ...(tongue === undefined ? {} : { language: tongue }) };
    const ids = line.groups ? groupIdsOf(line.groups, person.role, groups) : person.groupIds;
    if (!Array.isArray(ids)) return ids;
    const login = line.login === undefined || line.login === null ? (before?.login ?? null) : line.login;
    const owner = login === null ? undefined : owners.get(login);
    if (owner !== undefined && owner !== id) return fault('loginTaken', { value: login ?? '' });
    if (login !== null) owners.set(login, id);
    const twin = lineOf.get(id);
    if (twin !== undefined) return fault('sameAs', { line: twin });
    lineOf.set(id, line.line);
    const isSelf = id === options.actorId;
    if (isSelf && (!person.active || person.role !== before?.person.role)) return fault('yourself');
    return { line: line.line, before, after: { person: { ...person, groupIds: ids }, login } };
  };

  for (const line of lines) {
    const judged = judge(line);
    if (isFault(judged)) faults.push({ line: line.line, ...judged });
    else if (judged.before && same(judged.before, judged.after)) unchanged++;
    else changes.push(judged);
  }
  return { changes, faults, unchanged };
};

/** Who is in a group stands with the group too. */
export const withMembers = (settings: DeskSettings, people: readonly Person[]): DeskSettings => {
  const groups = settings.groups.map((group): Group => {
    const [ins, outs] = [new Set<string>(), new Set<string>()];
    for (const { id, groupIds } of people) (groupIds.includes(group.id) ? ins : outs).add(id);
    const kept = group.memberIds.filter((id) => !outs.has(id));
    const memberIds = [...kept, ...[...ins].filter((id) => !kept.includes(id))];
    const unmoved =
      memberIds.length === group.memberIds.length && memberIds.every((id, at) => id === group.memberIds[at]);
    return unmoved ? group : { ...group, memberIds };
  });
  return groups.every((group, at) => group === settings.groups[at]) ? settings : { ...settings, groups };
};

/** As the table has it. */
export const cellOf = ({ person, login }: Account, field: PersonField, groupName: (id: string) => string): string => {
  switch (field) {
    case 'login':
      return login ?? '';
    case 'groups':
      return person.groupIds.map(groupName).join('; ');
    case 'vip':
    case 'active':
      return person[field] ? 'yes' : 'no';
    default:
      return person[field] ?? '';
  }
};

/** What somebody new is unless it is said. */
const unsaid: Readonly<Partial<Record<PersonField, string>>> = { vip: 'no', active: 'yes' };

export const describeChange = (
  { line, before, after }: AccountChange,
  groupName: (id: string) => string,
): LineChange => {
  const changes = personFields.flatMap((field): FieldChange[] => {
    if (field === 'id') return [];
    const from = before ? cellOf(before, field, groupName) : (unsaid[field] ?? '');
    const to = cellOf(after, field, groupName);
    return from === to ? [] : [{ field, from, to }];
  });
  const kind = before === null ? 'new' : before.person.active && !after.person.active ? 'deactivated' : 'changed';
  return { line, kind, name: after.person.name, changes };
};
