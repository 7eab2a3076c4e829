import { describe, expect, it } from 'vitest';
import {
  faultAt,
  type Interval,
  likeMonday,
  minutesOf,
  nextInterval,
  parseTime,
  sorted,
  timeOf,
  weekHasFault,
} from './times';

describe('a time of day as it is typed', () => {
  it.each([
    ['8', 480],
    ['08', 480],
    ['830', 510],
    ['0830', 510],
    ['8:30', 510],
    ['08.30', 510],
    ['8h30', 510],
    ['8 Uhr', 480],
    [' 17:45 ', 1065],
    ['0', 0],
    ['24', 1440],
    ['24:00', 1440],
    ['24:01', null],
    ['25', null],
    ['8:60', null],
    ['8:5', null],
    ['', null],
    ['noon', null],
    ['-1', null],
    ['12345', null],
  ])('%j is %j', (text, minutes) => {
    expect(parseTime(text)).toBe(minutes);
  });

  it('is written so that it is read again', () => {
    for (let minutes = 0; minutes <= 1440; minutes += 1) expect(parseTime(timeOf(minutes))).toBe(minutes);
  });
});

describe('hours of a day', () => {
  it.each<[string, Interval[], (string | null)[]]>([
    [
      'two in order',
      [
        [480, 720],
        [780, 1020],
      ],
      [null, null],
    ],
    [
      'one that touches the next',
      [
        [480, 720],
        [720, 1020],
      ],
      [null, null],
    ],
    ['one that ends before it begins', [[720, 480]], ['backwards']],
    ['one without length', [[480, 480]], ['backwards']],
    [
      'two that overlap',
      [
        [480, 720],
        [700, 1020],
      ],
      [null, 'overlap'],
    ],
    [
      'one inside the first, behind another',
      [
        [480, 1020],
        [1030, 1040],
        [500, 520],
      ],
      [null, null, 'overlap'],
    ],
  ])('%s', (_name, day, faults) => {
    expect(day.map((_interval, at) => faultAt(day, at))).toEqual(faults);
    expect(weekHasFault([day])).toBe(faults.some((fault) => fault !== null));
  });

  it.each<[string, Interval[], Interval | null]>([
    ['an empty day gets office hours', [], [480, 1020]],
    ['an hour after the last', [[480, 720]], [780, 1020]],
    ['up to midnight at most', [[480, 1300]], [1360, 1440]],
    ['at once when less than an hour is left', [[480, 1400]], [1400, 1440]],
    ['none when the day is full', [[0, 1440]], null],
  ])('the next one: %s', (_name, day, next) => {
    expect(nextInterval(day)).toEqual(next);
    if (next) expect(weekHasFault([[...day, next]])).toBe(false);
  });

  it('are put in order, and counted', () => {
    const day: Interval[] = [
      [780, 1020],
      [480, 720],
    ];
    expect(sorted(day)).toEqual([
      [480, 720],
      [780, 1020],
    ]);
    expect(minutesOf(day)).toBe(480);
  });

  it('of Monday are copied to the other working days alone', () => {
    const monday: Interval[] = [[480, 960]];
    const saturday: Interval[] = [[600, 720]];
    expect(likeMonday([monday, [], [], [], [], saturday, []])).toEqual([
      monday,
      monday,
      monday,
      monday,
      monday,
      saturday,
      [],
    ]);
  });
});
