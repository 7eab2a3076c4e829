import { type Problem, routes } from '@shared/contract/http';
import {
  devicesOfPath,
  type ListedDevice,
  type ListedDevices,
  type WipeOrder,
  wipeRoutes,
} from '@shared/contract/wipe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logArgs } from '../../../../test/builders/commands';
import { type Client, envelope, type RunningDesk, runDesk } from '../../../../test/builders/running-desk';

let desk: RunningDesk;
let ada: Client;
beforeAll(async () => {
  desk = await runDesk();
  ada = await desk.client('ada');
});
afterAll(() => desk.remove());

const listOf = async (who: Client, personId: string): Promise<readonly ListedDevice[]> =>
  (await who.get<ListedDevices>(devicesOfPath(personId))).body.devices;
const lineOf = async (who: Client, personId: string, sessionId: string) =>
  (await listOf(who, personId)).find((line) => line.sessionId === sessionId);
const order = (by: Client, of: Client, mode: 'afterSending' | 'atOnce') =>
  by.post<Problem>(wipeRoutes.order, { sessionId: of.session.sessionId, mode });
const orderIdOf = async (of: Client) =>
  (await lineOf(ada, of.session.person.id, of.session.sessionId))?.wipe?.id ?? 'none';
const done = (of: Client, orderId: string, unsent: number | null = 0) =>
  of.post<Problem>(wipeRoutes.done, { orderId, unsent });
const said = ({ status, body }: { status: number; body: Problem }) => [status, body.code];
const logged = async (who: Client) =>
  envelope('ticket.log.v1', await who.number(), logArgs({ shortDescription: 'Printer' }));

describe('who may order it', () => {
  it('everybody for their own devices, administrators for anybody’s', async () => {
    const own = await desk.client('ann', 'may-1');
    const other = await desk.client('ann', 'may-2');
    const cem = await desk.client('cem', 'may-3');
    expect(said(await order(cem, own, 'atOnce'))).toEqual([404, 'session.unknown']);
    expect(said((await cem.get<Problem>(devicesOfPath('ann'))) as never)).toEqual([403, 'permission.denied']);
    expect((await order(other, own, 'atOnce')).status).toBe(204);
    expect((await order(ada, other, 'atOnce')).status).toBe(204);
    expect(await lineOf(ada, 'ann', other.session.sessionId)).toMatchObject({
      wipe: { mode: 'atOnce', orderedBy: expect.any(String), heardAt: null, doneAt: null },
    });
  });

  it('administrators sign out anybody’s device; others find only their own', async () => {
    const ann = await desk.client('ann', 'out-1');
    const cem = await desk.client('cem', 'out-2');
    const revoke = (by: Client) => by.post<Problem>(wipeRoutes.signOut, { sessionId: ann.session.sessionId });
    expect(said(await revoke(cem))).toEqual([404, 'session.unknown']);
    expect((await revoke(ada)).status).toBe(204);
    expect(said(await ann.get<Problem>(routes.session))).toEqual([401, 'session.none']);
    const [row] = await desk.core.db.query<{ detail: unknown }>(
      `select detail from audit where kind = 'sessionRevoked' and device_id = 'out-1'`,
      [],
    );
    expect(row?.detail).toMatchObject({ by: 'ada' });
  });
});

describe('at once', () => {
  it('the device gets nothing but its order, and is over when it has said that it is empty', async () => {
    const ann = await desk.client('ann', 'once-1');
    const stream = await ann.stream();
    await stream.next('hello');
    await order(ada, ann, 'atOnce');
    expect(await stream.next('signedOut')).not.toBeNull();
    for (const path of [routes.session, routes.devices, '/api/sync/stream?schema=1'])
      expect(said(await ann.get<Problem>(path))).toEqual([401, 'session.wiped']);
    expect(said((await ann.push(await envelopeOfNobody())) as never)).toEqual([401, 'session.wiped']);
    const told = await ann.get<WipeOrder>(wipeRoutes.ordered);
    expect(told.body).toMatchObject({ deviceId: 'once-1', mode: 'atOnce', orderedBy: expect.any(String) });
    expect((await done(ann, told.body.id, 3)).status).toBe(204);
    expect(said(await ann.get<Problem>(routes.session))).toEqual([401, 'session.none']);
    expect(said(await ann.get<Problem>(wipeRoutes.ordered))).toEqual([401, 'session.none']);
    expect(await lineOf(ada, 'ann', ann.session.sessionId)).toMatchObject({
      over: true,
      wipe: { doneAt: expect.any(Number), unsent: 3 },
    });
  });

  it('reaches a device that was signed out, whose person has left, and that signs in again', async () => {
    const ann = await desk.client('ann', 'once-2');
    await order(ada, ann, 'atOnce');
    await ada.post(wipeRoutes.signOut, { sessionId: ann.session.sessionId });
    expect(said(await ann.get<Problem>(routes.session))).toEqual([401, 'session.wiped']);
    const again = await desk.client('ann', 'once-2');
    expect(said(await again.get<Problem>(routes.session))).toEqual([401, 'session.wiped']);
    expect((await done(again, (await again.get<WipeOrder>(wipeRoutes.ordered)).body.id)).status).toBe(204);
    // Emptied, it is a device like any other.
    expect((await (await desk.client('ann', 'once-2')).get(routes.session)).status).toBe(200);
  });
});

describe('after sending', () => {
  it('the device sends, and does nothing else', async () => {
    const ann = await desk.client('ann', 'send-1');
    const command = await logged(ann);
    await order(ada, ann, 'afterSending');
    expect(said(await ann.get<Problem>(routes.session))).toEqual([401, 'session.wiped']);
    expect(said((await ann.pull()) as never)).toEqual([401, 'session.wiped']);
    const pushed = await ann.push(command);
    expect([pushed.status, pushed.body.outcomes[0]?.id]).toEqual([200, command.id]);
    expect((await done(ann, await orderIdOf(ann))).status).toBe(204);
    expect(said((await ann.push(command)) as never)).toEqual([401, 'session.none']);
  });

  it('a device that was signed out sends nothing', async () => {
    const ann = await desk.client('ann', 'send-2');
    const command = await logged(ann);
    await order(ada, ann, 'afterSending');
    await ada.post(wipeRoutes.signOut, { sessionId: ann.session.sessionId });
    expect(said((await ann.push(command)) as never)).toEqual([401, 'session.none']);
  });
});

describe('taking it back', () => {
  it('until the device has called', async () => {
    const ann = await desk.client('ann', 'back-1');
    await order(ada, ann, 'afterSending');
    const orderId = await orderIdOf(ann);
    expect((await ada.post(wipeRoutes.cancel, { orderId })).status).toBe(204);
    expect((await ann.get(routes.session)).status).toBe(200);
    expect(said(await ann.get<Problem>(wipeRoutes.ordered))).toEqual([404, 'wipe.none']);
    expect(said(await ada.post<Problem>(wipeRoutes.cancel, { orderId }))).toEqual([409, 'wipe.tooLate']);

    await order(ada, ann, 'afterSending');
    // Another choice, while nobody has heard of it.
    expect((await order(ada, ann, 'atOnce')).status).toBe(204);
    await ann.get(wipeRoutes.ordered);
    expect(said(await ada.post<Problem>(wipeRoutes.cancel, { orderId: await orderIdOf(ann) }))).toEqual([
      409,
      'wipe.tooLate',
    ]);
    expect(said(await order(ada, ann, 'afterSending'))).toEqual([409, 'wipe.tooLate']);
  });
});

describe('nobody else empties a device', () => {
  it('an order is told to the device that it is for, and only that one ends it', async () => {
    const ann = await desk.client('ann', 'else-1');
    const other = await desk.client('ann', 'else-2');
    await order(ada, ann, 'atOnce');
    const orderId = await orderIdOf(ann);
    expect(said(await other.get<Problem>(wipeRoutes.ordered))).toEqual([404, 'wipe.none']);
    expect(said(await done(other, orderId))).toEqual([404, 'wipe.none']);
    expect((await other.get(routes.session)).status).toBe(200);
    // The same device under another person is not meant.
    const cem = await desk.client('cem', 'else-1');
    expect((await cem.get(routes.session)).status).toBe(200);
    expect(said(await done(cem, orderId))).toEqual([404, 'wipe.none']);
    expect((await lineOf(ada, 'ann', ann.session.sessionId))?.wipe?.doneAt).toBeNull();
  });

  it('what was ordered, taken back and done is written down, with who said so', async () => {
    const ann = await desk.client('ann', 'audit-1');
    await order(ada, ann, 'afterSending');
    await ada.post(wipeRoutes.cancel, { orderId: await orderIdOf(ann) });
    await order(ada, ann, 'atOnce');
    await done(ann, await orderIdOf(ann), null);
    const rows = await desk.core.db.query<{ kind: string; detail: unknown }>(
      `select kind, detail from audit where device_id = 'audit-1' and kind like 'wipe%' order by id`,
      [],
    );
    expect(rows).toEqual([
      { kind: 'wipeOrdered', detail: { by: 'ada', mode: 'afterSending' } },
      { kind: 'wipeCanceled', detail: { by: 'ada' } },
      { kind: 'wipeOrdered', detail: { by: 'ada', mode: 'atOnce' } },
      { kind: 'wipeDone', detail: { unsent: null } },
    ]);
  });
});

/** Read by nobody: refused before anything is looked at. */
const envelopeOfNobody = async () => envelope('ticket.addNote.v1', 'INC9999999', { text: 'nobody has this ticket' });
