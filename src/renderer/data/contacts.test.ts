import type { ContactsResponse } from '@shared/contract/http';
import { beforeEach, expect, it, vi } from 'vitest';
import { demoLikeSettings, people, personNamed } from '../../../test/builders/settings';
import { contactsNow, followContacts, forgetContacts } from './contacts';
import { fixtureDesk } from './fixtures';
import { linkChanged, startingLink } from './state/link';
import { memoryStorage } from './testing/memory-storage';

const answer: ContactsResponse = { asOf: 100, seenAt: { bob: 90 } };
let asked: ReturnType<typeof vi.fn>;

beforeEach(() => {
  vi.stubGlobal('localStorage', memoryStorage());
  vi.stubGlobal('window', {});
  vi.stubGlobal('document', { visibilityState: 'hidden' });
  asked = vi.fn(async () => new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } }));
  vi.stubGlobal('fetch', asked);
  forgetContacts();
  return () => vi.unstubAllGlobals();
});

const deskOf = (who: string, kind: 'online' | 'offline') =>
  fixtureDesk({ me: personNamed(who), settings: demoLikeSettings(), people, link: { kind } });

it('the server is asked when there is a line, and what it said is kept on the device', async () => {
  const { store } = deskOf('ann', 'offline');
  const end = followContacts();
  expect([asked.mock.calls.length, contactsNow()]).toEqual([0, null]);
  store.dispatch(linkChanged({ ...startingLink, kind: 'online' }));
  await vi.waitFor(() => expect(contactsNow()).toEqual(answer));
  end();
  expect(localStorage.length).toBe(1);
  forgetContacts();
  expect([localStorage.length, contactsNow()]).toEqual([0, null]);
});

it.each(['rosa', 'val'])('%s, who does not work at the desk, asks nothing', async (who) => {
  const { store } = deskOf(who, 'offline');
  const end = followContacts();
  store.dispatch(linkChanged({ ...startingLink, kind: 'online' }));
  await Promise.resolve();
  end();
  expect(asked).not.toHaveBeenCalled();
});
