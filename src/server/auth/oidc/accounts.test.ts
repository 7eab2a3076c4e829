// Whose account somebody gets, without a provider in between: what the desk allows, and what happens at the same moment.
import type { Person } from '@shared/domain/person';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../../../../test/builders/core';
import { people } from '../../../../test/builders/settings';
import { makeAccounts } from './accounts';
import type { Identity } from './provider';

let desk: TestCore;
beforeAll(async () => {
  desk = await openTestCore();
});
afterAll(() => desk.remove());

const settings = {
  issuer: new URL('https://login.example.org'),
  clientId: 'desk',
  clientSecret: null,
  name: 'Contoso',
  scopes: 'openid',
  linkByEmail: true,
  createRequesters: false,
};
const accounts = (over: Partial<typeof settings> = {}) =>
  makeAccounts(desk.core, { ...settings, ...over }, () => Date.now());

const identity = (subject: string, over: Partial<Identity> = {}): Identity => ({
  issuer: 'https://login.example.org',
  subject,
  email: `${subject}@example.org`,
  emailVerified: true,
  name: 'Somebody New',
  ...over,
});

const colleague = async (id: string, over: Partial<Person> = {}): Promise<void> => {
  const [like] = people;
  if (!like) throw new Error('nobody works here');
  await desk.core.putPeople([{ ...like, id, name: id, email: `${id}@example.org`, ...over }]);
};

describe('somebody who has no account', () => {
  it('gets one as a requester, where the desk says so, and the same one the next time', async () => {
    const found = await accounts({ createRequesters: true })(identity('new'));
    expect(found).toMatchObject({
      kind: 'person',
      person: { role: 'requester', name: 'Somebody New', email: 'new@example.org', groupIds: [], active: true },
    });
    const again = await accounts({ createRequesters: true })(identity('new', { email: 'other@example.org' }));
    expect(again).toEqual(found);
  });

  it('gets one account of two sign-ins at once', async () => {
    const find = accounts({ createRequesters: true });
    const found = await Promise.all([1, 2, 3].map(() => find(identity('hasty'))));
    const ids = found.map((each) => (each.kind === 'person' ? each.person.id : each.fault));
    expect(new Set(ids).size).toBe(1);
    const rows = await desk.db.query(
      `select 1 from doc where coll = 'people' and body->>'email' = 'hasty@example.org'`,
    );
    expect(rows).toHaveLength(1);
  });

  it.each<[string, Partial<Identity>, string]>([
    ['an address that is not confirmed', { emailVerified: false }, 'unverified'],
    ['no address', { email: null }, 'unknown'],
    ['an address that is none', { email: 'nobody' }, 'unknown'],
    ['an address without end', { email: `${'x'.repeat(200)}@example.org` }, 'unknown'],
    ['a text that no database holds', { name: 'a\0b' }, 'refused'],
    ['half of a letter', { email: '\ud800@example.org' }, 'refused'],
  ])('gets none by %s', async (_case, over, fault) => {
    const found = await accounts({ createRequesters: true })(identity('wrong', over));
    expect(found).toMatchObject({ kind: 'refused', fault });
  });

  it('gets none for an identity without end', async () => {
    const found = await accounts({ createRequesters: true })(identity('x'.repeat(300), { email: 'long@example.org' }));
    expect(found).toMatchObject({ kind: 'refused', fault: 'refused' });
  });
});

describe('somebody who has an account', () => {
  it('is not found by address where the desk does not want it, and gets no second account', async () => {
    await colleague('dora');
    const find = accounts({ linkByEmail: false, createRequesters: true });
    expect(await find(identity('dora'))).toMatchObject({ kind: 'refused', fault: 'unknown' });
  });

  it('is theirs who comes first, of two identities at once', async () => {
    await colleague('emil');
    const find = accounts();
    const both = await Promise.all(['emil-1', 'emil-2'].map((id) => find(identity(id, { email: 'emil@example.org' }))));
    expect(both.map((each) => (each.kind === 'person' ? each.person.id : each.fault)).toSorted()).toEqual([
      'emil',
      'taken',
    ]);
  });

  it('is another identity’s at another issuer, which counts for itself', async () => {
    await colleague('fay');
    expect(await accounts()(identity('fay'))).toMatchObject({ kind: 'person', person: { id: 'fay' } });
    const elsewhere = identity('fay', { issuer: 'https://other.example.org', email: 'somebody@example.org' });
    expect(await accounts()(elsewhere)).toMatchObject({ kind: 'refused', fault: 'unknown' });
  });

  it('is never the desk itself', async () => {
    await colleague('machine', { role: 'system' });
    expect(await accounts()(identity('machine'))).toMatchObject({ kind: 'refused', fault: 'inactive' });
  });
});
