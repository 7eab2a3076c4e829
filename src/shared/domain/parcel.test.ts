import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { commandId, logged } from '../../../test/builders/commands';
import { newKeys, publicText, signing, signText } from '../signing/signing';
import { type Certificate, type Contents, fileOf, LARGEST_FILE, type Letter, parcelName } from './parcel';
import { openParcel, type Trust } from './parcel-open';

const NOW = 1_700_000_000_000;
const DAY = 86_400_000;
const SCHEMA = 2;

interface Desk {
  readonly id: string;
  readonly key: string;
  readonly sign: (text: string) => Promise<string>;
}

const newDesk = async (): Promise<Desk> => {
  const pair = await newKeys(false);
  const key = await publicText(pair);
  return { id: await signing.digest(key), key, sign: (text) => signText(pair.privateKey, text) };
};

let desk: Desk;
let other: Desk;
let device: CryptoKeyPair;
let stranger: CryptoKeyPair;

const ticket = logged();
const note = (n: number, text: string) => ({
  id: commandId(n),
  name: 'ticket.addNote.v1',
  ticket: ticket.number,
  args: { text },
  at: NOW,
  batchId: null,
});
const contents: Contents = { ticket, entries: [], people: [], articles: [], attachments: [], enclosed: [] };

interface Making {
  readonly by?: Desk;
  readonly signedBy?: CryptoKeyPair;
  readonly certified?: Partial<Certificate>;
  readonly letter?: Partial<Letter> & Record<string, unknown>;
  readonly contents?: Contents | string;
  /** Of the contents that are in the file, where they are not those of the letter. */
  readonly swapped?: Contents;
}

const make = async (making: Making = {}): Promise<string> => {
  const from = making.by ?? desk;
  const signedBy = making.signedBy ?? device;
  const inside = making.contents ?? contents;
  const text = typeof inside === 'string' ? inside : JSON.stringify(inside);
  const certificate: Certificate = {
    desk: from.id,
    deskName: 'Depot North',
    personId: 'ann',
    deviceId: 'device-1',
    key: await publicText(device),
    from: NOW - DAY,
    until: NOW + DAY,
    ...making.certified,
  };
  const letter = JSON.stringify({
    id: 'letter-1',
    desk: from.id,
    by: 'ann',
    device: 'device-1',
    at: NOW,
    skew: 0,
    schema: SCHEMA,
    number: ticket.number,
    commands: [note(1, 'Line is alive at the socket')],
    contents: await signing.digest(text),
    ...making.letter,
  });
  const certificateText = JSON.stringify(certificate);
  return fileOf(
    {
      letter,
      signature: await signText(signedBy.privateKey, letter),
      certificate: { text: certificateText, signature: await from.sign(certificateText) },
    },
    making.swapped ? JSON.stringify(making.swapped) : text,
  );
};

const trust = (over: Partial<Trust> = {}): Trust => ({ desk, now: NOW, schema: SCHEMA, signing, ...over });
const codeOf = async (text: string, over: Partial<Trust> = {}): Promise<string> => {
  const opened = await openParcel(text, trust(over));
  return opened.ok ? 'opened' : opened.fault.code;
};

beforeAll(async () => {
  desk = await newDesk();
  other = await newDesk();
  device = await newKeys(false);
  stranger = await newKeys(false);
});

test('a file opens as it was made', async () => {
  const opened = await openParcel(await make(), trust());
  expect(opened).toMatchObject({
    ok: true,
    value: { letter: { by: 'ann', commands: [note(1, 'Line is alive at the socket')] }, contents },
  });
  expect(parcelName('INC0012345')).toBe('INC0012345.firstline');
});

describe('a file is refused with the reason', () => {
  const cases: Record<string, [() => Promise<string>, Partial<Trust>, string]> = {
    'no file of ours': [async () => 'hello', {}, 'notAParcel'],
    'some other JSON': [async () => '{"format":"else"}', {}, 'notAParcel'],
    empty: [async () => '', {}, 'notAParcel'],
    'of a later version': [async () => (await make()).replace('"version":1', '"version":2'), {}, 'newer'],
    'too large': [async () => 'x'.repeat(LARGEST_FILE + 1), {}, 'tooLarge'],
    'written anew by another program': [async () => JSON.stringify(JSON.parse(await make()), null, 2), {}, 'tampered'],
    'of another desk': [() => make({ by: other }), {}, 'otherDesk'],
    'of another desk, in our name': [() => make({ by: other, certified: { desk: desk.id } }), {}, 'tampered'],
    'signed by another key': [() => make({ signedBy: stranger }), {}, 'tampered'],
    "with another person's certificate": [() => make({ letter: { by: 'bob' } }), {}, 'tampered'],
    'of another device': [() => make({ letter: { device: 'device-2' } }), {}, 'tampered'],
    'with a letter for another desk': [() => make({ letter: { desk: other.id } }), {}, 'tampered'],
    'with other contents': [() => make({ swapped: { ...contents, ticket: null } }), {}, 'tampered'],
    'with a command on another ticket': [
      () => make({ letter: { commands: [{ ...note(1, 'x'), ticket: 'INC0000009' }] } }),
      {},
      'tampered',
    ],
    'with the ticket of another number': [
      () => make({ contents: { ...contents, ticket: { ...ticket, number: 'INC0000009' } } }),
      {},
      'tampered',
    ],
    'after its certificate has ended': [() => make(), { now: NOW + 2 * DAY }, 'expired'],
    'made by a newer Firstline': [() => make({ letter: { schema: SCHEMA + 1 } }), {}, 'newer'],
    'made by an older Firstline': [() => make({ letter: { schema: SCHEMA - 1 } }), {}, 'older'],
    'with contents that we can not read': [() => make({ contents: '{"ticket":1}' }), {}, 'newer'],
    'before this device knows its desk': [() => make(), { desk: null }, 'noKey'],
  };
  test.each(Object.entries(cases))('%s', async (_name, [making, over, code]) => {
    expect(await codeOf(await making(), over)).toBe(code);
  });

  test('of which any one character was changed', async () => {
    const text = await make();
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 1, max: 90 }), async (at, by) => {
        const changed = String.fromCharCode(32 + ((text.charCodeAt(at) - 32 + by) % 95));
        const tampered = text.slice(0, at) + changed + text.slice(at + 1);
        fc.pre(tampered !== text);
        expect(await codeOf(tampered)).not.toBe('opened');
      }),
      { numRuns: 400 },
    );
  });

  test('of which a piece is missing, doubled, or of another good file', async () => {
    const text = await make();
    const sibling = await make({ letter: { commands: [note(2, 'Something else')] } });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom('cut', 'double', 'splice'),
        async (at, size, how) => {
          const piece = text.slice(at, at + size);
          const middle = { cut: '', double: piece + piece, splice: sibling.slice(at, at + size) }[how];
          const tampered = text.slice(0, at) + middle + text.slice(at + size);
          fc.pre(tampered !== text && tampered !== sibling);
          expect(await codeOf(tampered)).not.toBe('opened');
        },
      ),
      { numRuns: 300 },
    );
  });
});
