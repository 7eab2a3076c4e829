// One of each command that there is, for tickets and records of a desk in a test: what an outbox may hold.

import { type RecordCommandName, recordCommands } from '@shared/domain/commands/records';
import { type CommandName, commands } from '@shared/domain/commands/registry';
import { prefixOf } from '@shared/domain/kinds';
import fc from 'fast-check';
import { arbitraryOf } from '../builders/arbitrary-of';
import { logArgs } from '../builders/commands';
import { saving } from '../builders/records';
import { cases, type Step } from '../builders/role-cases';
import { type Client, envelope } from '../builders/running-desk';

export interface Wanted {
  readonly name: string;
  readonly id: string;
  readonly args: Readonly<Record<string, unknown>>;
}

const pushed = async (client: Client, ticket: string, [name, args]: Step): Promise<string> => {
  const command = envelope(name, ticket, args as never);
  const { body } = await client.push(command);
  if (body.outcomes[0]?.kind !== 'accepted') throw new Error(`${name} was refused: ${JSON.stringify(body)}`);
  return command.id;
};

/** Tickets in the state in which each command is given, made on the server. */
export const prepareTickets = async (lead: Client): Promise<readonly Wanted[]> => {
  const wanted: Wanted[] = [];
  for (const { step, first = [], kind } of cases) {
    const number = await lead.number(kind ? prefixOf[kind] : 'INC');
    const begin: Step = kind
      ? ['ticket.open.v1', { ...logArgs(), kind, links: [] }]
      : ['ticket.log.v1', logArgs({ shortDescription: `For ${typeof step === 'function' ? 'a step' : step[0]}` })];
    await pushed(lead, number, begin);
    const ids: string[] = [];
    for (const before of first) ids.push(await pushed(lead, number, before));
    const [name, args] = typeof step === 'function' ? step(ids) : step;
    wanted.push({ name, id: number, args: { ...args } as Wanted['args'] });
  }
  const number = await lead.number();
  await pushed(lead, number, ['ticket.log.v1', logArgs()]);
  const tag = await pushed(lead, number, ['ticket.tag.v1', { add: ['x'], remove: [] }]);
  wanted.push({ name: 'ticket.undo.v1', id: number, args: { commandId: tag } });
  return wanted;
};

export type TakeNumber = (prefix: 'INC' | 'PRB' | 'KB') => Promise<string>;

/** What makes something new, under numbers that the device has taken. */
export const newThings = async (take: TakeNumber): Promise<readonly Wanted[]> => [
  { name: 'ticket.log.v1', id: await take('INC'), args: logArgs({ shortDescription: 'Logged without a network' }) },
  { name: 'ticket.open.v1', id: await take('PRB'), args: { ...logArgs(), kind: 'problem', links: [] } },
  { name: 'ticket.import.v1', id: 'INC9000001', args: sampled(commands['ticket.import.v1'].args) },
  { name: 'article.saveDraft.v1', id: await take('KB'), args: { ...saving() } },
];

const sampled = (schema: Parameters<typeof arbitraryOf>[0]): Record<string, unknown> => {
  const [value] = fc.sample(arbitraryOf(schema), { numRuns: 1, seed: 20_261_122 });
  return value as Record<string, unknown>;
};

const idFor: Readonly<Record<string, string>> = {
  article: 'KB0000001',
  macro: 'macro:desk-1',
  words: 'words:desk',
  missed: 'missed:lea',
  review: 'PIR0000001',
  plan: 'plan:desk',
  presence: 'presence:lea',
  shifts: 'shifts:l1',
  shift: 'handover:l1-1',
  rule: 'rule:r1',
  settings: 'settings:desk',
};

/** Arguments as their schemas take them: most are refused, as one may be that waited for too long. */
export const recordThings = (): readonly Wanted[] =>
  (Object.keys(recordCommands) as RecordCommandName[]).map((name) => {
    const id = idFor[name.split('.')[0] ?? ''];
    if (id === undefined) throw new Error(`nobody has said which record ${name} is for`);
    return { name, id, args: sampled(recordCommands[name].args) };
  });

/** @throws Error when one was forgotten */
export const checkComplete = (wanted: readonly Wanted[]): void => {
  const names = new Set(wanted.map(({ name }) => name));
  const all: readonly (CommandName | RecordCommandName)[] = [
    ...(Object.keys(commands) as CommandName[]),
    ...(Object.keys(recordCommands) as RecordCommandName[]),
  ];
  const missing = all.filter((name) => !names.has(name));
  if (missing.length > 0) throw new Error(`there is none of ${missing.join(', ')}`);
};
