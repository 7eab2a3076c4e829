import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demoLikeSettings, people } from '../../../../test/builders/settings';
import { decide } from '../command';
import { type ImportArgs, importTicket } from '../commands/import';
import { cancelReasons, holdReasons, resolutionCodes } from '../lifecycle';
import { systemActor } from '../person';
import { channels, type Ticket } from '../ticket';
import { isFault, readHeader } from './columns';
import { directoryOf } from './directory';
import { mapRow } from './row';
import { tallyOf } from './tally';
import { exportTickets } from './write';

const settings = demoLikeSettings();
const world = { settings, person: (id: string) => people.find((person) => person.id === id) };
const zone = 'Europe/Berlin';

/** What the file can hold: no blank space at the ends of lines of names, none but blank space as a text. */
const awkward = fc.constantFrom(
  "'",
  '=',
  '+',
  '@',
  '-',
  '?',
  '"',
  ',',
  ';',
  '\n',
  '\r\n',
  '\t',
  'ä',
  '漢',
  '😀',
  'a',
  ' ',
);
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.array(awkward, { maxLength: 20 }).map((parts) => parts.join('')),
  )
  .filter((value) => !value.includes('\0'));
const line = text
  .map((value) => value.replace(/\s+/g, ' ').trim())
  .filter((value) => value !== '' && value.length <= 160);
const words = text.filter((value) => value.trim() !== '');
const instant = fc.integer({ min: 1_500_000_000, max: 1_760_000_000 }).map((seconds) => seconds * 1000);
const who = fc.constantFrom('ann', 'bob', 'cem', 'lea');
const nullable = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const number = fc.integer({ min: 1, max: 9_999_999 }).map((n) => `INC${String(n).padStart(7, '0')}`);

const resolution = fc.record({
  code: fc.constantFrom(...resolutionCodes),
  notes: fc.oneof(fc.constant(''), words),
  by: who,
  at: instant,
});
const state: fc.Arbitrary<Ticket['state']> = fc.oneof(
  fc.constant({ kind: 'new' as const }),
  fc.constant({ kind: 'inProgress' as const }),
  fc.record({
    kind: fc.constant('onHold' as const),
    reason: fc.constantFrom(...holdReasons),
    since: instant,
    comment: nullable(words),
  }),
  fc.record({ kind: fc.constant('resolved' as const), resolution }),
  fc.record({ kind: fc.constant('closed' as const), resolution: nullable(resolution), at: instant }),
  fc.record({
    kind: fc.constant('canceled' as const),
    reason: fc.constantFrom(...cancelReasons),
    duplicateOf: fc.constant(null),
    by: who,
    at: instant,
  }),
);

const args: fc.Arbitrary<ImportArgs> = fc.record({
  shortDescription: line,
  description: fc.oneof(fc.constant(''), words),
  callerId: fc.constantFrom('rosa', 'ann'),
  channel: fc.constantFrom(...channels),
  contact: nullable(line),
  serviceId: fc.constantFrom(null, 'email', 'vpn'),
  categoryId: fc.constant('network' as string | null),
  subcategoryId: fc.constantFrom(null, 'vpn'),
  configurationItem: nullable(line),
  location: nullable(line),
  affects: nullable(words),
  noticedAt: nullable(instant),
  source: fc.constant('servicenow'),
  hash: fc.constant('x'),
  impact: fc.integer({ min: 1, max: 3 }),
  urgency: fc.integer({ min: 1, max: 3 }),
  statedPriority: fc.constant(null),
  state,
  groupId: fc.constant('l1' as string | null),
  assigneeId: nullable(who),
  openedBy: who,
  openedAt: instant,
  updatedAt: instant,
  watchers: fc.uniqueArray(who, { maxLength: 3 }),
  tags: fc.uniqueArray(
    fc.stringMatching(/^[a-z0-9-]{1,20}$/).filter((tag) => !tag.startsWith('-')),
    { maxLength: 4 },
  ),
  links: fc.uniqueArray(fc.record({ kind: fc.constant('related' as const), to: number }), {
    maxLength: 3,
    selector: ({ to }) => to,
  }),
  reassignmentCount: fc.nat({ max: 50 }),
  reopenCount: fc.nat({ max: 50 }),
});

const ticketOf = (from: ImportArgs): Ticket => {
  const stamp = {
    commandId: '01920000-0000-7000-8000-000000000001',
    actor: systemActor,
    deviceId: 'd',
    at: 2_000_000_000_000,
    receivedAt: 2_000_000_000_000,
    batchId: null,
  };
  const decision = decide(
    importTicket,
    null,
    { name: 'ticket.import.v1', ticket: 'INC0000045', args: { ...from } },
    stamp,
    world,
  );
  if (decision.kind !== 'accepted') throw new Error(JSON.stringify(decision));
  return decision.ticket;
};

const readBack = (csv: string): ImportArgs => {
  const [columns = [], ...rows] = parse(csv, { bom: true, relax_column_count: true }) as string[][];
  const header = readHeader(columns);
  if (isFault(header)) throw new Error(JSON.stringify(header));
  const directory = directoryOf(settings, people, () => 'new');
  const plan = {
    header,
    dateOrder: 'year' as const,
    timeZone: zone,
    matrix: settings.matrix,
    directory,
    tally: tallyOf(header),
    digest: () => 'x',
  };
  const mapped = mapRow(rows[0] ?? [], 2, plan);
  expect(directory.people()).toEqual([]);
  expect(directory.settings()).toBeNull();
  if (mapped.kind === 'refused') throw new Error(JSON.stringify(mapped));
  return mapped.args;
};

describe('export and import', () => {
  test('a ticket that is written and read again is the same', () => {
    fc.assert(
      fc.property(args, fc.boolean(), (wanted, bom) => {
        const csv = exportTickets([ticketOf(wanted)], { settings, person: world.person, timeZone: zone }, bom);
        const { statedPriority, ...back } = readBack(csv);
        const { statedPriority: _none, ...expected } = wanted;
        expect(back).toEqual(expected);
        expect(statedPriority).toBe(ticketOf(wanted).priority);
      }),
      { numRuns: 300 },
    );
  });

  test('no cell begins like a formula', () => {
    fc.assert(
      fc.property(args, (wanted) => {
        const csv = exportTickets([ticketOf(wanted)], { settings, person: world.person, timeZone: zone });
        const rows = parse(csv, { bom: true }) as string[][];
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      }),
    );
  });
});
