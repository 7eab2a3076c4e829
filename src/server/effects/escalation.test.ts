import type { RecordArgsOf } from '@shared/domain/commands/records';
import type { Ticket } from '@shared/domain/ticket';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceOf, envelopeOf, newCommandId, openTestCore, type TestCore } from '../../../test/builders/core';
import { personNamed } from '../../../test/builders/settings';
import { startEscalation } from './escalation';

const MINUTE = 60_000;
let desk: TestCore;
beforeAll(async () => {
  desk = await openTestCore();
});
afterAll(() => desk.remove());

const ticketOf = async (number: string): Promise<Ticket> => {
  const [row] = await desk.db.query<{ body: Ticket }>(`select body from doc where id = $1`, [number]);
  if (!row) throw new Error(`${number} is not there`);
  return row.body;
};
const firedOn = async (number: string) => (await ticketOf(number)).fired.map(({ rule }) => rule);
const saveRule = async (id: string, over: Partial<RecordArgsOf<'rule.save.v1'>>) => {
  const args = {
    name: 'Nobody answers',
    enabled: true,
    trigger: { kind: 'noResponse' },
    scope: { kinds: [], priorities: [], groupIds: [], serviceIds: [] },
    actions: [{ kind: 'assign', groupId: 'l2' }],
    ...over,
  };
  const envelope = { id: newCommandId(), name: 'rule.save.v1', ticket: id, args, at: Date.now(), batchId: null };
  return deviceOf(desk.core, 'ada').push(envelope);
};

describe('a round', () => {
  it('warns at each share of the target once, and carries out what a rule says', async () => {
    await saveRule('rule:answer', {});
    const ann = deviceOf(desk.core, 'ann');
    const urgent = await ann.log({ impact: 1, urgency: 1 });
    const { openedAt } = await ticketOf(urgent);
    let time = openedAt + 5 * MINUTE;
    const { round } = startEscalation(desk.core, () => time);
    await round();
    expect(await firedOn(urgent)).toEqual([]);
    time = openedAt + 12 * MINUTE;
    await round();
    await round();
    expect(await firedOn(urgent)).toEqual(['warning:respond-50', 'warning:respond-75']);
    time = openedAt + 16 * MINUTE;
    await round();
    expect(await ticketOf(urgent)).toMatchObject({ groupId: 'l2', updatedBy: 'system', reassignmentCount: 1 });
    expect(await firedOn(urgent)).toContain('rule:answer');
    const before = (await ticketOf(urgent)).version;
    await round();
    expect((await ticketOf(urgent)).version).toBe(before);
  });

  it('leaves alone what was answered in time, and what fired too long ago', async () => {
    const ann = deviceOf(desk.core, 'ann');
    const answered = await ann.log({ impact: 1, urgency: 1 });
    await ann.push(envelopeOf('ticket.reply.v1', answered, { text: 'On it' }));
    const old = await ann.log({ impact: 1, urgency: 1 });
    const { openedAt } = await ticketOf(old);
    await startEscalation(desk.core, () => openedAt + 72 * 60 * MINUTE).round();
    expect(await firedOn(old)).not.toContain('warning:respond-100');
    await startEscalation(desk.core, () => openedAt + 20 * MINUTE).round();
    expect((await firedOn(answered)).filter((rule) => rule.startsWith('warning:respond'))).toEqual([]);
  });

  it('looks again when a rule changes', async () => {
    const ann = deviceOf(desk.core, 'ann');
    const vip = await ann.log();
    const { openedAt } = await ticketOf(vip);
    const { round } = startEscalation(desk.core, () => openedAt + 3 * MINUTE);
    await round();
    await saveRule('rule:moved', {
      trigger: { kind: 'reassigned', times: 1 },
      actions: [{ kind: 'raise', priority: 1 }],
    });
    const seen = { groupId: 'l1', assigneeId: null };
    await ann.push(envelopeOf('ticket.assign.v1', vip, { groupId: 'l2', assigneeId: null, seen }));
    await round();
    expect(await ticketOf(vip)).toMatchObject({ priority: 1, override: { reason: 'Nobody answers' } });
  });

  it('fires once, whoever looks and however often: two servers at the same moment, and one that starts again', async () => {
    await saveRule('rule:once', {
      trigger: { kind: 'vip' },
      scope: { kinds: [], priorities: [2], groupIds: [], serviceIds: [] },
      actions: [{ kind: 'notify', to: [], people: ['lea'] }],
    });
    await desk.core.executeSystem({ people: [{ ...personNamed('rui'), vip: true }] });
    const ann = deviceOf(desk.core, 'ann');
    const number = await ann.log({ callerId: 'rui', impact: 1, urgency: 2 });
    const { openedAt } = await ticketOf(number);
    const now = () => openedAt + MINUTE;
    const [here, there] = [startEscalation(desk.core, now), startEscalation(desk.core, now)];
    await Promise.all([here.round(), there.round(), here.round()]);
    await startEscalation(desk.core, now).round();
    expect((await firedOn(number)).filter((rule) => rule === 'rule:once')).toEqual(['rule:once']);
    const timeline = await desk.core.timeline('ann', number);
    expect(timeline?.filter(({ body }) => body.kind === 'rule' && body.rule === 'rule:once')).toHaveLength(1);
  });

  it('fires by one edition of a rule that changes while it fires, never by both', async () => {
    const rule = { trigger: { kind: 'reopened', times: 1 } } as const;
    await saveRule('rule:changing', { ...rule, actions: [{ kind: 'notify', to: [], people: ['bob'] }] });
    const ann = deviceOf(desk.core, 'ann');
    const number = await ann.log();
    await ann.push(envelopeOf('ticket.resolve.v1', number, { code: 'userError', notes: 'x' }));
    await ann.push(envelopeOf('ticket.reopen.v1', number, { reason: 'No' }));
    const { round } = startEscalation(desk.core, () => Date.now());
    await Promise.all([
      round(),
      saveRule('rule:changing', { ...rule, actions: [{ kind: 'notify', to: [], people: ['cem'] }] }),
    ]);
    await round();
    await round();
    const fired = (await ticketOf(number)).fired.filter(({ rule: id }) => id === 'rule:changing');
    expect(fired.length).toBeLessThanOrEqual(1);
    for (const { told } of fired) expect([['bob'], ['cem']]).toContainEqual(told);
  });

  it('stops with the rule: what is switched off or removed does nothing', async () => {
    const told = { actions: [{ kind: 'notify' as const, to: [], people: ['lea'] }] };
    const trigger = { kind: 'reassigned', times: 1 } as const;
    await saveRule('rule:off', { ...told, trigger, enabled: false });
    await saveRule('rule:gone', { ...told, trigger });
    const remove = { id: newCommandId(), name: 'rule.remove.v1', ticket: 'rule:gone', args: {}, at: Date.now() };
    await deviceOf(desk.core, 'ada').push({ ...remove, batchId: null });
    const ann = deviceOf(desk.core, 'ann');
    const number = await ann.log();
    const seen = { groupId: 'l1', assigneeId: null };
    await ann.push(envelopeOf('ticket.assign.v1', number, { groupId: 'l2', assigneeId: null, seen }));
    await startEscalation(desk.core, () => Date.now()).round();
    const fired = await firedOn(number);
    expect(fired).not.toContain('rule:off');
    expect(fired).not.toContain('rule:gone');
  });
});
