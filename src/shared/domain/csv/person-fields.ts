// What a table of people says of each, and what can be wrong with it.

/** Why a line can't be taken. Words: `people:fault.<code>`. */
export const lineFaults = [
  'ragged',
  'nameMissing',
  'keyMissing',
  'sameAs',
  'twoPeople',
  'idUnknown',
  'email',
  'login',
  'loginTaken',
  'role',
  'roleReserved',
  'group',
  'groupTier',
  'language',
  'yesNo',
  'tooLong',
  'yourself',
] as const;
export type LineFaultCode = (typeof lineFaults)[number];

export interface LineFault {
  /** From 1, the header included. */
  readonly line: number;
  readonly code: LineFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** In the order of the file that is exported. */
export const personFields = [
  'id',
  'name',
  'email',
  'login',
  'role',
  'groups',
  'phone',
  'title',
  'department',
  'organisation',
  'location',
  'vip',
  'language',
  'active',
] as const;
export type PersonField = (typeof personFields)[number];

export interface FieldChange {
  readonly field: PersonField;
  readonly from: string;
  readonly to: string;
}

export interface LineChange {
  readonly line: number;
  readonly kind: 'new' | 'changed' | 'deactivated';
  readonly name: string;
  readonly changes: readonly FieldChange[];
}

export interface PeopleCounts {
  readonly total: number;
  readonly new: number;
  readonly changed: number;
  readonly deactivated: number;
  readonly unchanged: number;
}
