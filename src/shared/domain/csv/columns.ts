// ServiceNow's columns and what they are here. A list that is exported with labels instead of names is understood too.

export const fields = [
  'number',
  'state',
  'holdReason',
  'active',
  'caller',
  'openedBy',
  'openedAt',
  'createdAt',
  'updatedAt',
  'channel',
  'shortDescription',
  'description',
  'symptom',
  'category',
  'subcategory',
  'service',
  'configurationItem',
  'location',
  'impact',
  'urgency',
  'priority',
  'group',
  'assignee',
  'watchers',
  'parent',
  'problem',
  'change',
  'causedBy',
  'duplicateOf',
  'related',
  'children',
  'vendor',
  'reassignmentCount',
  'reopenCount',
  'closeCode',
  'closeNotes',
  'resolvedBy',
  'resolvedAt',
  'closedBy',
  'closedAt',
  'tags',
  'affects',
  'contact',
  'noticedAt',
  'holdSince',
  'holdComment',
] as const;
export type Field = (typeof fields)[number];

/** The first name of each is the one that an export writes. */
const namesOf: Readonly<Record<Field, readonly string[]>> = {
  number: ['number'],
  state: ['state', 'incident_state', 'incident state'],
  holdReason: ['hold_reason', 'on hold reason'],
  active: ['active'],
  caller: ['caller_id', 'caller'],
  openedBy: ['opened_by', 'opened by'],
  openedAt: ['opened_at', 'opened'],
  createdAt: ['sys_created_on', 'sys_created_at', 'created'],
  updatedAt: ['sys_updated_on', 'sys_updated_at', 'updated'],
  channel: ['contact_type', 'contact type', 'channel'],
  shortDescription: ['short_description', 'short description'],
  description: ['description'],
  symptom: ['u_symptom', 'symptom'],
  category: ['category'],
  subcategory: ['subcategory'],
  service: ['business_service', 'service', 'business service'],
  configurationItem: ['cmdb_ci', 'configuration item'],
  location: ['location'],
  impact: ['impact'],
  urgency: ['urgency'],
  priority: ['priority'],
  group: ['assignment_group', 'assignment group'],
  assignee: ['assigned_to', 'assigned to'],
  watchers: ['watch_list', 'watch list'],
  parent: ['parent_incident', 'parent incident', 'parent'],
  problem: ['problem_id', 'problem'],
  change: ['rfc', 'change request'],
  causedBy: ['caused_by', 'caused by change'],
  duplicateOf: ['u_duplicate_of'],
  related: ['u_related'],
  children: ['u_child_incidents'],
  vendor: ['vendor'],
  reassignmentCount: ['reassignment_count', 'reassignment count'],
  reopenCount: ['reopen_count', 'reopen count'],
  closeCode: ['close_code', 'closed_code', 'close code', 'resolution code'],
  closeNotes: ['close_notes', 'close notes', 'resolution notes'],
  resolvedBy: ['resolved_by', 'resolved by'],
  resolvedAt: ['resolved_at', 'resolved'],
  closedBy: ['closed_by', 'closed by'],
  closedAt: ['closed_at', 'closed'],
  tags: ['sys_tags', 'tags'],
  affects: ['u_affects'],
  contact: ['u_contact'],
  noticedAt: ['u_noticed_at'],
  holdSince: ['u_hold_since'],
  holdComment: ['u_hold_comment'],
};

const fieldByName = new Map<string, Field>(
  fields.flatMap((field) => namesOf[field].map((name) => [name, field] as const)),
);

export const columnOf = (field: Field): string => namesOf[field][0] ?? field;

/** Without one of each, a row can't become a ticket. */
const needed: readonly (readonly Field[])[] = [['number'], ['state'], ['openedAt', 'createdAt']];

export interface Header {
  /** As in the file. */
  readonly columns: readonly string[];
  /** The field that each column fills; null: nothing is taken from it. */
  readonly uses: readonly (Field | null)[];
  readonly at: ReadonlyMap<Field, number>;
}

export type HeaderFault =
  | { readonly kind: 'missing'; readonly columns: readonly string[] }
  | { readonly kind: 'twice'; readonly column: string };

export const readHeader = (cells: readonly string[]): Header | HeaderFault => {
  const at = new Map<Field, number>();
  const uses: (Field | null)[] = [];
  for (const [n, cell] of cells.entries()) {
    const field = fieldByName.get(cell.trim().toLowerCase()) ?? null;
    const first = field === null ? undefined : at.get(field);
    if (field !== null && first !== undefined) {
      // The same column twice is a mistake; two names of one field (state, incident_state) are not: the first counts.
      if (cells[first]?.trim().toLowerCase() === cell.trim().toLowerCase()) {
        return { kind: 'twice', column: cell.trim() };
      }
      uses.push(null);
      continue;
    }
    uses.push(field);
    if (field !== null) at.set(field, n);
  }
  const missing = needed.filter((any) => !any.some((field) => at.has(field)));
  if (missing.length > 0) return { kind: 'missing', columns: missing.map(([field]) => columnOf(field as Field)) };
  return { columns: cells.map((cell) => cell.trim()), uses, at };
};

export const isFault = (header: Header | HeaderFault): header is HeaderFault => 'kind' in header;
