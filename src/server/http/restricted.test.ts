// A restricted group's ticket, and not one byte of it for anybody else: every route is asked, by its own schema and by
// the ticket's number, live streams are listened to, mails are opened, and the ticket goes in and out of the group.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes as paths } from '@shared/contract/http';
import { collections, SCHEMA_VERSION, type StreamEvent } from '@shared/contract/sync';
import { DESK_HISTORY_ID } from '@shared/domain/desk-history';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logArgs, packet } from '../../../test/builders/commands';
import { collectRoutes, type Request, requestsTo } from '../../../test/builders/every-route';
import { recordEnvelope } from '../../../test/builders/records';
import { type Client, envelope, type RunningDesk, runDesk, staff } from '../../../test/builders/running-desk';

const { routes, onRoute } = collectRoutes();
let desk: RunningDesk;
const clients = new Map<string, Client>();
const as = (who: string): Client => clients.get(who) as Client;
/** Of hr there is ann alone; rosa is the caller. lea leads, pia and ada run the desk. */
const outsiders = ['bob', 'cem', 'lea', 'pia', 'ada', 'val', 'rui'] as const;
const SECRET = 'Xylograph';
let ticket = '';

beforeAll(async () => {
  desk = await runDesk({ tuning: { onRoute, limits: { perSession: 1_000_000, perAddress: 1_000_000 } } });
  for (const { id } of staff) clients.set(id, await desk.client(id));
});
afterAll(() => desk.remove());

const push = async (who: string, ...commands: Parameters<Client['push']>) => {
  const { body } = await as(who).push(...commands);
  for (const outcome of body.outcomes) expect(outcome).toMatchObject({ kind: 'accepted' });
};

/** Everything that a person can write on a ticket says the secret. */
const makeSecret = async (): Promise<string> => {
  const number = await as('ann').number();
  await push(
    'ann',
    envelope('ticket.log.v1', number, {
      ...logArgs({ groupId: 'hr', callerId: 'rosa' }),
      shortDescription: `Title ${SECRET}`,
      description: SECRET,
      contact: SECRET,
      location: SECRET,
      configurationItem: SECRET,
      affects: SECRET,
      tags: [SECRET.toLowerCase()],
      impact: 1,
      urgency: 1,
    }),
    envelope('ticket.addNote.v1', number, { text: `note ${SECRET}` }),
    envelope('ticket.reply.v1', number, { text: `reply ${SECRET}` }),
    envelope('ticket.overridePriority.v1', number, { priority: 2, reason: SECRET }),
    envelope('ticket.proposeMajor.v1', number, { reason: SECRET }),
    envelope('ticket.hold.v1', number, { reason: 'awaitingVendor', comment: SECRET, reply: null }),
    envelope('ticket.watch.v1', number, { personId: 'cem', on: true }),
    envelope('ticket.watch.v1', number, { personId: 'rui', on: true }),
  );
  return number;
};

const send = async (who: string, method: string, { path, body }: Request): Promise<string> => {
  const response = await fetch(`${desk.url}${path}`, {
    method,
    ...(method === 'GET'
      ? { headers: { ...as(who).headers } }
      : { headers: { ...as(who).headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return '';
  }
  return response.text();
};

/** `requests`: made from the schema of each route. */
const everyAnswerTo = async (who: string, requests = 1): Promise<[what: string, answer: string][]> => {
  const answers: [string, string][] = [];
  const note = async (what: string, method: string, request: Request) => {
    answers.push([what, await send(who, method, request)]);
  };
  for (const collection of collections) {
    const body = { schema: SCHEMA_VERSION, collection, checkpoint: null, limit: 5_000, history: true };
    await note(`pull ${collection}`, 'POST', { path: paths.pull, body });
  }
  for (const query of [SECRET, `"${SECRET}"`, `tag:${SECRET}`, 'group:hr', 'state:onHold', 'caller:rosa']) {
    const body = { query, kind: 'ticket', after: null, limit: 50 };
    await note(`search ${query}`, 'POST', { path: paths.search, body });
  }
  const past = { path: `/api/tickets/${ticket}/past?at=${Date.now()}`, body: null };
  await note('as it was', 'GET', past);
  await note('all of it', 'GET', { path: '/api/export/tickets.csv', body: null });
  for (const [name, route] of routes) {
    if (name.includes('/api/session')) continue;
    for (const request of fc.sample(requestsTo(route, true), { numRuns: requests, seed: 7 })) {
      // The outcome of a command names what was sent, and nothing else.
      const about = { ...request, path: request.path.replace(/(tickets|of)\/[^/?]+/, `$1/${ticket}`) };
      await note(name, route.method, about);
    }
  }
  return answers;
};

const expectNothingFor = async (who: string, requests = 1) => {
  for (const [what, answer] of await everyAnswerTo(who, requests)) {
    const found = new RegExp(`.{0,80}(${SECRET}|${ticket}).{0,80}`, 'i').exec(answer)?.[0] ?? null;
    expect([who, what, found]).toEqual([who, what, null]);
  }
};

const groups = async (change: (id: string) => object) => {
  const world = await desk.core.world();
  const value = {
    groups: (world?.settings.groups ?? []).map((group) => ({ ...group, ...change(group.id) })),
  };
  const { body } = await as('pia').pull({ collection: 'records' });
  const history = body.documents.find(({ id }) => id === DESK_HISTORY_ID);
  const editions =
    history && !history.deleted ? (history.body as { editions: { id: string; part: string }[] }).editions : [];
  const seen = editions.findLast(({ part }) => part === 'groups')?.id ?? null;
  await push(
    'pia',
    recordEnvelope('settings.publish.v1', DESK_HISTORY_ID, { part: 'groups', value, note: null, seen }),
  );
};

describe('a restricted group’s ticket', () => {
  it('is nowhere, in no answer to anybody who is not a member', async () => {
    const listening = await Promise.all(outsiders.map((who) => as(who).stream()));
    for (const stream of listening) await stream.next('hello');
    ticket = await makeSecret();
    for (const who of outsiders) await expectNothingFor(who, 2);
    // A change that all may see comes after: had anything been told before it, it would have come first.
    const open = await as('bob').number();
    await push('bob', envelope('ticket.log.v1', open, logArgs({ callerId: 'rui', groupId: 'printco' })));
    for (const [n, stream] of listening.entries()) {
      const event = (await stream.next('change')) as Extract<StreamEvent, { kind: 'change' }>;
      expect([outsiders[n], JSON.stringify(event).includes(SECRET)]).toEqual([outsiders[n], false]);
      expect(event.documents.tickets?.map(({ id }) => id)).toEqual([open]);
      stream.stop();
    }
  });

  it('is whole for its member, and for its caller what callers see', async () => {
    const found = (await everyAnswerTo('ann')).filter(([, answer]) => answer.includes(SECRET)).map(([what]) => what);
    expect(found).toEqual(
      expect.arrayContaining(['pull tickets', 'pull entries', `search ${SECRET}`, 'as it was', 'all of it']),
    );
    const mine = (await everyAnswerTo('rosa')).find(([what]) => what === 'pull entries')?.[1] ?? '';
    expect(mine).toContain(`reply ${SECRET}`);
    expect(mine).not.toContain(`note ${SECRET}`);
  });

  it('an agent who is its caller sees it as callers do', async () => {
    const own = await as('ann').number();
    await push(
      'ann',
      envelope('ticket.log.v1', own, logArgs({ groupId: 'hr', callerId: 'cem', tags: ['grievance'] })),
      envelope('ticket.addNote.v1', own, { text: 'He does not know yet.' }),
    );
    const { body } = await as('cem').pull();
    const [document] = body.documents.filter(({ id }) => id === own);
    expect(document).toMatchObject({ body: { tags: [], trail: [], affects: null } });
    const timeline = await as('cem').get<{ entries: unknown[] }>(`/api/tickets/${own}/timeline`);
    expect(JSON.stringify(timeline.body)).not.toContain('He does not know yet.');
    const exported = await as('cem').get<string>('/api/export/tickets.csv');
    expect(exported.body).toContain(own);
    expect(exported.body).not.toContain('grievance');
  });

  it('letters about it go to its caller alone', async () => {
    const folder = join(desk.folder, 'mail');
    await expect
      .poll(
        () =>
          readdirSync(folder)
            .map((file) => readFileSync(join(folder, file), 'utf8'))
            .some((text) => text.includes(SECRET)),
        {
          timeout: 30_000,
        },
      )
      .toBe(true);
    for (const file of readdirSync(folder)) {
      const letter = readFileSync(join(folder, file), 'utf8');
      if (letter.includes(ticket)) expect(/^To: .*$/im.exec(letter)?.[0]).toContain('rosa@example.org');
    }
  });

  it('moved out it comes to the desk, moved in again it is taken back from every device', async () => {
    const before = await as('bob').pull();
    const move = (groupId: string, from: string) =>
      push(
        'ann',
        envelope('ticket.assign.v1', ticket, { groupId, assigneeId: null, seen: { groupId: from, assigneeId: null } }),
      );
    await move('l1', 'hr');
    const out = await as('bob').pull({ checkpoint: before.body.checkpoint });
    expect(out.body.documents).toMatchObject([{ id: ticket, deleted: false }]);
    expect((await as('rui').pull()).body.documents.map(({ id }) => id)).toContain(ticket);
    const [bobs, ruis] = [await as('bob').pull({ collection: 'entries' }), await as('rui').pull()];
    await move('hr', 'l1');
    const back = await as('bob').pull({ checkpoint: out.body.checkpoint });
    expect(back.body.documents).toEqual([{ id: ticket, deleted: true }]);
    const entries = await as('bob').pull({ collection: 'entries', checkpoint: bobs.body.checkpoint });
    expect(entries.body.documents.length).toBeGreaterThan(5);
    expect(entries.body.documents.every(({ deleted }) => deleted)).toBe(true);
    // Who watched it watches no longer.
    const watched = await as('rui').pull({ checkpoint: ruis.body.checkpoint });
    expect(watched.body.documents).toEqual([{ id: ticket, deleted: true }]);
    for (const who of outsiders) await expectNothingFor(who);
  });

  it('offered to another group, it is there for both, and gone again when the offer is withdrawn', async () => {
    const offer = envelope('ticket.offerHandoff.v1', ticket, { toGroupId: 'l2', packet: packet() });
    await push('ann', offer);
    expect((await as('cem').pull()).body.documents.map(({ id }) => id)).toContain(ticket);
    for (const who of ['bob', 'ada', 'val', 'rui']) await expectNothingFor(who);
    await push('ann', envelope('ticket.withdrawHandoff.v1', ticket, { handoff: offer.id }));
    for (const who of outsiders) await expectNothingFor(who);
  });

  it('whoever is asked for an approval sees it until they have answered', async () => {
    const request = await as('ann').number('REQ');
    const ask = envelope('ticket.askApproval.v1', request, { personId: 'rui' });
    await push(
      'ann',
      envelope('ticket.open.v1', request, { ...logArgs({ groupId: 'hr' }), kind: 'request', links: [] }),
      ask,
    );
    const asked = await as('rui').pull();
    expect(asked.body.documents.map(({ id }) => id)).toContain(request);
    await push(
      'rui',
      envelope('ticket.answerApproval.v1', request, { approval: ask.id, approved: true, comment: null }),
    );
    const answered = await as('rui').pull({ checkpoint: asked.body.checkpoint });
    expect(answered.body.documents).toEqual([{ id: request, deleted: true }]);
  });

  it('a review is for no more people than its ticket, and goes with it', async () => {
    const number = await as('ann').number('PIR');
    const none = { people: null, minutes: null, timeline: [], whys: [], wentWell: [], wentBadly: [], followUps: [] };
    const content = { title: `Review ${SECRET}`, overview: SECRET, impact: SECRET, detection: '', ...none };
    const save = recordEnvelope('review.save.v1', number, { seen: 0, ticket, ...content });
    await push('ann', save);
    for (const who of outsiders) await expectNothingFor(who);
    const bobs = await as('bob').number('PIR');
    const guess = await as('bob').push(recordEnvelope('review.save.v1', bobs, { seen: 0, ticket, ...content }));
    expect(guess.body.outcomes).toMatchObject([{ kind: 'rejected', refusal: { code: 'record.missing' } }]);
    const reviews = async () => (await as('bob').pull({ collection: 'records' })).body.documents.map(({ id }) => id);
    const move = (groupId: string, from: string) =>
      push(
        'ann',
        envelope('ticket.assign.v1', ticket, { groupId, assigneeId: null, seen: { groupId: from, assigneeId: null } }),
      );
    await move('l1', 'hr');
    expect(await reviews()).toContain(number);
    const { body } = await as('bob').pull({ collection: 'records' });
    await move('hr', 'l1');
    const after = await as('bob').pull({ collection: 'records', checkpoint: body.checkpoint });
    expect(after.body.documents).toEqual([{ id: number, deleted: true }]);
    expect(await reviews()).not.toContain(number);
  });

  it('a group that is opened gives its tickets to the desk, and takes them back when it is restricted again', async () => {
    const offered = await as('bob').number();
    await push(
      'bob',
      envelope('ticket.log.v1', offered, logArgs({ groupId: 'printco' })),
      envelope('ticket.offerHandoff.v1', offered, { toGroupId: 'hr', packet: packet() }),
    );
    await groups((id) => (id === 'hr' ? { restricted: false } : {}));
    const bobs = await as('bob').pull();
    expect(bobs.body.documents.map(({ id }) => id)).toContain(ticket);
    await groups((id) => (id === 'hr' ? { restricted: true } : {}));
    const after = await as('bob').pull({ checkpoint: bobs.body.checkpoint });
    expect(after.body.documents).toContainEqual({ id: ticket, deleted: true });
    for (const who of outsiders) await expectNothingFor(who);
    expect((await as('ann').pull()).body.documents.map(({ id }) => id)).toEqual(
      expect.arrayContaining([ticket, offered]),
    );
  });
});
