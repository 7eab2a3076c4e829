// The pages of the settings, in the order of the list; some are for some people.
import { isDesk, isLead, mayImport } from '@shared/domain/permissions';
import type { Person } from '@shared/domain/person';

export const sectionNames = [
  'you',
  'keys',
  'macros',
  'device',
  'devices',
  'desk',
  'words',
  'articles',
  'import',
  'about',
] as const;
export type SectionName = (typeof sectionNames)[number];

export const sectionsFor = (person: Person): readonly SectionName[] =>
  sectionNames.filter((name) => {
    if (name === 'desk' || name === 'macros' || name === 'articles') return isDesk(person);
    if (name === 'words') return isLead(person);
    return name === 'import' ? mayImport(person) : true;
  });

export const sectionOf = (name: string | undefined, person: Person): SectionName =>
  sectionsFor(person).find((known) => known === name) ?? 'you';
