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
    expect(book.has(open.number)).toBe(false);
    expect(book.change([], [open.number], nobodyLooks).remove).toEqual([open.number]);
  });
});
