// The pages of the settings, in the order of the list, under headings; some are for some people.
import { isAdmin, isDesk, isLead, mayImport } from '@shared/domain/permissions';
import type { Person } from '@shared/domain/person';

export const sectionGroups = {
  you: ['you', 'keys', 'device', 'devices', 'security'],
  words: ['macros', 'words', 'articles'],
  desk: [
    'desk',
    'matrix',
    'targets',
    'policies',
    'calendars',
    'groups',
    'categories',
    'services',
    'closing',
    'goals',
    'deviceLock',
    'rules',
    'history',
  ],
  access: ['people', 'signIns', 'signInPolicy', 'peopleDevices'],
  more: ['import', 'about'],
} as const;
export type SectionGroup = keyof typeof sectionGroups;
export type SectionName = (typeof sectionGroups)[SectionGroup][number];

const groupNames = Object.keys(sectionGroups) as SectionGroup[];
const sectionNames: readonly SectionName[] = groupNames.flatMap((group) => [...sectionGroups[group]]);

/** How the desk works: everybody there reads it, process owners change it. */
const ofDesk = new Set<SectionName>([...sectionGroups.desk, 'macros', 'articles']);

/** Who gets in, and how: for administrators. */
const ofAccess = new Set<SectionName>(sectionGroups.access);

export const sectionsFor = (person: Person): readonly SectionName[] =>
  sectionNames.filter((name) => {
    if (ofDesk.has(name)) return isDesk(person);
    if (ofAccess.has(name)) return isAdmin(person);
    if (name === 'words') return isLead(person);
    return name === 'import' ? mayImport(person) : true;
  });

/** Groups in which there is something for this person. */
export const groupsFor = (person: Person): readonly { name: SectionGroup; sections: readonly SectionName[] }[] => {
  const allowed = new Set(sectionsFor(person));
  return groupNames
    .map((name) => ({ name, sections: sectionGroups[name].filter((section) => allowed.has(section)) }))
    .filter(({ sections }) => sections.length > 0);
};

export const sectionOf = (name: string | undefined, person: Person): SectionName =>
  sectionsFor(person).find((known) => known === name) ?? 'you';
