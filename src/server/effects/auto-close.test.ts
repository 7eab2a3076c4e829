import { closesAt } from '@shared/domain/closing';
import type { Ticket } from '@shared/domain/ticket';
import { describe, expect, it } from 'vitest';
import { attempt, done, logArgs, logged, stampOf } from '../../../test/builders/commands';
import { envelope, runDesk } from '../../../test/builders/running-desk';
import { demoLikeSettings } from '../../../test/builders/settings';
import { closeResolved } from './auto-close';

const DAY = 86_400_000;
const settings = demoLikeSettings();
const at = (text: string) => Date.parse(text);

const resolvedAt = (when: string): Ticket =>
  done(
    attempt(logged(), 'ticket.resolve.v1', { code: 'userError', notes: 'Done.' }, stampOf('ann', 1, { at: at(when) })),
  );

describe('when a resolved ticket closes', () => {
  it.each([
    ['on a Monday', resolvedAt('2026-03-02T10:00Z'), '2026-03-09T10:00Z'],
    ['on a Friday: the weekend does not count', resolvedAt('2026-03-06T10:00Z'), '2026-03-13T10:00Z'],
    [
      'not while the caller still writes',
      { ...resolvedAt('2026-03-02T10:00Z'), lastCallerMessageAt: at('2026-03-04T10:00Z') },
      '2026-03-11T10:00Z',
    ],
  ])('%s', (_case, ticket, closes) => {
    expect(new Date(closesAt(ticket, settings) ?? Number.NaN).toISOString()).toBe(new Date(closes).toISOString());
  });

  it('not if it is not resolved', () => {
    expect(closesAt(logged(), settings)).toBeNull();
  });
});

describe('a round', () => {
  it('closes what is due, as the desk itself, and nothing else', async () => {
    const desk = await runDesk();
    const ann = await desk.client('ann');
    const resolve = { code: 'userError', notes: 'Done.' } as const;
    const [resolved, open] = [await ann.number(), await ann.number()];
    await ann.push(
      envelope('ticket.log.v1', resolved, logArgs()),
      envelope('ticket.resolve.v1', resolved, resolve),
      envelope('ticket.log.v1', open, logArgs()),
    );
    const stateOf = async (number: string) =>
      (
        await desk.core.db.query<{ body: Ticket }>(`select body from doc where coll = 'tickets' and id = $1`, [number])
      )[0]?.body;
    await closeResolved(desk.core, Date.now() + DAY);
    expect((await stateOf(resolved))?.state.kind).toBe('resolved');
    await closeResolved(desk.core, Date.now() + 15 * DAY);
    expect(await stateOf(resolved)).toMatchObject({ state: { kind: 'closed' }, updatedBy: 'system' });
    expect((await stateOf(open))?.state.kind).toBe('new');
    await desk.remove();
  });
});
