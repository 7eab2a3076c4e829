// Names in a file become people, groups, categories and services of the desk. Those that it knows are matched by name
// (or address); the others are made, under ids that follow from the name, so that the next import finds them again.
import { type Person, personCalled } from '../person';
import type { Category, DeskSettings, Group, Service } from '../settings';
import { cut } from './values';

/** Past these a column holds something other than names, and the desk would drown in them. */
export const mostNames = { people: 200_000, groups: 2_000, categories: 2_000, subcategories: 10_000, services: 5_000 };
export type NameKind = keyof typeof mostNames;

/** @see mostNames */
export class TooManyNames extends Error {
  readonly kind: NameKind;
  constructor(kind: NameKind) {
    super(`more than ${mostNames[kind]} new ${kind}`);
    this.kind = kind;
  }
}

export interface Directory {
  /** Resolvers become agents; whoever only calls stays a requester. Nobody made here can sign in. */
  person(name: string, as: 'caller' | 'agent'): string;
  /** False for somebody of this desk who can't be given work: a requester. */
  worksHere(personId: string): boolean;
  group(name: string, memberId: string | null): string;
  category(name: string): string;
  subcategory(categoryId: string, name: string): string;
  service(name: string, categoryId: string | null): string;
  /** Made or changed; empty when the file brings nothing new. */
  people(): readonly Person[];
  /** Null when the file brings nothing new. */
  settings(): DeskSettings | null;
  /** In the order in which the file brought them. */
  created(): Readonly<Record<NameKind, readonly string[]>>;
}

const fold = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
const MADE = 'imp.';

const byName = (people: readonly Person[]): Map<string, Person | null> => {
  const found = new Map<string, Person | null>();
  const add = (key: string, person: Person): void => {
    const there = found.get(key);
    // Two of one name: neither is meant for sure.
    found.set(key, there === undefined || there?.id === person.id ? person : null);
  };
  for (const person of people) {
    add(fold(person.name), person);
    if (person.email) add(fold(person.email), person);
  }
  return found;
};

/** @param digest hex of a text; the same for the same text, for ever */
export const directoryOf = (
  settings: DeskSettings,
  people: readonly Person[],
  digest: (text: string) => string,
): Directory => {
  const idOf = (kind: string, key: string): string => `${MADE}${kind}.${digest(key).slice(0, 20)}`;
  const known = byName(people);
  const byId = new Map(people.map((person) => [person.id, person]));
  const changed = new Map<string, Person>();
  const groups = new Map(settings.groups.map((group) => [fold(group.name), group]));
  const categories = new Map(settings.categories.map((category) => [fold(category.name), category]));
  const categoriesById = new Map(settings.categories.map((category) => [category.id, category]));
  const subcategories = new Map<string, string>();
  const indexSubcategories = (category: Category): void => {
    for (const sub of category.subcategories) subcategories.set(`${category.id} ${fold(sub.name)}`, sub.id);
  };
  settings.categories.forEach(indexSubcategories);
  const services = new Map(settings.services.map((service) => [fold(service.name), service]));
  const newNames: Record<NameKind, string[]> = {
    people: [],
    groups: [],
    categories: [],
    subcategories: [],
    services: [],
  };
  const members = new Map<string, Set<string>>();

  const noteNew = (kind: NameKind, name: string): void => {
    if (newNames[kind].length >= mostNames[kind]) throw new TooManyNames(kind);
    newNames[kind].push(name);
  };
  const put = (person: Person): void => {
    changed.set(person.id, person);
    byId.set(person.id, person);
  };
  const isMade = (id: string): boolean => id.startsWith(MADE);

  const makePerson = (id: string, name: string, as: 'caller' | 'agent'): Person => ({
    ...personCalled(id, name),
    role: as === 'agent' ? 'agentL1' : 'requester',
  });

  const personNamed: Directory['person'] = (name, as) => {
    const key = fold(name);
    const id = idOf('p', key);
    const found = known.get(key)?.id ?? id;
    const person = byId.get(found);
    if (!person) {
      noteNew('people', name);
      put(makePerson(id, name, as));
      return id;
    }
    if (as === 'agent' && person.role === 'requester' && isMade(person.id)) put({ ...person, role: 'agentL1' });
    return person.id;
  };

  const joinGroup = (group: Group, personId: string): void => {
    const person = byId.get(personId);
    // Who belongs to a group of this desk is the desk's own decision.
    if (!person || !isMade(personId) || !isMade(group.id) || person.groupIds.includes(group.id)) return;
    put({ ...person, groupIds: [...person.groupIds, group.id] });
    const joined = members.get(group.id) ?? new Set(group.memberIds);
    joined.add(personId);
    members.set(group.id, joined);
  };

  const groupNamed: Directory['group'] = (name, memberId) => {
    const key = fold(name);
    let group = groups.get(key);
    if (!group) {
      noteNew('groups', name);
      group = {
        id: idOf('g', key),
        name,
        shortName: cut(name, 24),
        tier: 'L2',
        memberIds: [],
        leadId: null,
        restricted: false,
      };
      groups.set(key, group);
      members.set(group.id, new Set());
    }
    if (memberId !== null) joinGroup(group, memberId);
    return group.id;
  };

  const categoryNamed: Directory['category'] = (name) => {
    const key = fold(name);
    const there = categories.get(key);
    if (there) return there.id;
    noteNew('categories', name);
    const category: Category = { id: idOf('c', key), name, subcategories: [] };
    categories.set(key, category);
    categoriesById.set(category.id, category);
    return category.id;
  };

  const addedSubcategories = new Map<string, { id: string; name: string }[]>();
  const subcategoryNamed: Directory['subcategory'] = (categoryId, name) => {
    const key = `${categoryId} ${fold(name)}`;
    const there = subcategories.get(key);
    if (there !== undefined) return there;
    noteNew('subcategories', name);
    const id = idOf('s', key);
    subcategories.set(key, id);
    addedSubcategories.set(categoryId, [...(addedSubcategories.get(categoryId) ?? []), { id, name }]);
    return id;
  };

  const serviceNamed: Directory['service'] = (name, categoryId) => {
    const key = fold(name);
    const there = services.get(key);
    if (there) return there.id;
    noteNew('services', name);
    const service: Service = { id: idOf('v', key), name, categoryId, groupId: null, active: true };
    services.set(key, service);
    return service.id;
  };

  const nothingNew = (): boolean =>
    newNames.groups.length + newNames.categories.length + newNames.subcategories.length + newNames.services.length ===
      0 && members.size === 0;

  return {
    person: personNamed,
    worksHere: (id) => byId.get(id)?.role !== 'requester',
    group: groupNamed,
    category: categoryNamed,
    subcategory: subcategoryNamed,
    service: serviceNamed,
    people: () => [...changed.values()],
    created: () => newNames,
    settings: () =>
      nothingNew()
        ? null
        : {
            ...settings,
            groups: [...groups.values()].map((group) => {
              const joined = members.get(group.id);
              return joined ? { ...group, memberIds: [...joined] } : group;
            }),
            categories: [...categoriesById.values()].map((category) => {
              const added = addedSubcategories.get(category.id);
              return added ? { ...category, subcategories: [...category.subcategories, ...added] } : category;
            }),
            services: [...services.values()],
          },
  };
};
