import { routes } from '@shared/contract/http';
import type { WhatIfResponse } from '@shared/contract/what-if';
import { overall, type WhatIfAsk } from '@shared/domain/what-if';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logArgs } from '../../../test/builders/commands';
import { envelope, type RunningDesk, runDesk } from '../../../test/builders/running-desk';
import { world } from '../../../test/builders/settings';
import { replayHistory } from './what-if';

const matrix = {
  table: [
    [1, 1, 2],
    [1, 2, 3],
    [2, 3, 4],
  ],
};
const ask: WhatIfAsk = { part: 'matrix', value: { matrix }, from: 0, to: 8_000_000_000_000_000 };

let desk: RunningDesk;
let numbers: string[];
beforeAll(async () => {
  desk = await runDesk();
  const ann = await desk.client('ann');
  numbers = [await ann.number(), await ann.number(), await ann.number()];
  const [moves, stays, restricted] = numbers as [string, string, string];
  await ann.push(
    envelope('ticket.log.v1', moves, logArgs({ impact: 2, urgency: 2 })),
    envelope('ticket.log.v1', stays, logArgs({ impact: 1, urgency: 1 })),
    envelope('ticket.log.v1', restricted, logArgs({ impact: 2, urgency: 2, groupId: 'hr' })),
  );
});
afterAll(() => desk.remove());

describe('a draft replayed by the server', () => {
  it('looks at what the person may see, and says that this was all', async () => {
    const pia = await desk.client('pia');
    const { status, body } = await pia.post<WhatIfResponse>(routes.whatIf, ask);
    expect(status).toBe(200);
    expect(body).toMatchObject({ looked: 2, changed: 1, moved: 1, complete: true });
    expect(body.lines.map(({ number, priority }) => [number, priority])).toEqual([
      [numbers[0], { before: 3, after: 2 }],
    ]);
    expect(overall(body).after.tickets).toBe(2);
  });

  it('changes nothing', async () => {
    const settings = (await desk.core.world())?.settings;
    expect(settings?.matrix).not.toEqual(matrix);
  });

  it.each(['ann', 'lea', 'rosa', 'val'])('is not for %s', async (who) => {
    const client = await desk.client(who);
    expect((await client.post(routes.whatIf, ask)).status).toBe(403);
  });

  it.each<[string, object, number]>([
    ['a part that is not replayed', { part: 'groups' }, 400],
    ['a moment before time', { from: -1 }, 400],
    ['a draft of another part', { value: { targets: [] } }, 409],
    ['a draft that can’t be published', { value: { matrix: { table: [[2, 1]] } } }, 409],
  ])('%s is refused', async (_name, over, status) => {
    const pia = await desk.client('pia');
    expect((await pia.post(routes.whatIf, { ...ask, ...over })).status).toBe(status);
  });

  it('ends when its time is up, and says that there is more', async () => {
    const actor = { id: 'pia', role: 'processOwner', groupIds: [] as string[] } as const;
    const bounds = { time: 0, now: () => 1 };
    const by = world();
    const result = await replayHistory(desk.core.db, by, { ...actor, groupIds: [] }, ask, by.settings, bounds);
    expect(result).toMatchObject({ looked: 0, complete: false });
  });
});
