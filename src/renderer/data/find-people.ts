import type { Person } from '@shared/domain/person';

/** People by name, phone, e-mail or department; a name that begins with the text comes first. At most `most`. */
export const findPeople = (people: ReadonlyMap<string, Person>, text: string, most = 12): Person[] => {
  const typed = text.trim().toLocaleLowerCase();
  const words = typed.split(/\s+/u).filter(Boolean);
  const found: { readonly person: Person; readonly rank: number }[] = [];
  for (const person of people.values()) {
    if (!person.active || person.role === 'system') continue;
    const name = person.name.toLocaleLowerCase();
    const where = [name, person.phone, person.email?.toLocaleLowerCase(), person.department?.toLocaleLowerCase()]
      .filter(Boolean)
      .join(' ');
    if (!words.every((word) => where.includes(word))) continue;
    const starts = name.startsWith(typed) ? 0 : name.split(/\s+/u).some((part) => part.startsWith(typed)) ? 1 : 2;
    found.push({ person, rank: starts });
  }
  return found
    .sort((a, b) => a.rank - b.rank || a.person.name.localeCompare(b.person.name))
    .slice(0, most)
    .map(({ person }) => person);
};
