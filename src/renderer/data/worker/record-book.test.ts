import type { Article } from '@shared/domain/article';
import type { ArticleHead } from '@shared/domain/record-head';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { articleContent } from '../../../../test/builders/articles';
import { commandId } from '../../../../test/builders/commands';
import { demoLikeSettings, people, personNamed } from '../../../../test/builders/settings';
import { type Device, type Disk, newDevice, newDisk } from '../testing/device';
import { type FakeServer, fakeServer } from '../testing/fake-server';

const KB = 'KB0000001';
const draft = (title: string) => ({
  draft: null,
  basedOn: 0,
  content: articleContent({ title }),
  fromTicket: null,
});

let server: FakeServer;
const open: Device[] = [];

const at = async (name: string, disk: Disk): Promise<Device> => {
  vi.stubGlobal('fetch', server.fetchAs(personNamed(name)));
  const device = newDevice(personNamed(name), disk);
  open.push(device);
  await device.open(null);
  return device;
};
const head = (device: Device): ArticleHead | undefined =>
  device.store.getState().records.heads.get(KB) as ArticleHead | undefined;
const article = (device: Device): Article | null => device.shownRecord(KB) as Article | null;

beforeEach(() => {
  server = fakeServer({ settings: demoLikeSettings(), people, tickets: [] });
});
afterEach(async () => {
  for (const device of open.splice(0)) await device.close();
  vi.unstubAllGlobals();
});

describe('a record on the device', () => {
  test('shows at once, is sent, and stays when the fold lets go of it', async () => {
    const device = await at('ann', newDisk());
    const command = await device.runRecord('article.saveDraft.v1', KB, draft('First'));
    await device.until('there is a head', () => head(device)?.title === 'First');
    await device.until('it is settled', () => device.item(command)?.status === 'settled');
    expect(head(device)).toMatchObject({ state: 'draft', version: 1 });
    await device.loadRecord(KB);
    expect(article(device)?.drafts.map(({ content }) => content.title)).toEqual(['First']);
  });

  test('written without a line, it survives the worker and goes out later', async () => {
    const disk = newDisk();
    const device = await at('ann', disk);
    await device.until('online', () => device.store.getState().link.kind === 'online');
    server.cut('requests');
    const command = await device.runRecord('article.saveDraft.v1', KB, draft('Offline'));
    await device.until('there is a head', () => head(device)?.title === 'Offline');
    await device.close();
    const again = await at('ann', disk);
    await again.until('it is still there', () => head(again)?.title === 'Offline');
    server.cut('none');
    void again.host.call(again.port, 'sendNow', []);
    await again.until('it is settled', () => again.item(command)?.status === 'settled');
    expect(server.received.filter((id) => id === command).length).toBeGreaterThanOrEqual(1);
    expect(head(again)?.version).toBe(1);
  });

  test('what somebody else does to an open one arrives in full', async () => {
    const mine = await at('ann', newDisk());
    await mine.runRecord('article.saveDraft.v1', KB, draft('Mine'));
    await mine.until('it is there', () => head(mine)?.title === 'Mine');
    await mine.loadRecord(KB);
    server.act(
      {
        id: commandId(78),
        name: 'article.saveDraft.v1',
        ticket: KB,
        args: draft('Theirs'),
        at: Date.now(),
        batchId: null,
      },
      personNamed('cem'),
    );
    await mine.until('both drafts are here', () => article(mine)?.drafts.length === 2);
    expect(article(mine)?.drafts.map(({ by }) => by)).toEqual(['ann', 'cem']);
  });
});
