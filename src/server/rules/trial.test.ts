import { routes } from '@shared/contract/http';
import type { RuleTrialResponse } from '@shared/contract/rule-trial';
import type { TrialAsk } from '@shared/domain/rule-trial';
import { emptyScope } from '@shared/domain/rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logArgs } from '../../../test/builders/commands';
import { envelope, type RunningDesk, runDesk } from '../../../test/builders/running-desk';
import { world } from '../../../test/builders/settings';
import { tryRule } from './trial';

const ask: TrialAsk = {
  trigger: { kind: 'slaPercent', clock: 'resolve', percent: 1 },
  scope: emptyScope,
  actions: [{ kind: 'notify', to: [], people: ['lea'] }],
  from: 0,
  to: 8_000_000_000_000_000,
};

let desk: RunningDesk;
let numbers: string[];
beforeAll(async () => {
  desk = await runDesk();
  const ann = await desk.client('ann');
  numbers = [await ann.number(), await ann.number()];
  const [open, restricted] = numbers as [string, string];
  await ann.push(
    envelope('ticket.log.v1', open, logArgs({ impact: 1, urgency: 1 })),
    envelope('ticket.log.v1', restricted, logArgs({ impact: 1, urgency: 1, groupId: 'hr' })),
  );
});
afterAll(() => desk.remove());

describe('a rule tried by the server', () => {
  it('looks at what the person may see, and says that this was all', async () => {
    const pia = await desk.client('pia');
    const { status, body } = await pia.post<RuleTrialResponse>(routes.ruleTrial, ask);
    expect(status).toBe(200);
    expect(body).toMatchObject({ looked: 1, fired: 1, tickets: 1, complete: true });
    expect(body.lines.map(({ number }) => number)).toEqual([numbers[0]]);
  });

  it.each(['ann', 'rosa', 'val'])('is not for %s', async (who) => {
    const client = await desk.client(who);
    expect((await client.post(routes.ruleTrial, ask)).status).toBe(403);
  });

  it('is checked at the border', async () => {
    const pia = await desk.client('pia');
    for (const over of [{ trigger: { kind: 'never' } }, { from: -1 }, { actions: [{ kind: 'explode' }] }])
      expect((await pia.post(routes.ruleTrial, { ...ask, ...over })).status).toBe(400);
  });

  it('ends when its time is up, and says that there is more', async () => {
    const actor = { id: 'pia', role: 'processOwner', groupIds: [] } as const;
    const result = await tryRule(desk.core.db, world(), { ...actor, groupIds: [] }, ask, { time: 0, now: () => 1 });
    expect(result).toMatchObject({ looked: 0, complete: false });
  });
});
