import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDuration, typedDuration } from './typed-duration';

const EIGHT = 480;
const ROUND = 1_440;
const english = { day: 'd', hour: 'h', minute: 'min' };
const german = { day: 'T', hour: 'h', minute: 'min' };

describe('a typed duration', () => {
  test.each<[string, number, number | null]>([
    ['4 h', EIGHT, 240],
    ['4h', EIGHT, 240],
    ['30 min', EIGHT, 30],
    ['30m', EIGHT, 30],
    ['2 d', EIGHT, 960],
    ['2 d', ROUND, 2_880],
    ['2 Tage', EIGHT, 960],
    ['1 T 4 Std.', EIGHT, 720],
    ['1 d, 2 h, 5 min', EIGHT, 605],
    ['1.5 h', EIGHT, 90],
    ['1,5 Stunden', EIGHT, 90],
    ['0,5 d', EIGHT, 240],
    ['1:30', EIGHT, 90],
    ['90', EIGHT, 90],
    [' 4\u00a0h ', EIGHT, 240],
    ['', EIGHT, null],
    ['soon', EIGHT, null],
    ['4 x', EIGHT, null],
    ['4 h 3', EIGHT, null],
    ['30 min 2 h', EIGHT, null],
    ['2 h 2 h', EIGHT, null],
    ['0', EIGHT, null],
    ['0 h', EIGHT, null],
    ['-4 h', EIGHT, null],
    ['1:75', EIGHT, null],
    ['99999999 d', EIGHT, null],
  ])('“%s” in days of %i minutes', (text, day, minutes) => {
    expect(parseDuration(text, day)).toBe(minutes);
  });

  test.each<[number, number, string]>([
    [15, EIGHT, '15 min'],
    [240, EIGHT, '4 h'],
    [480, EIGHT, '1 d'],
    [1_440, ROUND, '1 d'],
    [605, EIGHT, '1 d 2 h 5 min'],
  ])('%i minutes in days of %i', (minutes, day, text) => {
    expect(typedDuration(minutes, day, english)).toBe(text);
  });

  test('what a field shows reads back as the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500_000 }), fc.integer({ min: 60, max: 1_440 }), (minutes, day) => {
        for (const words of [english, german]) {
          expect(parseDuration(typedDuration(minutes, day, words), day)).toBe(minutes);
        }
      }),
    );
  });
});
