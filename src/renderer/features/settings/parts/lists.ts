// Lists of named things, as settings are made of them.

export interface Named {
  readonly id: string;
  readonly name: string;
}

const plain = (name: string): string => name.trim().toLowerCase();

export type NameFault = 'empty' | 'double';

export const nameFault = (list: readonly Named[], id: string): NameFault | null => {
  const own = plain(list.find((each) => each.id === id)?.name ?? '');
  if (own === '') return 'empty';
  return list.some((each) => each.id !== id && plain(each.name) === own) ? 'double' : null;
};

export const hasNameFault = (list: readonly Named[]): boolean =>
  new Set(list.map(({ name }) => plain(name))).size < list.length || list.some(({ name }) => plain(name) === '');

/** "New group", "New group 2", … */
export const freeName = (list: readonly Named[], base: string): string => {
  const taken = new Set(list.map(({ name }) => plain(name)));
  let name = base;
  for (let n = 2; taken.has(plain(name)); n += 1) name = `${base} ${n}`;
  return name;
};

export const replaced = <T extends Named>(list: readonly T[], item: T): T[] =>
  list.map((each) => (each.id === item.id ? item : each));

export const without = <T extends Named>(list: readonly T[], id: string): T[] => list.filter((each) => each.id !== id);

/** One place up (-1) or down (1); where there is none, as it was. */
export const shifted = <T extends Named>(list: readonly T[], id: string, by: -1 | 1): readonly T[] => {
  const at = list.findIndex((each) => each.id === id);
  const item = list[at];
  if (!item || at + by < 0 || at + by >= list.length) return list;
  return list.toSpliced(at, 1).toSpliced(at + by, 0, item);
};

/** Taken out of use, or taken into it again; what is in use has no mark. */
export const inUse = <T extends { readonly retired?: boolean }>(item: T, used: boolean): T => {
  const { retired: _before, ...bare } = item;
  return (used ? bare : { ...bare, retired: true }) as T;
};
