import { nothingTried, type TrialAsk, together } from '@shared/domain/rule-trial';
import type { Ticket } from '@shared/domain/ticket';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { logged } from '../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../test/builders/settings';
import type { TrialCursor, TrialPart, WhatIfPart } from '../backend';
import { type Device, newDevice, newDisk } from '../testing/device';
import { fakeServer } from '../testing/fake-server';

const number = (n: number): string => `INC${String(n).padStart(7, '0')}`;
const base = logged();
const closed = (n: number, updatedAt: number): Ticket => ({
  ...base,
  number: number(n),
  updatedAt,
  state: { kind: 'closed', resolution: null, at: updatedAt },
});

const FROM = 1_000;
const OPEN = 1_250;
/** An import writes many at one moment: more than one slice of them. */
const open = Array.from(
  { length: OPEN },
  (_, n): Ticket => ({ ...base, number: number(n), updatedAt: n < 1_200 ? 5 : n }),
);
const old = closed(2_000, FROM - 1);
const recent = [closed(2_001, FROM), closed(2_002, FROM + 1)];

const ask: TrialAsk = {
  trigger: { kind: 'slaPercent', clock: 'respond', percent: 50 },
  scope: { kinds: [], priorities: [], groupIds: [], serviceIds: [] },
  actions: [{ kind: 'proposeMajor' }],
  from: FROM,
  to: Number.MAX_SAFE_INTEGER,
};

let device: Device;

beforeEach(async () => {
  const server = fakeServer({ settings: demoLikeSettings(), people, tickets: [...open, old, ...recent] });
  vi.stubGlobal('fetch', server.fetchAs(personNamed('ann')));
  device = newDevice(personNamed('ann'), newDisk());
  await device.open(null);
  const part = async () => ((await device.host.call(device.port, 'trial', [ask, null])) as TrialPart).total;
  await expect.poll(part, { timeout: 10_000 }).toBe(OPEN + recent.length);
});
afterEach(async () => {
  await device.close();
  vi.unstubAllGlobals();
});

const tried = async (what: TrialAsk) => {
  let cursor: TrialCursor | null = null;
  let sum = nothingTried;
  const sizes: number[] = [];
  do {
    const part = (await device.host.call(device.port, 'trial', [what, cursor])) as TrialPart;
    sizes.push(part.looked);
    sum = together(sum, part);
    cursor = part.next;
  } while (cursor);
  return { sum, sizes };
};

test('each ticket of this device is looked at once, a slice at a time; what closed before is left out', async () => {
  const { sum, sizes } = await tried(ask);
  expect(sizes).toEqual([1_000, 250, 2]);
  expect(sum).toMatchObject({ looked: OPEN + 2, fired: OPEN + 2, tickets: OPEN + 2 });
});

test('what is not sent yet counts', async () => {
  await device.load(number(7));
  await device.run('ticket.proposeMajor.v1', number(7), { reason: 'Everybody' });
  const proposed: TrialAsk = { ...ask, trigger: { kind: 'majorProposed' } };
  expect((await tried(proposed)).sum.lines.map((line) => line.number)).toEqual([number(7)]);
});

test('a draft of the settings is replayed on the same tickets, a slice at a time', async () => {
  const targets = [{ priority: base.priority, respond: 1, resolve: 1, calendarId: 'always' }];
  const draft = { part: 'targets', value: { targets }, from: FROM, to: base.openedAt + 3_600_000 };
  const parts: WhatIfPart[] = [];
  for (let cursor: TrialCursor | null = null; parts.length === 0 || cursor !== null; ) {
    const part = (await device.host.call(device.port, 'whatIf', [draft, cursor])) as WhatIfPart;
    parts.push(part);
    cursor = part.next;
  }
  expect(parts.map(({ read }) => read)).toEqual([1_000, 250, 2]);
  expect(parts.map(({ looked, changed }) => looked - changed)).toEqual([0, 0, 0]);
  const unfit = { ...draft, value: { targets: [{ ...targets[0], calendarId: 'gone' }] } };
  expect(await device.host.call(device.port, 'whatIf', [unfit, null])).toMatchObject({ looked: 0, next: null });
});
