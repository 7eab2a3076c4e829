import { describe, expect, it } from 'vitest';
import { attempt, commandId, done, logged, refusalOf, stampOf } from '../../../../test/builders/commands';
import { personNamed } from '../../../../test/builders/settings';
import { fileName, MAX_FILES, MAX_FILES_AT_ONCE } from '../attachment';
import { entrySeenBy, ticketSeenBy } from '../seen-by';
import type { Ticket } from '../ticket';

const file = (id: string, name = 'screen.png') => ({ id, hash: 'ab'.repeat(32), name, size: 1_200 });
const attach = (ticket: Ticket, ids: readonly string[], n: number, who = 'ann', forCaller = false) =>
  attempt(ticket, 'ticket.attach.v1', { files: ids.map((id) => file(id)), forCaller }, stampOf(who, n));
const detach = (ticket: Ticket, attachment: string, n: number, who = 'ann') =>
  attempt(ticket, 'ticket.detach.v1', { attachment }, stampOf(who, n));

describe('files on a ticket', () => {
  it('are seen by the caller only where they are meant for callers', () => {
    const inside = attach(logged(), ['f1'], 1);
    const both = attach(done(inside), ['f2'], 2, 'ann', true);
    expect(inside).toMatchObject({ entries: [{ audience: 'internal', body: { kind: 'files', what: 'attached' } }] });
    expect(both).toMatchObject({ entries: [{ audience: 'caller' }] });
    const rosa = personNamed('rosa');
    expect(ticketSeenBy(rosa, done(both), false).attachments?.map(({ id }) => id)).toEqual(['f2']);
    expect(ticketSeenBy(personNamed('bob'), done(both), true).attachments).toHaveLength(2);
    const [entry] = both.kind === 'accepted' ? both.entries : [];
    expect(entry && entrySeenBy(rosa, entry, false)).toEqual(entry);
  });

  it('of a caller are always for the caller, who may take away none but those', () => {
    const ticket = done(attach(done(attach(logged(), ['f1'], 1, 'ann', true)), ['f2'], 2, 'rosa'));
    expect(ticket.attachments).toMatchObject([{ by: 'ann' }, { by: 'rosa', forCaller: true }]);
    expect(refusalOf(detach(ticket, 'f1', 3, 'rosa'))).toBe('permission.denied');
    expect(done(detach(ticket, 'f2', 3, 'rosa')).attachments).toMatchObject([{ id: 'f1' }]);
    expect(refusalOf(attach(ticket, ['f3'], 3, 'rui'))).toBe('permission.denied');
  });

  it('are added to what is closed too, and come back when their removal is undone', () => {
    const resolved = done(attempt(logged(), 'ticket.resolve.v1', { code: 'userError', notes: 'x' }, stampOf('ann', 1)));
    const closed = done(attempt(resolved, 'ticket.close.v1', {}, stampOf('ann', 2)));
    const one = done(attach(closed, ['f1'], 3));
    const none = done(detach(one, 'f1', 4));
    expect(none.attachments).toEqual([]);
    const back = done(attempt(none, 'ticket.undo.v1', { commandId: commandId(4) }, stampOf('ann', 5)));
    expect(back.attachments).toEqual(one.attachments);
    const before = done(attempt(back, 'ticket.undo.v1', { commandId: commandId(3) }, stampOf('ann', 6)));
    expect('attachments' in before).toBe(false);
  });

  it('count once under one id, and are bounded', () => {
    const one = done(attach(logged(), ['f1'], 1));
    expect(refusalOf(attach(one, ['f1'], 2))).toBe('nothingToChange');
    expect(refusalOf(attach(one, ['f2', 'f2'], 2))).toBe('nothingToChange');
    expect(refusalOf(detach(one, 'f9', 2))).toBe('nothingToChange');
    let full = logged();
    for (let n = 0; n < MAX_FILES / MAX_FILES_AT_ONCE; n += 1) {
      full = done(
        attach(
          full,
          Array.from({ length: MAX_FILES_AT_ONCE }, (_, at) => `f${n}.${at}`),
          n + 1,
        ),
      );
    }
    expect(refusalOf(attach(full, ['more'], 99))).toBe('tooMany');
  });

  it.each(['a/b.png', 'a\\b.png', '..\u0000', ' ', ''])('may not be called %j', (name) =>
    expect(
      refusalOf(
        attempt(logged(), 'ticket.attach.v1', { files: [file('f1', name)], forCaller: false }, stampOf('ann', 1)),
      ),
    ).toBe('args.invalid'),
  );
});

describe('a file’s name', () => {
  it.each([
    ['screen.png', 'screen.png'],
    ['C:\\Users\\ana\\log.txt', 'C: Users ana log.txt'],
    ['../../etc/passwd', '.. .. etc passwd'],
    ['invoice\u202Efdp.exe', 'invoice fdp.exe'],
    ['  two \n lines.txt ', 'two lines.txt'],
    ['\u0000', 'file'],
    [`${'a'.repeat(300)}.jpeg`, `${'a'.repeat(195)}.jpeg`],
  ])('%j is kept as %j', (given, kept) => expect(fileName(given)).toBe(kept));
});
