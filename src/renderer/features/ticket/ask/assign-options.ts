// Whom a ticket can be given to, in the order in which it is likely: me, its own group's people who are there, with the
// least to do first, other groups, and whoever matches what is typed.
import { groupsInUse } from '@shared/domain/in-use';
import type { Person } from '@shared/domain/person';
import { mayGetWork } from '@shared/domain/presence';
import type { DeskSettings, Group } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import type { Standings } from '@/data/on-shift';

export interface Assignment {
  readonly groupId: string;
  readonly assigneeId: string | null;
}

export interface AssignOption extends Assignment {
  readonly kind: 'me' | 'nobody' | 'person' | 'group';
  readonly person: Person | null;
  readonly group: Group;
  /** Open tickets that they have. */
  readonly load: number;
  /** All of the tickets are there already. */
  readonly current: boolean;
}

export interface AssignScene {
  readonly tickets: readonly Pick<Ticket, 'groupId' | 'assigneeId'>[];
  readonly me: Pick<Person, 'id' | 'groupIds'> | null;
  readonly settings: Pick<DeskSettings, 'groups'>;
  readonly people: ReadonlyMap<string, Person>;
  /** Open tickets by id of a person or group. */
  readonly load: ReadonlyMap<string, number>;
  /** Who is there; null: not known yet. */
  readonly standings?: Standings | null;
}

export const idOf = ({ groupId, assigneeId }: Assignment): string => `${groupId} ${assigneeId ?? ''}`;

const matches = (text: string, ...names: readonly (string | null | undefined)[]): boolean => {
  const where = names.filter(Boolean).join(' ').toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => where.includes(word));
};

/** What stands at the beginning of a word counts more than what stands inside. */
const rank = (text: string, name: string): number => {
  const lower = name.toLocaleLowerCase();
  const typed = text.trim().toLocaleLowerCase();
  if (typed === '' || lower.startsWith(typed)) return 0;
  return lower.split(/\s+/u).some((word) => word.startsWith(typed)) ? 1 : 2;
};

const MOST = 40;

export const assignOptions = (
  { tickets, me, settings, people, load, standings = null }: AssignScene,
  text: string,
): AssignOption[] => {
  const groupIds = new Set(tickets.map((ticket) => ticket.groupId));
  const own = groupIds.size === 1 ? settings.groups.find((group) => groupIds.has(group.id)) : undefined;
  const option = (kind: AssignOption['kind'], group: Group, person: Person | null): AssignOption => ({
    kind,
    person,
    group,
    groupId: group.id,
    assigneeId: person?.id ?? null,
    load: load.get(person?.id ?? group.id) ?? 0,
    current: tickets.every((ticket) => ticket.groupId === group.id && ticket.assigneeId === (person?.id ?? null)),
  });
  const typed = text.trim() !== '';
  // Within its own group a ticket is still worked on, when that takes no others any more.
  const offered = groupsInUse(settings, own?.id);
  const mine = offered
    .filter((group) => me && group.memberIds.includes(me.id))
    .sort((a, b) => Number(b === own) - Number(a === own))
    .map((group) => option('me', group, people.get(me?.id ?? '') ?? null));
  const nobody = own && tickets.some((ticket) => ticket.assigneeId !== null) ? [option('nobody', own, null)] : [];
  const members = (group: Group): AssignOption[] =>
    group.memberIds
      .filter((id) => id !== me?.id)
      .map((id) => people.get(id))
      .filter((person) => person?.active === true)
      .map((person) => option('person', group, person ?? null));
  const absent = ({ person }: AssignOption): number =>
    Number(person !== null && standings !== null && !mayGetWork(standings(person.id).onShift));
  const byLoad = (a: AssignOption, b: AssignOption) =>
    absent(a) - absent(b) || a.load - b.load || (a.person?.name ?? '').localeCompare(b.person?.name ?? '');
  const groups = offered.filter((group) => group !== own).map((group) => option('group', group, null));
  if (!typed) return [...mine, ...nobody, ...(own ? members(own).sort(byLoad) : []), ...groups].slice(0, MOST);
  const everybody = offered.flatMap(members);
  return [...mine, ...nobody, ...everybody, ...(own ? [option('group', own, null)] : []), ...groups]
    .filter(({ kind, person, group }) =>
      kind === 'person' || kind === 'me'
        ? matches(text, person?.name, group.name)
        : matches(text, group.name, group.shortName),
    )
    .map((found) => ({ found, rank: rank(text, found.person?.name ?? found.group.name) }))
    .sort((a, b) => a.rank - b.rank || Number(b.found.group === own) - Number(a.found.group === own))
    .map(({ found }) => found)
    .slice(0, MOST);
};
