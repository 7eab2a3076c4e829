import { type DevicesResponse, routes } from '@shared/contract/http';
import { type CertifyResponse, type LetterResponse, parcelRoutes } from '@shared/contract/parcels';
import { SCHEMA_VERSION } from '@shared/contract/sync';
import type { Envelope } from '@shared/domain/command';
import { LARGEST_LETTER, type Letter, type Sealed } from '@shared/domain/parcel';
import type { Ticket } from '@shared/domain/ticket';
import { newKeys, publicText, signText } from '@shared/signing/signing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logArgs } from '../../../test/builders/commands';
import { type Client, envelope, type RunningDesk, runDesk } from '../../../test/builders/running-desk';

let desk: RunningDesk;
let now = Date.now();
beforeAll(async () => {
  desk = await runDesk({ tuning: { now: () => now } });
});
afterAll(() => desk.remove());

interface Signer {
  readonly client: Client;
  readonly who: string;
  readonly device: string;
  readonly keys: CryptoKeyPair;
  readonly certified: CertifyResponse;
}

const signerOf = async (who: string, device = `device-of-${who}`): Promise<Signer> => {
  const client = await desk.client(who, device);
  const keys = await newKeys(false);
  const { status, body } = await client.post<CertifyResponse>(parcelRoutes.certify, { key: await publicText(keys) });
  expect(status).toBe(200);
  return { client, who, device, keys, certified: body };
};

const seal = async (
  { who, device, keys, certified }: Signer,
  number: string,
  commands: readonly Envelope[],
  over: Partial<Letter> = {},
): Promise<Sealed> => {
  const letter = JSON.stringify({
    id: crypto.randomUUID(),
    desk: certified.desk.id,
    by: who,
    device,
    at: now,
    skew: 0,
    schema: SCHEMA_VERSION,
    number,
    commands,
    contents: 'none',
    ...over,
  });
  return { letter, signature: await signText(keys.privateKey, letter), certificate: certified.certificate };
};

const carry = (by: Client, sealed: Sealed, over: Record<string, unknown> = {}) =>
  by.post<LetterResponse>(parcelRoutes.letters, {
    schema: SCHEMA_VERSION,
    sentAt: now,
    takenAt: now,
    sealed,
    ...over,
  });

const ticketOf = async (number: string): Promise<Ticket | null> => {
  const [row] = await desk.core.db.query<{ body: string }>(
    "select body::text as body from doc where coll = 'tickets' and id = $1",
    [number],
  );
  return row ? (JSON.parse(row.body) as Ticket) : null;
};

const story = async (signer: Signer, groupId = 'l1') => {
  const number = await signer.client.number();
  const commands = [
    envelope('ticket.log.v1', number, logArgs({ groupId }), { at: now }),
    envelope('ticket.addNote.v1', number, { text: 'Line is alive at the socket' }, { at: now }),
  ];
  return { number, commands, sealed: await seal(signer, number, commands) };
};

describe('a letter that a colleague carries', () => {
  it('is taken as if its author had sent it, under a number of the author’s own', async () => {
    const ann = await signerOf('ann');
    const cem = await desk.client('cem');
    const { number, commands, sealed } = await story(ann);
    const { body } = await carry(cem, sealed);
    expect(body).toMatchObject({
      fault: null,
      outcomes: commands.map(({ id }, n) => ({ kind: 'accepted', id, version: n + 1 })),
    });
    expect(await ticketOf(number)).toMatchObject({
      openedBy: 'ann',
      version: 2,
      trail: [{ by: 'ann' }, { by: 'ann' }],
    });
    const rows = await desk.core.db.query('select person_id, device_id from command_outcome where ticket = $1', [
      number,
    ]);
    expect(rows).toEqual([1, 2].map(() => ({ person_id: 'ann', device_id: 'device-of-ann' })));
  });

  it('counts once, however often it comes, and by whom; its author’s own sending too', async () => {
    const ann = await signerOf('ann');
    const [cem, bob] = [await desk.client('cem'), await desk.client('bob')];
    const { number, commands, sealed } = await story(ann);
    const first = await carry(cem, sealed);
    expect(await carry(bob, sealed)).toMatchObject({ body: first.body });
    const own = await ann.client.push(...commands);
    expect(own.body.outcomes).toEqual(first.body.outcomes);
    expect(await ticketOf(number)).toMatchObject({ version: 2 });
  });

  it('is answered like its author was, who was there first', async () => {
    const ann = await signerOf('ann');
    const { number, commands, sealed } = await story(ann);
    const own = await ann.client.push(...commands);
    expect((await carry(await desk.client('cem'), sealed)).body.outcomes).toEqual(own.body.outcomes);
    expect(await ticketOf(number)).toMatchObject({ version: 2 });
  });

  it('is taken up to what is refused: its author decides about the rest', async () => {
    const ann = await signerOf('ann');
    const number = await ann.client.number();
    const commands = [
      envelope('ticket.log.v1', number, logArgs(), { at: now }),
      envelope('ticket.resume.v1', number, {}, { at: now }),
      envelope('ticket.addNote.v1', number, { text: 'After that' }, { at: now }),
    ];
    const { body } = await carry(await desk.client('cem'), await seal(ann, number, commands));
    expect(body.outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'rejected']);
    expect(await ticketOf(number)).toMatchObject({ version: 1 });
  });

  it.each([
    ['a clock that was ahead', 90_000, -90_000, 0],
    ['a clock that was behind', -90_000, 90_000, 0],
    ['a clock that says it was right, and was ahead', 600_000, 0, 0],
  ])('places what was done by %s at its time', async (_case, ahead, skew, expected) => {
    const ann = await signerOf('ann');
    const number = await ann.client.number();
    const log = envelope('ticket.log.v1', number, logArgs(), { at: now + ahead });
    const sealed = await seal(ann, number, [log], { at: now + ahead, skew });
    const { body } = await carry(await desk.client('cem'), sealed);
    expect(body.outcomes).toMatchObject([{ kind: 'accepted', at: now + expected }]);
    expect(await ticketOf(number)).toMatchObject({ openedAt: now + expected });
  });
});

describe('a letter is not taken', () => {
  const attempt = async (make: (ann: Signer) => Promise<Sealed>): Promise<LetterResponse> => {
    const sealed = await make(await signerOf('ann'));
    return (await carry(await desk.client('cem'), sealed)).body;
  };

  it.each<[string, string, (ann: Signer) => Promise<Sealed>]>([
    [
      'changed after it was signed',
      'tampered',
      async (ann) => {
        const { sealed } = await story(ann);
        return { ...sealed, letter: sealed.letter.replace('alive', 'quiet') };
      },
    ],
    [
      'signed with another key',
      'tampered',
      async (ann) => seal({ ...ann, keys: await newKeys(false) }, 'INC0000001', []),
    ],
    ['in another’s name', 'tampered', async (ann) => seal({ ...ann, who: 'lea' }, 'INC0000001', [])],
    [
      'with another person’s certificate',
      'tampered',
      async (ann) => seal({ ...ann, certified: (await signerOf('bob')).certified }, 'INC0000001', []),
    ],
    [
      'certified by another desk',
      'otherDesk',
      async (ann) => {
        const other = JSON.parse(ann.certified.certificate.text) as Record<string, unknown>;
        const text = JSON.stringify({ ...other, desk: 'elsewhere' });
        const certificate = { text, signature: await signText(ann.keys.privateKey, text) };
        return seal({ ...ann, certified: { ...ann.certified, certificate } }, 'INC0000001', []);
      },
    ],
    [
      'certified by itself',
      'tampered',
      async (ann) => {
        const own = JSON.parse(ann.certified.certificate.text) as Record<string, unknown>;
        const text = JSON.stringify({ ...own, personId: 'lea' });
        const certificate = { text, signature: await signText(ann.keys.privateKey, text) };
        return seal({ ...ann, who: 'lea', certified: { ...ann.certified, certificate } }, 'INC0000001', []);
      },
    ],
    [
      'about another ticket than it says',
      'tampered',
      async (ann) => seal(ann, 'INC0000001', [envelope('ticket.addNote.v1', 'INC0000002', { text: 'x' })]),
    ],
    ['of another schema', 'older', async (ann) => seal(ann, 'INC0000001', [], { schema: SCHEMA_VERSION - 1 })],
  ])('%s', async (_case, fault, make) => {
    expect(await attempt(make)).toEqual({ fault, outcomes: [] });
  });

  it('from a device whose session was revoked, also when its key is offered again', async () => {
    const ann = await signerOf('ann', 'lost-laptop');
    const { sealed, number } = await story(ann);
    const home = await desk.client('ann', 'at-home');
    const { body } = await home.get<DevicesResponse>(routes.devices);
    const lost = body.devices.find(({ sessionId }) => sessionId === ann.client.session.sessionId);
    expect((await home.post(routes.revoke, { sessionId: lost?.sessionId })).status).toBe(204);
    expect((await carry(await desk.client('cem'), sealed)).body).toEqual({ fault: 'revoked', outcomes: [] });
    expect(await ticketOf(number)).toBeNull();
    const again = await desk.client('ann', 'lost-laptop');
    const key = await publicText(ann.keys);
    expect((await again.post(parcelRoutes.certify, { key })).status).toBe(409);
  });

  it('after its certificate has ended', async () => {
    const ann = await signerOf('ann');
    const { sealed } = await story(ann);
    const before = now;
    now += 61 * 86_400_000;
    const { body } = await carry(await desk.client('cem', 'later'), sealed);
    now = before;
    expect(body).toEqual({ fault: 'expired', outcomes: [] });
  });

  it('too large, malformed, without a session, or by somebody who works on no tickets', async () => {
    const ann = await signerOf('ann');
    const { sealed } = await story(ann);
    const cem = await desk.client('cem');
    expect((await carry(cem, { ...sealed, letter: 'x'.repeat(LARGEST_LETTER + 1) })).status).toBe(400);
    expect((await carry(cem, { ...sealed, letter: 'no JSON' })).status).toBe(400);
    expect((await carry(cem, { ...sealed, letter: '{"__proto__":{}}' })).status).toBe(400);
    expect((await carry(cem, sealed, { schema: SCHEMA_VERSION - 1 })).status).toBe(426);
    expect((await carry(await desk.client('rosa'), sealed)).status).toBe(403);
    const bare = await fetch(`${desk.url}${parcelRoutes.letters}`, { method: 'POST' });
    expect(bare.status).toBe(401);
  });

  it('beyond what its author may do: the certificate gives nobody more rights', async () => {
    const bob = await signerOf('bob');
    const ann = await signerOf('ann');
    const number = await ann.client.number();
    await ann.client.push(envelope('ticket.log.v1', number, logArgs({ groupId: 'hr' }), { at: now }));
    const note = envelope('ticket.addNote.v1', number, { text: 'I guessed the number' }, { at: now });
    const { body } = await carry(await desk.client('cem'), await seal(bob, number, [note]));
    expect(body.outcomes).toMatchObject([{ kind: 'rejected', refusal: { code: 'ticket.missing' } }]);
  });

  it('under a number that another device has reserved', async () => {
    const ann = await signerOf('ann');
    const cem = await desk.client('cem');
    const number = await cem.number();
    const log = envelope('ticket.log.v1', number, logArgs(), { at: now });
    const { body } = await carry(cem, await seal(ann, number, [log]));
    expect(body.outcomes).toMatchObject([{ kind: 'rejected', refusal: { code: 'number.notReserved' } }]);
  });
});

it('who carries a letter of a restricted group learns nothing of the ticket', async () => {
  const ann = await signerOf('ann');
  const { number, sealed } = await story(ann, 'hr');
  const cem = await desk.client('cem');
  expect((await carry(cem, sealed)).body).toMatchObject({ fault: null });
  expect((await cem.pull()).body.documents.find(({ id }) => id === number)).toBeUndefined();
  expect((await cem.get(routes.timeline.replace(':number', number))).status).toBe(404);
});

describe('a key', () => {
  it('is certified for one person’s device alone', async () => {
    const ann = await signerOf('ann');
    const key = await publicText(ann.keys);
    const bob = await desk.client('bob');
    expect((await bob.post(parcelRoutes.certify, { key })).status).toBe(409);
    expect((await ann.client.post(parcelRoutes.certify, { key })).status).toBe(200);
  });

  it.each(['', 'AAAA', 'x'.repeat(401), 'not base64!'])('is refused when it is none: %s', async (key) => {
    const bob = await desk.client('bob');
    expect((await bob.post(parcelRoutes.certify, { key })).status).toBe(400);
  });
});

it('the desk keeps its key over a restart', async () => {
  const first = await runDesk();
  const keys = await newKeys(false);
  const key = await publicText(keys);
  const before = await (await first.client('ann')).post<CertifyResponse>(parcelRoutes.certify, { key });
  await first.stop();
  const second = await runDesk({ folder: first.folder });
  const after = await (await second.client('ann')).post<CertifyResponse>(parcelRoutes.certify, { key });
  expect(after.body.desk).toEqual(before.body.desk);
  await second.remove();
}, 240_000);
