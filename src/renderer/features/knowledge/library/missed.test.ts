import { describe, expect, it } from 'vitest';
import { dayOf, newMissedBook, noteworthy } from './missed';

describe('what is noted of a search', () => {
  const cases: readonly [string, string | null][] = [
    ['Beamer  Lizenz', 'beamer lizenz'],
    ['"paper jam" tray', 'paper jam tray'],
    ['outlook 0x8004010F event 4625', 'outlook event'],
    ['INC0012338', null],
    ['ana.lopez@example.org mailbox', 'mailbox'],
    ['10.20.30.40 unreachable', 'unreachable'],
    ['\\\\files01\\finance share', 'share'],
    ['printer caller:ana service:print -colour', 'printer'],
    ['vp', null],
    ['(toner)', 'toner'],
    ['', null],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(noteworthy(text)).toBe(expected);
  });

  it('is never longer than what the record holds', () => {
    expect(noteworthy('word '.repeat(80))?.length).toBeLessThanOrEqual(120);
  });
});

describe('searches that led to nothing', () => {
  const noon = new Date(2026, 2, 5, 12).getTime();
  const book = () => newMissedBook(() => noon);
  const day = '2026-03-05';

  it('counts a search once, as it was at its end', () => {
    const missed = book();
    for (const text of ['b', 'bea', 'beamer', 'beamer lizenz', 'beamer']) missed.searched(text, false);
    missed.left();
    expect(missed.taken()).toEqual([{ words: 'beamer', day, times: 1 }]);
    expect(missed.taken()).toEqual([]);
  });

  it('counts one that was followed by another, and one that was cleared', () => {
    const missed = book();
    missed.searched('beamer', false);
    missed.searched('toner', false);
    missed.searched('', true);
    missed.searched('beamer', false);
    missed.left();
    expect(missed.taken()).toEqual([
      { words: 'beamer', day, times: 2 },
      { words: 'toner', day, times: 1 },
    ]);
  });

  it('notes nothing where something was found in the end, or used', () => {
    const missed = book();
    missed.searched('beam', false);
    missed.searched('beamer', true);
    missed.left();
    missed.searched('toner', false);
    missed.used();
    missed.left();
    expect(missed.taken()).toEqual([]);
  });

  it('knows the local day', () => {
    expect(dayOf(new Date(2026, 0, 9, 23, 59).getTime())).toBe('2026-01-09');
  });
});
