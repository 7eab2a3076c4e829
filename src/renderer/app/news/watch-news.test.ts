import type { DeskBridge, Notice } from '@shared/contract/ipc';
import { type Row, rowOf } from '@shared/domain/row';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fixtureDesk } from '@/data/fixtures';
import type { LinkState } from '@/data/model';
import { markRead } from '@/data/read-marks';
import { linkChanged, startingLink } from '@/data/state/link';
import { reported } from '@/data/state/report';
import { setNoticesWanted } from '@/ui/notice-preference';
import { logged } from '../../../../test/builders/commands';
import { demoLikeSettings, people } from '../../../../test/builders/settings';
import { startWords } from '../i18n';
import { watchNews } from './watch-news';

const [me, other] = people;
if (!me || !other) throw new Error('the test desk has nobody');

const synced: LinkState = { ...startingLink, kind: 'online', lastSyncAt: 1 };
const base: Row = { ...rowOf(logged(), demoLikeSettings()), updatedBy: other.id, shortDescription: 'Mail is down' };
const toMe = (n: number, over: Partial<Row> = {}): Row => ({
  ...base,
  number: `INC000000${n}`,
  assigneeId: me.id,
  updatedAt: Date.now() + 60_000,
  ...over,
});

let stop = () => {};
let away = true;

const begin = (link: LinkState) => {
  const notices: Notice[] = [];
  const badges: number[] = [];
  const bridge = {
    notify: async (notice: Notice) => notices.push(notice) > 0,
    badge: async (count: number) => void badges.push(count),
  } as unknown as DeskBridge;
  const { store } = fixtureDesk({ me, settings: demoLikeSettings(), people, link });
  stop = watchNews(bridge);
  const arrive = (...put: Row[]) => store.dispatch(reported({ rows: { put, remove: [] } }));
  return { notices, badges, arrive, store };
};

await startWords('en');

beforeEach(() => {
  vi.useFakeTimers();
  away = true;
  vi.spyOn(document, 'hasFocus').mockImplementation(() => !away);
});
afterEach(() => {
  stop();
  setNoticesWanted(true);
  vi.useRealTimers();
});

test('one ticket: one notification that opens it', () => {
  const { notices, arrive } = begin(synced);
  arrive(toMe(1));
  vi.runAllTimers();
  expect(notices).toEqual([
    { title: `${other.name} assigned INC0000001 to you`, body: 'Mail is down', number: 'INC0000001' },
  ]);
});

test('many at once: one notification', () => {
  const { notices, arrive } = begin(synced);
  arrive(toMe(1), toMe(2));
  arrive(toMe(3), toMe(4), toMe(5));
  vi.runAllTimers();
  expect(notices).toHaveLength(1);
  expect(notices[0]).toMatchObject({ title: '5 things need a look', number: null });
  expect(notices[0]?.body.split('\n')).toHaveLength(4);
  expect(notices[0]?.body).toContain('and 2 more');
});

test('nothing while one looks, and nothing once it is switched off', () => {
  const { notices, arrive } = begin(synced);
  away = false;
  arrive(toMe(1));
  vi.runAllTimers();
  away = true;
  setNoticesWanted(false);
  arrive(toMe(2));
  vi.runAllTimers();
  expect(notices).toEqual([]);
});

test('what the first sync brings is no news; what comes after it is', () => {
  const { notices, arrive, store } = begin({ ...synced, firstSync: { done: 0, total: null } });
  arrive(toMe(1));
  store.dispatch(linkChanged(synced));
  arrive(toMe(2));
  vi.runAllTimers();
  expect(notices.map(({ number }) => number)).toEqual(['INC0000002']);
});

test('the icon counts my tickets that I have not seen', () => {
  const { badges, arrive } = begin(synced);
  arrive(toMe(6), toMe(7), toMe(8, { assigneeId: other.id }));
  vi.runAllTimers();
  markRead('INC0000006', 99);
  vi.runAllTimers();
  expect(badges).toEqual([0, 2, 1]);
});
