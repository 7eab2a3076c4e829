import type { SearchText, TicketText } from '@shared/search/documents';
import type { FeedCheckpoint, FeedPage } from '@shared/search/feed';
import type { SearchRequest } from '@shared/search/request';
import { beforeEach, describe, expect, test } from 'vitest';
import type { KeptPart, TextConsumer } from './consumer';
import { newSearchHost, type SearchHost } from './host';
import { newIndexConsumer } from './index-consumer';
import { SEARCH, type SearchAnswer } from './index-consumer-calls';
import type { SearchState } from './protocol';
import type { Shelf, ShelfContent, ShelfMark } from './shelf';

interface Disk extends Shelf {
  content: ShelfContent | null;
  lose(consumer: string, key: string): void;
}

/** What is written is cloned, as a disk does. */
const newDisk = (): Disk => {
  const parts = new Map<string, Map<string, unknown>>();
  const disk: Disk = {
    content: null,
    lose: (consumer, key) => void parts.get(consumer)?.delete(key),
    read: async () => structuredClone(disk.content),
    write: async (mark: ShelfMark, changed: ReadonlyMap<string, readonly KeptPart[]>) => {
      for (const [consumer, own] of changed) {
        const kept = parts.get(consumer) ?? new Map<string, unknown>();
        parts.set(consumer, kept);
        for (const [key, value] of own) {
          if (value === undefined) kept.delete(key);
          else kept.set(key, structuredClone(value));
        }
      }
      disk.content = { mark: structuredClone(mark), parts };
    },
    clear: async () => {
      parts.clear();
      disk.content = null;
    },
  };
  return disk;
};

const ticket = (n: number, title: string): TicketText => ({
  kind: 'ticket',
  id: `INC${String(n).padStart(7, '0')}`,
  title,
  description: '',
  callerId: 'ana',
  categoryId: null,
  subcategoryId: null,
  serviceId: null,
  groupId: null,
  assigneeId: null,
  priority: 3,
  impact: 3,
  urgency: 3,
  state: 'new',
  location: null,
  tags: [],
  openedAt: 0,
  updatedAt: 0,
  resolution: null,
  solutions: [],
});

const at = (lwt: number, source = 'a'): FeedCheckpoint => ({
  source,
  tickets: { id: 'x', lwt },
  records: null,
  unsent: [],
});
const page = (texts: readonly SearchText[], over: Partial<FeedPage> = {}): FeedPage => ({
  afresh: false,
  texts,
  facts: [],
  lives: [],
  gone: [],
  synonyms: null,
  checkpoint: at(1),
  more: false,
  total: 0,
  ...over,
});

let disk: Disk;
let asked: (FeedCheckpoint | null)[];
let states: SearchState[];
let host: SearchHost;

const begin = (more: readonly TextConsumer[] = []): void => {
  asked = [];
  states = [];
  host = newSearchHost({
    shelf: disk,
    consumers: [newIndexConsumer('en'), ...more],
    ask: (after) => asked.push(after),
    tell: (state) => states.push(state),
  });
};
const search = async (words: string): Promise<string[]> => {
  const args: SearchRequest = {
    words,
    typing: false,
    phrases: [],
    without: [],
    filters: [],
    kinds: ['ticket'],
    limit: 10,
  };
  const answer = await host.answer({ id: 1, name: SEARCH, args });
  if (answer.kind !== 'answer' || !answer.ok) throw new Error('no answer');
  return (answer.value as SearchAnswer).hits.map(({ id }) => id);
};

beforeEach(() => {
  disk = newDisk();
  begin();
});

describe('a first start', () => {
  test('asks from the beginning, tells how far it has come, and is ready after the last page', async () => {
    await host.start();
    expect(asked).toEqual([null]);
    await host.pageArrived(page([ticket(1, 'vpn')], { afresh: true, more: true, total: 3, checkpoint: at(1) }));
    await host.pageArrived(page([ticket(2, 'vpn'), ticket(3, 'fax')], { checkpoint: at(2) }));
    expect(asked).toEqual([null, at(1)]);
    expect(states).toEqual([
      { kind: 'building', done: 1, total: 3 },
      { kind: 'ready', version: 1 },
    ]);
    expect((await search('vpn')).sort()).toEqual(['INC0000001', 'INC0000002']);
  });

  test('a hint while a page is on its way is not forgotten, and asks once', async () => {
    await host.start();
    host.more();
    host.more();
    await Promise.resolve();
    await host.pageArrived(page([], { afresh: true }));
    expect(asked).toEqual([null, at(1)]);
  });

  test('a question that nobody heard is asked again when the data is opened', async () => {
    await host.start();
    host.sourceOpened();
    await host.start();
    expect(asked).toEqual([null, null]);
  });
});

describe('the next start', () => {
  beforeEach(async () => {
    await host.start();
    await host.pageArrived(page([ticket(1, 'vpn'), ticket(2, 'fax')], { afresh: true, checkpoint: at(5) }));
    await host.saved();
  });

  test('is ready from disk, and asks only for what came since', async () => {
    begin();
    await host.start();
    expect(states).toEqual([{ kind: 'ready', version: 0 }]);
    expect(asked).toEqual([at(5)]);
    expect(await search('vpn')).toEqual(['INC0000001']);
  });

  test('takes changes on top, and keeps those as well', async () => {
    begin();
    await host.start();
    await host.pageArrived(page([ticket(1, 'scanner')], { gone: ['INC0000002'], checkpoint: at(6) }));
    await host.saved();
    begin();
    await host.start();
    expect(asked).toEqual([at(6)]);
    expect([await search('vpn'), await search('fax'), await search('scanner')]).toEqual([[], [], ['INC0000001']]);
  });

  test('forgets what came from another copy of the data', async () => {
    begin();
    await host.start();
    await host.pageArrived(page([ticket(9, 'vpn')], { afresh: true, checkpoint: at(1, 'b') }));
    expect(await search('vpn fax')).toEqual(['INC0000009']);
  });

  test('begins anew where a consumer has come or changed its form', async () => {
    begin([{ name: 'new', version: 1, take: () => undefined, clear: () => undefined }]);
    await host.start();
    expect(asked).toEqual([null]);
    expect(states).toEqual([]);
  });

  test('begins anew where what was kept can not be read', async () => {
    disk.lose('index', 'ticket-1-dead');
    begin();
    await host.start();
    expect(asked).toEqual([null]);
    expect(disk.content).toBeNull();
  });
});

describe('calls', () => {
  test('what nobody knows is an error, said to whoever asked', async () => {
    await host.start();
    expect(await host.answer({ id: 7, name: 'nothing', args: null })).toMatchObject({ id: 7, ok: false });
  });

  test('forget removes all, and nothing is written after', async () => {
    await host.start();
    await host.pageArrived(page([ticket(1, 'vpn')], { afresh: true }));
    await host.answer({ id: 1, name: 'forget', args: null });
    await host.saved();
    expect(disk.content).toBeNull();
    expect(await search('vpn')).toEqual([]);
  });
});
