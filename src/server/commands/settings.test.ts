// A desk changes its own rules: settings, memberships and what devices hold follow in the same transaction.
import type { Checkpoint, Outcome } from '@shared/contract/sync';
import { DESK_HISTORY_ID, type DeskHistory } from '@shared/domain/desk-history';
import type { DeskSettings } from '@shared/domain/settings';
import type { PartValue, SettingsPart } from '@shared/domain/settings-parts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deviceOf, envelopeOf, openTestCore, type TestCore } from '../../../test/builders/core';
import { recordEnvelope } from '../../../test/builders/records';
import { people, person } from '../../../test/builders/settings';

let desk: TestCore;
beforeAll(async () => {
  desk = await openTestCore(null, { people: [...people, person('pia', 'processOwner', [])] });
});
afterAll(() => desk.remove());

const publishing = (part: SettingsPart, value: PartValue, seen: string | null = null) =>
  recordEnvelope('settings.publish.v1', DESK_HISTORY_ID, { part, value, note: 'as agreed', seen });
const codes = (outcomes: readonly Outcome[]): string[] =>
  outcomes.map((outcome) => (outcome.kind === 'accepted' ? 'accepted' : outcome.refusal.code));
const settings = async (): Promise<DeskSettings> => {
  const world = await desk.core.world();
  if (!world) throw new Error('no settings');
  return world.settings;
};
const pulled = async (who: string, collection: 'tickets' | 'records' | 'settings') => {
  const page = await desk.core.pull(who, { collection, checkpoint: null, limit: 1000, history: false });
  return new Map(page.documents.flatMap((each) => (each.deleted ? [] : [[each.id, each.body]])));
};
const table = [
  [1, 1, 2],
  [2, 3, 4],
  [3, 4, 5],
];

it('what follows in the same push is decided by the new rules', async () => {
  const device = deviceOf(desk.core, 'pia');
  const ticket = await deviceOf(desk.core, 'ann').log({ impact: 1, urgency: 2 });
  const urgent = recordEnvelope('settings.publish.v1', DESK_HISTORY_ID, {
    part: 'matrix',
    value: { matrix: { table } },
    note: null,
    seen: null,
  });
  const raise = {
    ...urgent,
    id: recordEnvelope('settings.publish.v1', DESK_HISTORY_ID, urgent.args as never).id,
    name: 'ticket.setImpactUrgency.v1',
    ticket,
    args: { impact: 1, urgency: 1, seen: { impact: 1, urgency: 2 } },
  };
  const lower = {
    ...raise,
    id: publishing('matrix', {}).id,
    args: { impact: 1, urgency: 2, seen: { impact: 1, urgency: 1 } },
  };
  expect(codes(await device.push(urgent, raise, lower))).toEqual(['accepted', 'accepted', 'accepted']);
  expect((await settings()).matrix.table).toEqual(table);
  expect((await pulled('ann', 'tickets')).get(ticket)).toMatchObject({ priority: 1 });
  expect((await pulled('ann', 'settings')).get('desk')).toMatchObject({ matrix: { table } });
  expect((await pulled('ann', 'records')).get(DESK_HISTORY_ID)).toMatchObject({ kind: 'settings', version: 1 });
  expect((await pulled('rosa', 'records')).has(DESK_HISTORY_ID)).toBe(false);
});

it('two who publish the same part at once: one has it, the other is told', async () => {
  const { warnings } = await settings();
  const [a, b] = await Promise.all([
    deviceOf(desk.core, 'pia').push(publishing('warnings', { warnings: [] })),
    deviceOf(desk.core, 'ada').push(publishing('warnings', { warnings: warnings.slice(0, 1) })),
  ]);
  expect([...codes(a), ...codes(b)].toSorted()).toEqual(['accepted', 'settings.changed']);
});

it('two parts in one push both stand', async () => {
  const { targets, closeAfterWorkingDays, ...rest } = await settings();
  const faster = targets.map((target) => ({ ...target, respond: 5 }));
  const closing = {
    name: rest.name,
    defaultGroupId: rest.defaultGroupId,
    majorNeedsReview: rest.majorNeedsReview,
    closeAfterWorkingDays: closeAfterWorkingDays + 1,
  };
  const outcomes = await deviceOf(desk.core, 'pia').push(
    publishing('targets', { targets: faster }),
    publishing('closing', closing),
  );
  expect(codes(outcomes)).toEqual(['accepted', 'accepted']);
  const after = await settings();
  expect([after.targets[0]?.respond, after.closeAfterWorkingDays]).toEqual([5, closeAfterWorkingDays + 1]);
  expect(after.past?.map((each) => each.targets)).toEqual([targets]);
});

it('who comes into a restricted group gets its tickets, and who leaves it loses them', async () => {
  const ticket = await deviceOf(desk.core, 'ann').log({ groupId: 'hr' });
  expect((await pulled('cem', 'tickets')).has(ticket)).toBe(false);
  const { groups } = await settings();
  const withMembers = (memberIds: string[]) => ({
    groups: groups.map((group) => (group.id === 'hr' ? { ...group, memberIds } : group)),
  });
  expect(codes(await deviceOf(desk.core, 'pia').push(publishing('groups', withMembers(['cem']))))).toEqual([
    'accepted',
  ]);
  const world = await desk.core.world();
  expect(['ann', 'cem'].map((id) => world?.person(id)?.groupIds.includes('hr'))).toEqual([false, true]);
  expect((await pulled('cem', 'tickets')).has(ticket)).toBe(true);
  expect((await pulled('ann', 'tickets')).has(ticket)).toBe(false);
  const history = (await pulled('pia', 'records')).get(DESK_HISTORY_ID) as DeskHistory;
  expect(history.editions.filter(({ part }) => part === 'groups').map(({ by }) => by)).toEqual([null, 'pia']);
});

/** What a device has to do that was up to date before: `+` for what comes, `-` for what it gives up. */
const since = async (who: string, checkpoint: Checkpoint | null) => {
  const page = await desk.core.pull(who, { collection: 'tickets', checkpoint, limit: 1000, history: false });
  return { checkpoint: page.checkpoint, ids: page.documents.map(({ id, deleted }) => `${deleted ? '-' : '+'}${id}`) };
};
const latest = async (part: SettingsPart): Promise<string | null> => {
  const history = (await pulled('pia', 'records')).get(DESK_HISTORY_ID) as DeskHistory | undefined;
  return history?.editions.findLast((each) => each.part === part)?.id ?? null;
};
const regroup = async (id: string, patch: Partial<DeskSettings['groups'][number]>) => {
  const { groups } = await settings();
  const value = { groups: groups.map((group) => (group.id === id ? { ...group, ...patch } : group)) };
  return codes(await deviceOf(desk.core, 'pia').push(publishing('groups', value, await latest('groups'))));
};

it('devices that were up to date follow a membership and a restriction with their next pull', async () => {
  const hidden = await deviceOf(desk.core, 'ann').log({ groupId: 'hr' });
  const open = await deviceOf(desk.core, 'ann').log({ groupId: 'l2' });
  expect(await regroup('hr', { memberIds: ['ann', 'cem'] })).toEqual(['accepted']);
  const before = { ann: await since('ann', null), bob: await since('bob', null) };
  expect(before.ann.ids).toEqual(expect.arrayContaining([`+${hidden}`, `+${open}`]));
  expect(before.bob.ids).not.toContain(`+${hidden}`);

  expect(await regroup('hr', { memberIds: ['bob', 'cem'] })).toEqual(['accepted']);
  const swapped = { ann: await since('ann', before.ann.checkpoint), bob: await since('bob', before.bob.checkpoint) };
  expect(swapped.ann.ids).toContain(`-${hidden}`);
  expect(swapped.ann.ids).not.toContain(`-${open}`);
  expect(swapped.bob.ids).toContain(`+${hidden}`);

  expect(await regroup('l2', { restricted: true })).toEqual(['accepted']);
  const closed = { ann: await since('ann', swapped.ann.checkpoint), cem: await since('cem', null) };
  expect(closed.ann.ids).toContain(`-${open}`);
  expect(closed.cem.ids).toContain(`+${open}`);
  expect(await regroup('l2', { restricted: false })).toEqual(['accepted']);
  expect((await since('ann', closed.ann.checkpoint)).ids).toContain(`+${open}`);
});

it('a retired group keeps its tickets, and refuses what was placed there without knowing', async () => {
  const kept = await deviceOf(desk.core, 'ann').log({ groupId: 'printco' });
  const other = await deviceOf(desk.core, 'ann').log({ groupId: 'l1' });
  expect(await regroup('printco', { retired: true })).toEqual(['accepted']);
  const assign = envelopeOf('ticket.assign.v1', other, {
    groupId: 'printco',
    assigneeId: null,
    seen: { groupId: 'l1', assigneeId: null },
  });
  expect(codes(await deviceOf(desk.core, 'ann').push(assign))).toEqual(['group.retired']);
  expect((await pulled('val', 'tickets')).get(kept)).toMatchObject({ groupId: 'printco' });
  const note = envelopeOf('ticket.addNote.v1', kept, { text: 'still worked on' });
  expect(codes(await deviceOf(desk.core, 'val').push(note))).toEqual(['accepted']);
});
