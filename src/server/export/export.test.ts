import { exportRoutes } from '@shared/contract/export';
import type { Problem } from '@shared/contract/http';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logArgs } from '../../../test/builders/commands';
import { call, envelope, type RunningDesk, runDesk } from '../../../test/builders/running-desk';

describe('an export of the desk', () => {
  let desk: RunningDesk;
  beforeAll(async () => {
    desk = await runDesk();
    const ann = await desk.client('ann');
    const [open, closed, hidden] = [await ann.number(), await ann.number(), await ann.number()];
    const outcomes = await ann.push(
      envelope('ticket.log.v1', open, logArgs({ shortDescription: '=cmd()' })),
      envelope('ticket.log.v1', closed, logArgs({ shortDescription: 'Over' })),
      envelope('ticket.resolve.v1', closed, { code: 'userError', notes: 'Shown.' }),
      envelope('ticket.close.v1', closed, {}),
      envelope('ticket.log.v1', hidden, logArgs({ shortDescription: 'Between us', groupId: 'hr' })),
    );
    expect(outcomes.body.outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'accepted'));
  });
  afterAll(() => desk?.remove());

  const titles = async (who: string, query = ''): Promise<string[]> => {
    const { headers } = await desk.client(who);
    const { status, body } = await call<string>(`${desk.url}${exportRoutes.tickets}${query}`, { headers });
    expect(status).toBe(200);
    return (parse(body, { columns: true, bom: true }) as { short_description: string }[]).map(
      (row) => row.short_description,
    );
  };

  test('holds what one may see, as text that no spreadsheet runs', async () => {
    expect(await titles('ann')).toEqual(["'=cmd()", 'Over', 'Between us']);
    expect(await titles('bob')).toEqual(["'=cmd()", 'Over']);
    expect(await titles('bob', '?which=open&bom=0&timeZone=Asia/Tokyo')).toEqual(["'=cmd()"]);
  });

  test.each(['rosa', 'val'])('is not for %s', async (who) => {
    const { status } = await (await desk.client(who)).get<Problem>(exportRoutes.tickets);
    expect(status).toBe(403);
  });

  test('refuses a time zone that nobody knows, and strangers', async () => {
    const ann = await desk.client('ann');
    expect((await ann.get<Problem>(`${exportRoutes.tickets}?timeZone=Mars`)).body.code).toBe('timeZone.unknown');
    expect((await call(`${desk.url}${exportRoutes.tickets}`)).status).toBe(401);
  });
});
