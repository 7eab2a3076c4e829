import { describe, expect, it } from 'vitest';
import { attempt, commandId, done, logArgs, logged, refusalOf, stampOf } from '../../../../test/builders/commands';
import { toldOfWorkaround } from '../kinds';
import type { Ticket } from '../ticket';

const absorb = (ticket: Ticket, from: string[], n: number, callers: string[] = []) =>
  attempt(ticket, 'ticket.absorb.v1', { from, callers, note: 'The same.' }, stampOf('ann', n));

describe('taking in duplicates', () => {
  it('adds what is new, once', () => {
    const once = done(absorb(logged(), ['INC0000002', 'INC0000002'], 1, ['rui', 'rui', 'rosa']));
    expect(once.links).toEqual([{ kind: 'duplicate', to: 'INC0000002' }]);
    expect(once.watchers).toEqual(['rui']);
    const twice = done(absorb(once, ['INC0000002', 'INC0000003'], 2));
    expect(twice.links.map(({ to }) => to)).toEqual(['INC0000002', 'INC0000003']);
  });

  it('is taken back as a whole', () => {
    const merged = done(absorb(logged(), ['INC0000002', 'INC0000003'], 1, ['rui']));
    const back = done(attempt(merged, 'ticket.undo.v1', { commandId: commandId(1) }, stampOf('ann', 2)));
    expect(back).toMatchObject({ links: [], watchers: [] });
  });

  it.each([
    ['itself', ['INC0000001'], [], 'link.self'],
    ['a caller whom nobody knows', ['INC0000002'], ['nobody'], 'caller.unknown'],
    ['more than a ticket may carry', Array.from({ length: 100 }, (_, n) => `INC00010${n + 10}`), [], null],
  ])('of %s', (_what, from, callers, code) => {
    expect(refusalOf(absorb(logged(), from, 1, callers))).toBe(code);
  });

  it('of what it has already changes nothing', () => {
    const merged = done(absorb(logged(), ['INC0000002'], 1));
    expect(refusalOf(absorb(merged, ['INC0000002'], 2))).toBe('nothingToChange');
  });

  it('of more than fit is refused', () => {
    const links = Array.from({ length: 500 }, (_, n) => ({ kind: 'related' as const, to: `INC00020${n + 10}` }));
    expect(refusalOf(absorb({ ...logged(), links }, ['INC0000002'], 1))).toBe('tooMany');
  });
});

describe('pushing a workaround', () => {
  const opened = done(
    attempt(
      null,
      'ticket.open.v1',
      { ...logArgs(), kind: 'problem', links: [] },
      stampOf('ann', 0),
      undefined,
      'PRB0000001',
    ),
  );
  const known = (workaround: string, ticket = opened, n = 1) =>
    done(attempt(ticket, 'ticket.setDetail.v1', { workaround }, stampOf('ann', n)));
  const push = (ticket: Ticket, to: string[], n: number) =>
    attempt(ticket, 'ticket.pushWorkaround.v1', { to }, stampOf('ann', n));

  it('keeps who has been told, until the text changes', () => {
    const told = done(push(known('Use TCP'), ['INC0000001', 'INC0000002'], 2));
    const more = done(push(told, ['INC0000003'], 3));
    expect(toldOfWorkaround(more.detail)).toEqual(['INC0000001', 'INC0000002', 'INC0000003']);
    expect(toldOfWorkaround(known('Use TCP on port 443', more, 4).detail)).toEqual([]);
  });

  it.each([
    ['without a text', opened, ['INC0000001'], 'workaround.empty'],
    ['of an incident', logged(), ['INC0000002'], 'detail.otherKind'],
    ['to one that has it', done(push(known('Use TCP'), ['INC0000001'], 2)), ['INC0000001'], 'nothingToChange'],
    [
      'to more than fit',
      done(
        push(
          known('Use TCP'),
          Array.from({ length: 500 }, (_, n) => `INC00030${n + 10}`),
          2,
        ),
      ),
      ['INC0000001'],
      'tooMany',
    ],
  ])('%s is refused', (_what, ticket, to, code) => {
    expect(refusalOf(push(ticket, to, 5))).toBe(code);
  });
});
