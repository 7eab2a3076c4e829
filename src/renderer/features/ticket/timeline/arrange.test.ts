import type { Entry, EntryBody } from '@shared/domain/entry';
import type { Change } from '@shared/domain/ticket';
import { describe, expect, test } from 'vitest';
import { arrange, countFolded, foldEarlier, KEPT, STEP, startsDay, stepsTo } from './arrange';

const MINUTE = 60_000;
const noon = new Date(2026, 2, 12, 12).getTime();

const entry = (n: number, body: EntryBody, over: Partial<Entry> = {}): Entry => ({
  id: `c${n}.0`,
  ticket: 'INC0012345',
  commandId: `c${n}`,
  command: 'ticket.addNote.v1',
  batchId: null,
  by: 'maya',
  at: noon + n * MINUTE,
  receivedAt: noon + n * MINUTE,
  audience: 'internal',
  body,
  ...over,
});
const note = (n: number, over: Partial<Entry> = {}) => entry(n, { kind: 'note', text: `note ${n}` }, over);
const change = (field: string): Change => ({ field, from: 'a', to: 'b' });
const changed = (fields: readonly string[], reason: string | null = null): EntryBody => ({
  kind: 'changed',
  changes: fields.map(change),
  reason,
});

describe('arrange', () => {
  test('oldest first, whatever order they arrived in', () => {
    const ids = arrange([note(3), note(1), note(2)], []).map((moment) => moment.id);
    expect(ids).toEqual(['c1.0', 'c2.0', 'c3.0']);
  });

  test('what one command changed is one moment, with the reason of either entry', () => {
    const [moment, ...others] = arrange(
      [entry(1, changed(['tags'])), entry(1, changed(['state'], 'because'), { id: 'c1.1', audience: 'caller' })],
      [],
    );
    expect(others).toEqual([]);
    expect(moment?.changes.map((each) => each.field)).toEqual(['tags', 'state']);
    expect(moment?.reason).toBe('because');
  });

  test('a reply and the hold that came with it stay two', () => {
    const moments = arrange(
      [entry(1, { kind: 'reply', text: 'hello', to: 'priya' }), entry(1, changed(['state']), { id: 'c1.1' })],
      [],
    );
    expect(moments.map((moment) => moment.entry.body.kind)).toEqual(['reply', 'changed']);
  });

  const attached = (n: number, name: string, over: Partial<Entry> = {}) => {
    const files = [{ id: `f${n}`, hash: 'ab'.repeat(32), name, size: 3 }];
    return entry(n, { kind: 'files', what: 'attached', files, forCaller: false }, over);
  };
  const names = (moment: ReturnType<typeof arrange>[number] | undefined) => moment?.files?.map(({ name }) => name);

  test('files stand with the text that they came with, in one go and by the same person', () => {
    const together = { batchId: 'b1' };
    const moments = arrange([attached(1, 'a.png', together), attached(2, 'b.log', together), note(3, together)], []);
    expect(moments.map(({ id }) => id)).toEqual(['c3.0']);
    expect(names(moments[0])).toEqual(['a.png', 'b.log']);
  });

  test.each([
    ['alone', {}, {}],
    ['in another batch', { batchId: 'b1' }, { batchId: 'b2' }],
    ['by somebody else', { batchId: 'b1', by: 'sam' }, { batchId: 'b1' }],
  ])('files that came %s are a moment of their own', (_what, of, text) => {
    const moments = arrange([attached(1, 'a.png', of), note(2, text)], []);
    expect(moments.map(({ id }) => id)).toEqual(['c1.0', 'c2.0']);
    expect([names(moments[0]), names(moments[1])]).toEqual([['a.png'], undefined]);
  });

  test('an undo marks what it took back, and knows it', () => {
    const undo = entry(2, { kind: 'undone', undoes: 'c1', changes: [] });
    const [first, second] = arrange([note(1), undo], []);
    expect(first?.undoneBy?.id).toBe('c2.0');
    expect(second?.undoes.map((each) => each.id)).toEqual(['c1.0']);
  });

  test.each([
    ['not sent yet', note(1), ['c1'], { unsent: true, late: false }],
    ['sent', note(1), [], { unsent: false, late: false }],
    [
      'made offline, received an hour later',
      note(1, { receivedAt: noon + 61 * MINUTE }),
      [],
      { unsent: false, late: true },
    ],
    [
      'a slow network is not "offline"',
      note(1, { receivedAt: noon + 1.5 * MINUTE }),
      [],
      { unsent: false, late: false },
    ],
  ])('marks: %s', (_name, made, unsent, marks) => {
    expect(arrange([made], unsent)[0]).toMatchObject(marks);
  });
});

describe('folding', () => {
  const many = (count: number) =>
    arrange(
      Array.from({ length: count }, (_, n) => note(n)),
      [],
    );
  test.each([
    ['nothing', 0, 0, 0],
    ['few', KEPT, 0, 0],
    ['two more are not worth a fold', KEPT + 2, 0, 0],
    ['three more are', KEPT + 3, 0, 3],
    ['five hundred', 500, 0, 500 - KEPT],
    ['five hundred, asked once', 500, 1, 500 - KEPT - STEP],
    ['five hundred, asked to the end', 500, 10, 0],
  ])('%s', (_name, count, steps, hidden) => {
    const { earlier, shown } = foldEarlier(many(count), steps);
    expect([earlier.length, shown.length]).toEqual([hidden, count - hidden]);
  });

  test.each([
    ['the newest', 499, 0],
    ['the oldest in sight', 500 - KEPT, 0],
    ['the one before', 500 - KEPT - 1, 1],
    ['the oldest of all', 0, 10],
  ])('is opened as far as an entry that is asked for: %s', (_name, at, steps) => {
    const moments = many(500);
    expect(stepsTo(moments, moments[at]?.id ?? null)).toBe(steps);
    expect(foldEarlier(moments, steps).shown).toContain(moments[at]);
    expect(stepsTo(moments, 'elsewhere')).toBe(0);
  });

  test('says what it hides', () => {
    const moments = arrange(
      [
        entry(0, { kind: 'opened', channel: 'phone' }),
        note(1),
        note(2),
        entry(3, { kind: 'reply', text: 'x', to: 'priya' }),
        entry(4, { kind: 'callerMessage', text: 'x' }),
        entry(5, changed(['location'])),
      ],
      [],
    );
    expect(countFolded(moments)).toMatchObject({ notes: 2, replies: 1, messages: 1, changes: 1 });
    expect(countFolded(moments).opened?.id).toBe('c0.0');
  });
});

test('a day begins where the date changes', () => {
  const [first, second, third] = arrange([note(0), note(1), note(60 * 24)], []);
  if (!first || !second || !third) throw new Error('three moments expected');
  expect([startsDay(first, undefined), startsDay(second, first), startsDay(third, second)]).toEqual([
    true,
    false,
    true,
  ]);
});
