// docs/permissions.md, from the domain's own sentences: each command's `allow` is asked for each role and each tie to the
// ticket. Whoever changes a sentence makes the page anew (`npm run docs`); a check says when it is stale.

import { type RecordCommandName, recordCommands } from '@shared/domain/commands/records';
import { commands } from '@shared/domain/commands/registry';
import type { Actor } from '@shared/domain/person';
import { personFields, type Seen, settingsFields, ticketFields } from '@shared/domain/seen-fields';
import type { Ticket } from '@shared/domain/ticket';
import { articleContent } from './articles';
import { attempt, commandId, done, logArgs, logged, stampOf } from './commands';
import { type Case, cases, type Step } from './role-cases';
import { world as testWorld } from './settings';

const world = testWorld();
const actor = (role: Actor['role'], id: string, groupIds: string[] = []): Actor => ({ id, role, groupIds });

interface Tie {
  readonly name: string;
  readonly actor: Actor;
  /** The group that has the ticket. */
  readonly groupId: string;
}

const ties: readonly Tie[] = [
  { name: 'its caller', actor: actor('requester', 'rosa'), groupId: 'l1' },
  { name: 'another requester', actor: actor('requester', 'rui'), groupId: 'l1' },
  { name: 'agent of its group', actor: actor('agentL1', 'bob', ['l1']), groupId: 'l1' },
  { name: 'agent of another group', actor: actor('agentL2', 'cem', ['l2']), groupId: 'l1' },
  { name: 'team lead', actor: actor('lead', 'lea', ['l1']), groupId: 'l1' },
  { name: 'process owner', actor: actor('processOwner', 'pia'), groupId: 'l1' },
  { name: 'administrator', actor: actor('admin', 'ada'), groupId: 'l1' },
  { name: 'vendor that has it', actor: actor('vendor', 'val', ['printco']), groupId: 'printco' },
  { name: 'another vendor', actor: actor('vendor', 'val', ['printco']), groupId: 'l1' },
  { name: 'member of its restricted group', actor: actor('agentL1', 'ann', ['hr']), groupId: 'hr' },
  { name: 'anyone else at the desk, restricted', actor: actor('admin', 'ada', ['l1']), groupId: 'hr' },
];

const numberFor = {
  incident: 'INC0000001',
  problem: 'PRB0000001',
  change: 'CHG0000001',
  request: 'REQ0000001',
} as const;

/** The ticket on which the command is asked, and its arguments. */
const prepared = ({ step, first = [], kind }: Case): { ticket: Ticket; step: Step } => {
  const number = numberFor[kind ?? 'incident'];
  const open = { ...logArgs(), kind: kind as 'request', links: [] };
  let ticket =
    kind === undefined ? logged() : done(attempt(null, 'ticket.open.v1', open, stampOf('ann', 0), world, number));
  const ids: string[] = [];
  for (const [n, [name, args]] of first.entries()) {
    ids.push(commandId(n + 1));
    ticket = done(attempt(ticket, name, args as never, stampOf('lea', n + 1)));
  }
  return { ticket, step: typeof step === 'function' ? step(ids) : step };
};

/** May this person do it, as the domain says? */
export const mayDo = (each: Case, who: Actor, groupId = 'l1'): boolean => {
  const { ticket, step } = prepared(each);
  const command = commands[step[0]];
  if (command.kind === 'create') return command.allow(who, world, step[1] as never);
  return command.allow(who, { ...ticket, groupId }, world, step[1] as never);
};

const mark = (yes: boolean): string => (yes ? 'yes' : '–');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const after = (each: Case): string => {
  const names = (each.first ?? []).map(([name]) => name.split('.')[1]);
  return names.length === 0 ? '' : ` (after ${names.join(', ')})`;
};

const log = { ...logArgs({ callerId: 'rosa' }) };
const made: readonly (readonly [string, Case])[] = [
  ['for rosa', { name: 'ticket.log.v1', step: ['ticket.log.v1', log], may: [] }],
  ['a problem', { name: 'ticket.open.v1', step: ['ticket.open.v1', { ...log, kind: 'problem', links: [] }], may: [] }],
  [
    'a request for rosa',
    { name: 'ticket.open.v1', step: ['ticket.open.v1', { ...log, kind: 'request', links: [] }], may: [] },
  ],
  ['', { name: 'ticket.import.v1', step: ['ticket.import.v1', {} as never], may: [] }],
  ['', { name: 'ticket.undo.v1', step: ['ticket.undo.v1', { commandId: commandId(0) }], may: [] }],
];

const ticketRows = (): string[][] => [
  ...made.map(([what, each]) => [
    `${each.name}${what && ` (${what})`}`,
    ...ties.map((tie) => mark(mayDo(each, tie.actor, tie.groupId))),
  ]),
  ...cases.map((each) => [
    `${each.name}${after(each)}`,
    ...ties.map((tie) => mark(mayDo(each, tie.actor, tie.groupId))),
  ]),
];

const keepers: readonly { readonly name: string; readonly actor: Actor; readonly own: boolean }[] = [
  { name: 'requester', actor: actor('requester', 'me'), own: false },
  { name: 'vendor', actor: actor('vendor', 'me', ['printco']), own: false },
  { name: 'agent L1, own', actor: actor('agentL1', 'me', ['l1']), own: true },
  { name: 'agent L2, own', actor: actor('agentL2', 'me', ['l1']), own: true },
  { name: 'agent L2, another’s', actor: actor('agentL2', 'me', ['l2']), own: false },
  { name: 'team lead, another’s', actor: actor('lead', 'me', ['l2']), own: false },
  { name: 'process owner, another’s', actor: actor('processOwner', 'me'), own: false },
  { name: 'administrator, another’s', actor: actor('admin', 'me'), own: false },
];

/** One that has what the sentences about any kind of record look at. */
const aboutRecord = (own: boolean): { readonly record: never; readonly args: never } => {
  const personId = own ? 'me' : 'somebody';
  const owner = { kind: 'person', personId };
  const content = articleContent({ audience: { kind: 'everyone' } });
  const shared = { owner, ownerId: personId, createdBy: personId, personId, groupId: 'l1', state: 'away' };
  const record = { ...shared, kind: 'article', retired: false, drafts: [], editions: [{ content }] };
  return { record: record as never, args: shared as never };
};

const recordRows = (): string[][] =>
  (Object.keys(recordCommands) as RecordCommandName[]).map((name) => [
    name,
    ...keepers.map(({ actor: who, own }) => {
      const { record, args } = aboutRecord(own);
      return mark((recordCommands[name].allow as (...all: unknown[]) => boolean)(who, record, world, args));
    }),
  ]);

type Sights = Readonly<Record<string, { readonly vendor: Seen; readonly caller: Seen }>>;
const fieldRows = (fields: Sights): string[][] =>
  Object.entries(fields).map(([field, { vendor, caller }]) => [field, 'whole', vendor, caller]);

const seers = ['field', 'desk', 'vendor', 'caller'];

export const permissionsPage = (): string => `# Who may do what

Made by \`npm run docs\` from the sentences in \`src/shared/domain/permissions.ts\`, and from each command's \`allow\`. They
run on the device, to enable an action, and on the server, to decide. The same cases are tried over HTTP by
\`src/server/http/role-commands.test.ts\` and \`role-records.test.ts\`; who may call which route stands in
\`src/server/http/every-endpoint.test.ts\`. A command that is allowed here may still be refused for what it says or for the
state of the ticket.

## Commands on tickets

The ticket was logged for a requester. Its group is an ordinary one but where a column says otherwise. "yes" for a command
of the desk itself (rules, timers) stands in no column.

${table(['command', ...ties.map(({ name }) => name)], ticketRows())}

Undo is of one's own commands; a lead undoes anybody's.

## Commands on records

Own: made, owned or kept by that person, or of a group that they are in.

${table(['command', ...keepers.map(({ name }) => name)], recordRows())}

## Restricted groups

A ticket of a group that is restricted (HR, security) is sent to the group's members. Beside them it is seen, as callers see
it, by its caller and by whoever is being asked for an approval, until they have answered; and by the members of a group
that it is offered to, while it is. Watchers who are not members see nothing of it: they were chosen by people who could not
know where it would go. When the group or the ticket's group changes, devices are told in the same transaction, and drop
what they may no longer hold. \`src/server/http/restricted.test.ts\` looks for such a ticket in every answer.

## Fields of tickets

Whoever works a ticket sees it as the desk or the vendor does; everybody else sees it as its caller does, agents included.
Notes and other internal entries of a timeline are sent to those who work it alone.

${table(seers, fieldRows(ticketFields))}

## Fields of other people

One's own record is whole.

${table(seers, fieldRows(personFields))}

## Fields of the desk's settings

${table(seers, fieldRows(settingsFields))}
`;
