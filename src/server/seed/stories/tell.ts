// A story becomes a ticket by the same commands that people use: nothing in the demo could not have happened.
import { decide, type Envelope } from '@shared/domain/command';
import { type ArgsOf, type CommandName, commandNamed } from '@shared/domain/commands/registry';
import type { Decision } from '@shared/domain/decision';
import type { Entry } from '@shared/domain/entry';
import type { Person } from '@shared/domain/person';
import type { DeskSettings, World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import type { Random } from '../random';

/** One command of a story, done by `by` at `at` (ms); received `offline` ms later, where the author had no network. */
export interface Step {
  readonly at: number;
  readonly by: string;
  readonly name: CommandName;
  /** Made from the ticket as it then is, for commands that say what their author had seen. */
  args(ticket: Ticket | null, world: World): Readonly<Record<string, unknown>>;
  readonly offline?: number;
}

/** What was asked, by whom, and what became of it: for the record. */
export interface ToldCommand {
  readonly envelope: Envelope;
  readonly by: string;
  readonly receivedAt: number;
  readonly version: number;
}

export interface Told {
  readonly ticket: Ticket;
  readonly entries: readonly Entry[];
  readonly commands: readonly ToldCommand[];
}

/** Checks arguments where they are written, though steps of different commands share a list. */
export const argsOf = <N extends CommandName>(_name: N, args: ArgsOf<N>): Readonly<Record<string, unknown>> => ({
  ...args,
});

export const worldOf = (settings: DeskSettings, people: readonly Person[]): World => {
  const byId = new Map(people.map((person) => [person.id, person]));
  return { settings, person: (id) => byId.get(id) };
};

const authorOf = (id: string, world: World) => {
  const person = world.person(id);
  if (!person) throw new Error(`the story has an unknown author: ${id}`);
  return { id, role: person.role, groupIds: person.groupIds };
};

const reasonFor = (decision: Decision): string =>
  decision.kind === 'refused'
    ? `${decision.refusal.code} ${JSON.stringify(decision.refusal.params ?? {})}`
    : decision.kind;

/** @throws when a command is refused: then the story, not the desk, is wrong. */
export const tell = (number: string, steps: readonly Step[], world: World, random: Random): Told => {
  let ticket: Ticket | null = null;
  const entries: Entry[] = [];
  const commands: ToldCommand[] = [];
  for (const step of steps) {
    const id = random.commandId(step.at);
    const envelope: Envelope = {
      id,
      name: step.name,
      ticket: number,
      args: { ...step.args(ticket, world) },
      at: step.at,
      batchId: null,
    };
    const stamp = {
      commandId: id,
      actor: authorOf(step.by, world),
      deviceId: 'seed',
      at: step.at,
      receivedAt: step.at + (step.offline ?? 900),
      batchId: null,
    };
    const decision = decide(commandNamed(step.name), ticket, envelope, stamp, world);
    if (decision.kind !== 'accepted') throw new Error(`${number}: ${step.name} by ${step.by}: ${reasonFor(decision)}`);
    ticket = decision.ticket;
    entries.push(...decision.entries);
    commands.push({ envelope, by: step.by, receivedAt: stamp.receivedAt, version: ticket.version });
  }
  if (!ticket) throw new Error(`${number}: a story without steps`);
  return { ticket, entries, commands };
};
