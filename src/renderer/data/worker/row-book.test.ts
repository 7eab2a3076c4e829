import { rowOf } from '@shared/domain/row';
import { describe, expect, test } from 'vitest';
import { logged } from '../../../../test/builders/commands';
import { demoLikeSettings } from '../../../../test/builders/settings';
import { newRowBook } from './row-book';

const open = rowOf(logged(), demoLikeSettings());
const closed = rowOf({ ...logged(), state: { kind: 'closed', resolution: null, at: 5 } }, demoLikeSettings());
const nobodyLooks = () => false;

describe('what pages are told to take away', () => {
  test('a ticket that was told as closed, too: a page may show it still', () => {
    const book = newRowBook(() => 1);
    expect(book.change([open], [], nobodyLooks).put).toEqual([open]);
    expect(book.change([closed], [], nobodyLooks).put).toEqual([closed]);
    expect(book.rows()).toEqual([]);
    expect(book.change([], [open.number], nobodyLooks).remove).toEqual([open.number]);
  });
});

describe('what was told as final', () => {
  test.each([
    ['left the book', () => [open, { ...closed, unsent: 1 }], nobodyLooks],
    ['was looked at', () => [{ ...closed, unsent: 1 }], () => true],
  ])('and %s is told of again: whoever was told of it shows it still', (_how, before, shown) => {
    const book = newRowBook(() => 1);
    for (const row of before()) book.change([row], [], shown);
    expect(book.mayBeShown(open.number)).toBe(true);
    expect(book.told()).toEqual([open.number]);
    expect(book.change([closed], [], nobodyLooks).put).toEqual([closed]);
    expect(book.rows()).toEqual([]);
  });

  test('is forgotten when it is taken away', () => {
    const book = newRowBook(() => 1);
    book.change([open], [], nobodyLooks);
    book.change([closed], [], nobodyLooks);
    book.change([], [open.number], nobodyLooks);
    expect(book.mayBeShown(open.number)).toBe(false);
    expect(book.told()).toEqual([]);
    expect(book.change([closed], [], nobodyLooks).put).toEqual([]);
  });

  test("and was never told, is nobody's news", () => {
    const book = newRowBook(() => 1);
    expect(book.change([closed], [], nobodyLooks).put).toEqual([]);
    expect(book.mayBeShown(closed.number)).toBe(false);
  });
});
