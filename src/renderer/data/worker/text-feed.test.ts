import type { Ticket } from '@shared/domain/ticket';
import { type Life, rowAt } from '@shared/past/life';
import type { FeedCheckpoint, FeedMessage, FeedPage, FeedWant } from '@shared/search/feed';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandId, logged } from '../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../test/builders/settings';
import { type Device, newDevice, newDisk } from '../testing/device';
import { type FakeServer, fakeServer } from '../testing/fake-server';
import { newTextFeed } from './text-feed';

const ann = personNamed('ann');
const number = (n: number): string => `INC${String(n).padStart(7, '0')}`;
const ticket = (n: number, over: Partial<Ticket> = {}): Ticket => ({ ...logged(), number: number(n), ...over });

let server: FakeServer;
let device: Device;
let messages: FeedMessage[];
let feed: ReturnType<typeof newTextFeed>;

beforeEach(async () => {
  server = fakeServer({
    settings: demoLikeSettings(),
    people,
    tickets: [ticket(1, { shortDescription: 'VPN drops' }), ticket(2, { shortDescription: 'No sound' })],
  });
  vi.stubGlobal('fetch', server.fetchAs(ann));
  messages = [];
  feed = newTextFeed({ post: (message) => messages.push(structuredClone(message)) });
  device = newDevice(ann, newDisk(), feed);
  await device.open();
  await device.until(
    'all is pulled',
    () => device.store.getState().link.firstSync === null && device.row(number(2)) !== undefined,
  );
  await device.host.idle();
});
afterEach(async () => {
  await device.close();
  vi.unstubAllGlobals();
});

const ask = async (after: FeedCheckpoint | null, want: FeedWant = 'texts'): Promise<FeedPage> => {
  messages = [];
  await feed.answer({ kind: 'ask', from: 'me', want, after });
  const answer = messages.find((message) => message.kind === 'page');
  if (answer?.kind !== 'page') throw new Error('nobody answered');
  return answer.page;
};
const titles = (page: FeedPage): string[] => page.texts.map(({ title }) => title).sort();

describe('pages of texts', () => {
  test('the first one brings all, the next one nothing', async () => {
    const first = await ask(null);
    expect(first.afresh).toBe(true);
    expect(first.more).toBe(false);
    expect(titles(first)).toEqual(['No sound', 'VPN drops']);
    const next = await ask(first.checkpoint);
    expect(next).toMatchObject({ afresh: false, texts: [], gone: [], more: false });
  });

  test('what was stored since comes, and there was a hint', async () => {
    const { checkpoint } = await ask(null);
    messages = [];
    const args = { shortDescription: { from: 'No sound', to: 'No sound in Teams' } };
    server.act(
      { id: commandId(1), name: 'ticket.edit.v1', ticket: number(2), args, at: 1, batchId: null },
      personNamed('bob'),
    );
    await device.until('the hint is there', () => messages.some(({ kind }) => kind === 'more'));
    expect(titles(await ask(checkpoint))).toEqual(['No sound in Teams']);
  });

  test('another copy of the data is begun afresh', async () => {
    const { checkpoint } = await ask(null);
    const page = await ask({ ...checkpoint, source: 'another' });
    expect(page.afresh).toBe(true);
    expect(page.texts.length).toBe(2);
  });

  test('an unsent change is there at once, and what it covered again when it is withdrawn', async () => {
    const { checkpoint } = await ask(null);
    server.cut('requests');
    await device.until('offline', () => device.store.getState().link.kind !== 'online');
    const id = await device.run('ticket.edit.v1', number(1), {
      shortDescription: { from: 'VPN drops', to: 'VPN drops at noon' },
    });
    const changed = await ask(checkpoint);
    expect(titles(changed)).toEqual(['VPN drops at noon']);
    expect(changed.checkpoint.unsent).toEqual([number(1)]);
    await device.host.call(device.port, 'withdraw', [[id]]);
    const back = await ask(changed.checkpoint);
    expect(titles(back)).toEqual(['VPN drops']);
    expect(back.checkpoint.unsent).toEqual([]);
  });

  test('facts come instead of texts where they are wanted, with what is unsent', async () => {
    const first = await ask(null, 'facts');
    expect([first.texts, first.facts.map((fact) => [fact.number, fact.state])]).toEqual([
      [],
      [
        [number(1), 'new'],
        [number(2), 'new'],
      ],
    ]);
    server.cut('requests');
    await device.until('offline', () => device.store.getState().link.kind !== 'online');
    await device.run('ticket.resolve.v1', number(1), { code: 'solutionProvided', notes: 'Restarted.' });
    const next = await ask(first.checkpoint, 'facts');
    expect(next.facts.map((fact) => [fact.number, fact.state])).toEqual([[number(1), 'resolved']]);
  });

  test('lives come where they are wanted: as it was before what is still unsent, and no more than a life each', async () => {
    const first = await ask(null, 'lives');
    expect([first.texts, first.facts, first.lives.map((life) => life.number)]).toEqual([
      [],
      [],
      [number(1), number(2)],
    ]);
    server.cut('requests');
    await device.until('offline', () => device.store.getState().link.kind !== 'online');
    await device.run('ticket.resolve.v1', number(1), { code: 'solutionProvided', notes: 'Restarted.' });
    const next = await ask(first.checkpoint, 'lives');
    expect(next.lives.map((life) => [life.number, life.row.state, life.steps[0]?.row.state])).toEqual([
      [number(1), 'resolved', 'new'],
    ]);
    expect(rowAt(next.lives[0] as Life, logged().openedAt)).toMatchObject({ state: 'new' });
  });
});
