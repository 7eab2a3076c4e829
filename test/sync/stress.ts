// The model check: many write, people and groups change meanwhile, devices pull and listen with mishaps. In the end
// every copy is exactly what the rules of visibility say, and every command has counted once.
import { isDeepStrictEqual } from 'node:util';
import { collections, type Outcome } from '@shared/contract/sync';
import type { Envelope } from '@shared/domain/command';
import type { Person } from '@shared/domain/person';
import type { Core } from '../../src/server/commands/core';
import { worldLock, writeDocuments } from '../../src/server/sync/documents';
import { type Chance, chanceOf } from '../builders/chance';
import { logArgs } from '../builders/commands';
import { deviceOf, envelopeOf, type TestDevice } from '../builders/core';
import { demoLikeSettings, people as everybody } from '../builders/settings';
import { type Copy, keepCopy } from './copy';
import { randomRecordCommand, type Written } from './record-history';
import { readTruth } from './truth';

export interface StressOptions {
  readonly seed: number;
  /** Two of them: two processes' views of one database. */
  readonly cores: readonly Core[];
  readonly pushesPerWriter: number;
}

export interface StressResult {
  readonly problems: readonly string[];
  readonly accepted: number;
  readonly rejected: number;
  readonly pages: number;
  readonly events: number;
}

const WRITERS = ['ann', 'bob', 'cem', 'lea', 'ada', 'val', 'rosa', 'ann'];
const READERS = ['bob', 'rosa', 'val', 'ann'];
const GROUPS = ['l1', 'l2', 'hr', 'printco'];
const CALLERS = ['rosa', 'rui', 'val'];

interface Desk extends Written {
  readonly numbers: string[];
  readonly sent: { device: TestDevice; envelopes: Envelope[]; outcomes: readonly Outcome[] }[];
}

const randomCommand = (chance: Chance, number: string): Envelope => {
  const groupId = chance.pick(GROUPS);
  const anyone = chance.pick(CALLERS);
  const makers: (() => Envelope)[] = [
    () => envelopeOf('ticket.addNote.v1', number, { text: `note ${chance.below(1e9)}` }),
    () => envelopeOf('ticket.reply.v1', number, { text: `reply ${chance.below(1e9)}` }),
    () => envelopeOf('ticket.edit.v1', number, { callerId: { from: 'rosa', to: anyone } }),
    () =>
      envelopeOf('ticket.assign.v1', number, { groupId, assigneeId: null, seen: { groupId: 'l1', assigneeId: null } }),
    () =>
      envelopeOf('ticket.assign.v1', number, { groupId, assigneeId: null, seen: { groupId: 'hr', assigneeId: null } }),
    () => envelopeOf('ticket.watch.v1', number, { personId: anyone, on: chance.of(0.6) }),
    () => envelopeOf('ticket.hold.v1', number, { reason: 'awaitingVendor', comment: 'x', reply: null }),
    () => envelopeOf('ticket.resolve.v1', number, { code: 'solutionProvided', notes: 'done' }),
    () => envelopeOf('ticket.close.v1', number, {}),
    () => envelopeOf('ticket.reopen.v1', number, { reason: 'again' }),
    () => envelopeOf('ticket.cancel.v1', number, { reason: 'raisedInError', duplicateOf: null }),
  ];
  return chance.pick(makers)();
};

const write = async (core: Core, device: TestDevice, chance: Chance, desk: Desk, pushes: number): Promise<string[]> => {
  const problems: string[] = [];
  for (let n = 0; n < pushes; n++) {
    const old = desk.sent.length > 0 ? chance.pick(desk.sent) : null;
    if (old && chance.of(0.1)) {
      // A push whose answer was lost comes again: it must be answered as it was.
      const again = await old.device.push(...old.envelopes);
      if (!isDeepStrictEqual(again, old.outcomes)) problems.push('a repeated push got another answer');
      continue;
    }
    const envelopes: Envelope[] = [];
    for (let count = 1 + chance.below(5); count > 0; count--) {
      if (chance.of(0.3)) envelopes.push(await randomRecordCommand(core, device, chance, desk));
      else if (desk.numbers.length === 0 || chance.of(0.25)) {
        const number = await device.number();
        const callerId = device.personId === 'rosa' ? 'rosa' : chance.pick(CALLERS);
        envelopes.push(envelopeOf('ticket.log.v1', number, logArgs({ callerId, groupId: chance.pick(GROUPS) })));
        desk.numbers.push(number);
      } else envelopes.push(randomCommand(chance, chance.pick(desk.numbers)));
    }
    const outcomes = await device.push(...envelopes);
    desk.sent.push({ device, envelopes, outcomes });
  }
  return problems;
};

interface Removed {
  readonly coll: 'tickets' | 'entries';
  readonly id: string;
  readonly parent: string | null;
  readonly seq: number;
  readonly scopes: string[];
}

/** No command deletes; the machinery can, and everybody who holds the documents must hear of it. */
const remove = async ({ db }: Core, number: string): Promise<void> => {
  await db.transaction(async (sql) => {
    // First the ticket's lock, then, in another statement, what was written under it.
    await sql.query(`select 1 from doc where coll = 'tickets' and id = $1 for update`, [number]);
    const rows = await sql.query<Removed>(
      `select coll, id, parent, seq, scopes from doc
       where not deleted and (coll = 'tickets' and id = $1 or parent = $1)`,
      [number],
    );
    if (rows.length === 0) return;
    await writeDocuments(
      sql,
      rows.map(({ scopes, seq, ...row }) => ({ ...row, prev: seq, scopes: [], left: scopes, body: {}, deleted: true })),
    );
  }, worldLock.shared);
  db.publish('change', '');
};

const changedPerson = (chance: Chance, person: Person): Person => ({
  ...person,
  role: chance.of(0.25) ? chance.pick(['requester', 'agentL1', 'vendor', 'lead'] as const) : person.role,
  groupIds: GROUPS.filter(() => chance.of(0.4)),
  active: !chance.of(0.1),
});

const meddle = async (core: Core, chance: Chance, desk: Desk, busy: () => boolean): Promise<void> => {
  while (busy()) {
    const readers = everybody.filter(({ id }) => READERS.includes(id));
    if (chance.of(0.75)) await core.putPeople([changedPerson(chance, chance.pick(readers))]);
    else {
      const settings = demoLikeSettings();
      const groups = settings.groups.map((group) => ({ ...group, restricted: chance.of(0.4) }));
      await core.putSettings({ ...settings, groups });
    }
    if (desk.numbers.length > 20 && chance.of(0.2)) await remove(core, chance.pick(desk.numbers));
    await core.world();
  }
};

const follow = async (copy: Copy, busy: () => boolean): Promise<void> => {
  while (busy()) {
    await copy.pull();
    await new Promise(setImmediate);
  }
  copy.calmDown();
  // The first complete page after the last change tells all; one more says so again.
  for (let complete = 0; complete < 2; ) if (await copy.pull()) complete += 1;
  copy.stop();
};

const countOf = (sent: Desk['sent'], kind: Outcome['kind']): number =>
  sent.reduce((sum, { outcomes }) => sum + outcomes.filter((outcome) => outcome.kind === kind).length, 0);

const commandProblems = async ({ db }: Core, desk: Desk): Promise<string[]> => {
  const problems: string[] = [];
  const rows = await db.query<{ id: string; outcome: Outcome }>('select id, outcome from command_outcome');
  const stored = new Map(rows.map(({ id, outcome }) => [id, outcome]));
  const answered = desk.sent.flatMap(({ outcomes }) => outcomes);
  for (const outcome of answered) {
    if (!isDeepStrictEqual(stored.get(outcome.id), outcome))
      problems.push(`the outcome of ${outcome.id} is not stored`);
    if (outcome.kind === 'rejected' && outcome.refusal.code === 'command.failed') problems.push('a command failed');
  }
  // Every accepted command moved its ticket or record by one version, and no other did.
  const versions = await db.query<{ ticket: string; version: number; accepted: number }>(
    `select d.id as ticket, (d.body->>'version')::int as version,
       (select count(*) from command_outcome o where o.ticket = d.id and o.outcome->>'kind' = 'accepted') as accepted
     from doc d where d.coll in ('tickets', 'records') and not d.deleted`,
  );
  for (const { ticket, version, accepted } of versions)
    if (version !== accepted) problems.push(`${ticket} stands at ${version} after ${accepted} commands`);
  const [order] = await db.query<{ ok: boolean }>(
    'select (select seq from counter) >= (select max(seq) from doc) as ok',
  );
  if (!order?.ok) problems.push('a document has a number beyond the counter');
  return problems;
};

const copyProblems = async (core: Core, copies: readonly Copy[]): Promise<string[]> => {
  const truth = await readTruth(core.db);
  const problems: string[] = [];
  for (const copy of copies) {
    const where = `${copy.personId}'s ${copy.collection}${copy.live ? ', live' : ''}${copy.history ? '' : ', open'}`;
    problems.push(...copy.faults.map((fault) => `${where}: ${fault}`));
    const must = truth.copyOf(copy.personId, copy.collection, copy.history);
    const may = truth.copyOf(copy.personId, copy.collection, true);
    for (const [id, body] of must)
      if (!isDeepStrictEqual(copy.documents.get(id), body)) problems.push(`${where}: ${id} is missing or old`);
    for (const [id, body] of copy.documents)
      if (!may.has(id)) problems.push(`${where}: ${id} must not be there`);
      else if (!copy.history && !isDeepStrictEqual(may.get(id), body)) problems.push(`${where}: ${id} is old`);
  }
  return problems;
};

export const stress = async ({ seed, cores, pushesPerWriter }: StressOptions): Promise<StressResult> => {
  const coreFor = (n: number): Core => {
    const core = cores[n % cores.length];
    if (!core) throw new Error('no core');
    return core;
  };
  const desk: Desk = { numbers: [], sent: [], drafts: [] };
  let phase: 'writing' | 'meddling' | 'over' = 'writing';
  const copies = READERS.flatMap((personId, n) =>
    collections.flatMap((collection) => [
      keepCopy(coreFor(n), { personId, collection, history: true, live: n % 2 === 0 }, chanceOf(seed * 31 + n)),
      keepCopy(coreFor(n + 1), { personId, collection, history: false, live: n % 2 === 1 }, chanceOf(seed * 37 + n)),
    ]),
  );
  const following = copies.map((copy) => follow(copy, () => phase !== 'over'));
  const meddling = meddle(coreFor(1), chanceOf(seed + 1), desk, () => phase === 'writing');
  const writers = WRITERS.map((personId, n) =>
    write(coreFor(n), deviceOf(coreFor(n), personId, `device-${n}`), chanceOf(seed * 101 + n), desk, pushesPerWriter),
  );
  const repeats = (await Promise.all(writers)).flat();
  phase = 'meddling';
  await meddling;
  phase = 'over';
  await Promise.all(following);
  return {
    problems: [...repeats, ...(await commandProblems(coreFor(0), desk)), ...(await copyProblems(coreFor(0), copies))],
    accepted: countOf(desk.sent, 'accepted'),
    rejected: countOf(desk.sent, 'rejected'),
    pages: copies.reduce((sum, { taken }) => sum + taken.pages, 0),
    events: copies.reduce((sum, { taken }) => sum + taken.events, 0),
  };
};
