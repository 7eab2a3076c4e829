// A table of people, read: columns under the names that directories give them, and each line as what it says.
import { type Person, roles } from '../person';
import { unescapeFormula } from './formula';
import { type LineFault, type LineFaultCode, type PersonField, personFields } from './person-fields';

/** The first name of each is the one that an export writes. */
const namesOf: Readonly<Record<PersonField, readonly string[]>> = {
  id: ['id'],
  name: ['name', 'full name', 'display name', 'displayname'],
  email: ['email', 'e-mail', 'mail', 'email address'],
  login: ['sign_in_name', 'sign-in name', 'login', 'username', 'user name', 'user_name', 'anmeldename', 'benutzername'],
  role: ['role', 'rolle'],
  groups: ['groups', 'group', 'gruppen', 'gruppe'],
  phone: ['phone', 'telephone', 'telefon'],
  title: ['title', 'job title', 'funktion'],
  department: ['department', 'abteilung'],
  organisation: ['organisation', 'organization', 'company', 'firma'],
  location: ['place', 'location', 'ort', 'standort'],
  vip: ['vip'],
  language: ['language', 'sprache'],
  active: ['active', 'aktiv'],
};

const fieldByName = new Map<string, PersonField>(
  personFields.flatMap((field) => namesOf[field].map((name) => [name, field] as const)),
);

export const peopleHeader: readonly string[] = personFields.map((field) => namesOf[field][0] ?? field);

export interface PeopleColumns {
  readonly fields: readonly (PersonField | null)[];
  readonly ignored: readonly string[];
}

export type PeopleColumnsFault = { readonly kind: 'missing' } | { readonly kind: 'twice'; readonly column: string };

/** Names, and something by which somebody is found again, there have to be. */
export const readPeopleColumns = (cells: readonly string[]): PeopleColumns | PeopleColumnsFault => {
  const fields = cells.map((cell) => fieldByName.get(cell.trim().toLowerCase().replaceAll(/\s+/g, ' ')) ?? null);
  const known = fields.filter((field) => field !== null);
  const twice = known.find((field, at) => known.indexOf(field) !== at);
  if (twice) return { kind: 'twice', column: twice };
  const hasKey = known.includes('id') || known.includes('login') || known.includes('email');
  if (!hasKey) return { kind: 'missing' };
  return { fields, ignored: cells.filter((_cell, at) => fields[at] === null) };
};

/** What a line says; a field that has no column is not there, one whose cell is empty is null. */
export interface PersonLine {
  readonly line: number;
  readonly id?: string | null;
  readonly login?: string | null;
  readonly groups?: readonly string[];
  readonly person: Partial<
    Pick<Person, 'email' | 'phone' | 'title' | 'department' | 'organisation' | 'location' | 'vip' | 'active'>
  > & { readonly name?: string; readonly role?: Person['role']; readonly language?: Person['language'] | null };
}

const LONGEST: Readonly<Partial<Record<PersonField, number>>> = { name: 120, id: 64 };
const LONGEST_OTHER = 160;
/** Of a list of groups. */
const LONGEST_LIST = 2_000;
const yes = new Set(['yes', 'true', '1', 'ja', 'wahr', 'x', 'y', 'j']);
const no = new Set(['no', 'false', '0', 'nein', 'falsch', 'n']);
const roleByName = new Map(roles.map((role) => [role.toLowerCase(), role]));
const languages: readonly string[] = ['en', 'de'] satisfies readonly NonNullable<Person['language']>[];

const yesNo = (text: string, empty: boolean): boolean | null => {
  if (text === '') return empty;
  const word = text.toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : null;
};

type Read = PersonLine | LineFault;

export const isLineFault = (read: Read): read is LineFault => 'code' in read;

export const readPersonLine = (cells: readonly string[], line: number, { fields }: PeopleColumns): Read => {
  const fault = (code: LineFaultCode, params: LineFault['params'] = {}): LineFault => ({ line, code, params });
  if (cells.length !== fields.length) return fault('ragged', { cells: cells.length, columns: fields.length });
  const said = new Map<PersonField, string>();
  for (const [at, field] of fields.entries()) {
    const text = unescapeFormula((cells[at] ?? '').trim());
    if (field === null) continue;
    const most = field === 'groups' ? LONGEST_LIST : (LONGEST[field] ?? LONGEST_OTHER);
    if (text.length > most) return fault('tooLong', { field, most });
    said.set(field, text);
  }
  const text = (field: PersonField): string | null => said.get(field) || null;
  const person: Record<string, unknown> = {};
  for (const field of ['phone', 'title', 'department', 'organisation', 'location'] as const)
    if (said.has(field)) person[field] = text(field);
  if (text('name') !== null) person['name'] = text('name');

  const email = text('email');
  if (email !== null && !/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(email)) return fault('email', { value: email });
  if (said.has('email')) person['email'] = email;

  const login = text('login');
  if (login !== null && /\s/.test(login)) return fault('login', { value: login });

  const role = text('role');
  if (role !== null) {
    const known = roleByName.get(role.toLowerCase());
    if (!known) return fault('role', { value: role });
    if (known === 'system') return fault('roleReserved', { value: role });
    person['role'] = known;
  }
  const language = text('language')?.toLowerCase() ?? null;
  if (language !== null && !languages.includes(language)) return fault('language', { value: language });
  if (said.has('language')) person['language'] = language;

  for (const [field, empty] of [
    ['vip', false],
    ['active', true],
  ] as const) {
    if (!said.has(field)) continue;
    const value = yesNo(said.get(field) ?? '', empty);
    if (value === null) return fault('yesNo', { field, value: said.get(field) ?? '' });
    person[field] = value;
  }
  const groups = said
    .get('groups')
    ?.split(/[;|\n]/)
    .map((name) => name.trim());
  return {
    line,
    ...(said.has('id') ? { id: text('id') } : {}),
    ...(said.has('login') ? { login: login?.toLowerCase() ?? null } : {}),
    ...(groups ? { groups: groups.filter((name) => name !== '') } : {}),
    person: person as PersonLine['person'],
  };
};
