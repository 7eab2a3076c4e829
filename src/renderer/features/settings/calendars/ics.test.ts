import { describe, expect, it } from 'vitest';
import { type IcsReport, MOST_ICS, readIcs } from './ics';

const file = (...events: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.map((event) => `BEGIN:VEVENT\n${event}\nEND:VEVENT`),
    'END:VCALENDAR',
  ].join('\n');

const read = (text: string): IcsReport => {
  const result = readIcs(text, [2025, 2028]);
  if (result.kind === 'failed') throw new Error(result.why);
  return result.report;
};
const datesOf = (...events: string[]): string[] => read(file(...events)).holidays.map(({ date }) => date);

describe('an iCalendar file', () => {
  it('gives whole days with their names', () => {
    expect(
      read(file('DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261226\nSUMMARY:Christmas Day')).holidays,
    ).toEqual([{ date: '2026-12-25', name: 'Christmas Day' }]);
  });

  it.each<[string, string, string[]]>([
    ['no end: one day', 'DTSTART:20261225', ['2026-12-25']],
    [
      'an end, which is no longer part of it',
      'DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261227',
      ['2026-12-25', '2026-12-26'],
    ],
    ['a duration in days', 'DTSTART;VALUE=DATE:20261225\nDURATION:P2D', ['2026-12-25', '2026-12-26']],
    ['an end before its start: one day', 'DTSTART:20261225\nDTEND:20261220', ['2026-12-25']],
    ['every year', 'DTSTART:20191003\nRRULE:FREQ=YEARLY', ['2025-10-03', '2026-10-03', '2027-10-03', '2028-10-03']],
    [
      'every year, said twice',
      'DTSTART:20191003\nRRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3;COUNT=8',
      ['2025-10-03', '2026-10-03'],
    ],
    ['every second year until', 'DTSTART:20240101\nRRULE:FREQ=YEARLY;INTERVAL=2;UNTIL=20271231', ['2026-01-01']],
    ['the 29th of February', 'DTSTART:20240229\nRRULE:FREQ=YEARLY', ['2028-02-29']],
    ['a canceled one', 'DTSTART:20261225\nSTATUS:CANCELLED', []],
    ['one of another time', 'DTSTART:20011225', []],
  ])('%s', (_name, event, dates) => {
    expect(datesOf(event)).toEqual(dates);
  });

  it.each([
    ['a folded line', 'DTSTART:20261225\nSUMMARY:Christ\r\n mas Day', 'Christmas Day'],
    ['escaped signs', 'DTSTART:20261225\nSUMMARY:New Year\\, \\nfirst day\\; all', 'New Year, first day; all'],
    ['a parameter with a colon in quotes', 'DTSTART:20261225\nSUMMARY;ALTREP="http://x:80/a":Boxing Day', 'Boxing Day'],
    [
      'an alarm of its own',
      'DTSTART:20261225\nBEGIN:VALARM\nSUMMARY:Wake up\nDTSTART:20260101\nEND:VALARM\nSUMMARY:Christmas',
      'Christmas',
    ],
    ['line breaks of its own make', 'DTSTART:20261225\rSUMMARY:Christmas', 'Christmas'],
  ])('is read with %s', (_name, event, name) => {
    expect(read(file(event)).holidays).toEqual([{ date: '2026-12-25', name }]);
  });

  it('says what it left out', () => {
    const report = read(
      file(
        'DTSTART;TZID=Europe/Berlin:20261225T100000\nSUMMARY:Meeting',
        'DTSTART:20261225T100000Z',
        'DTSTART;VALUE=DATE:20260525\nRRULE:FREQ=YEARLY;BYDAY=-1MO;BYMONTH=5',
        'SUMMARY:No date',
        'DTSTART:20260231',
      ),
    );
    expect(report).toEqual({ holidays: [], timed: 2, repeating: 1, broken: 2 });
  });

  it('the same day twice is there once', () => {
    expect(read(file('DTSTART:20261225', 'DTSTART:20261225\nSUMMARY:Christmas')).holidays).toEqual([
      { date: '2026-12-25', name: 'Christmas' },
    ]);
  });
});

describe('a file that means no good', () => {
  it.each([
    ['a page', '<html>BEGIN:VCALENDAR</html>', 'noCalendar'],
    ['nothing', '', 'noCalendar'],
    ['too much', `BEGIN:VCALENDAR${' '.repeat(MOST_ICS)}`, 'tooLarge'],
  ])('is refused: %s', (_name, text, why) => {
    expect(readIcs(text, [2025, 2028])).toEqual({ kind: 'failed', why });
  });

  it('is read in bounds, whatever it claims', () => {
    const century = 'DTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:21260101\nSUMMARY:x';
    expect(datesOf(century)).toHaveLength(31);
    const many = file(
      ...Array.from({ length: 6_000 }, () => 'DTSTART:19700101\nRRULE:FREQ=YEARLY;INTERVAL=-1;COUNT=1e9'),
    );
    expect(read(many).holidays.length).toBeLessThanOrEqual(2_000);
    const nested = `BEGIN:VCALENDAR\nBEGIN:VEVENT\n${'BEGIN:VALARM\n'.repeat(50_000)}`;
    expect(read(nested).holidays).toEqual([]);
    const long = read(file(`DTSTART:20261225\nSUMMARY:${'\u0007<b>'.repeat(10_000)}`)).holidays[0]?.name ?? '';
    expect(long.length).toBeLessThanOrEqual(80);
    expect(long).not.toMatch(/\p{Cc}/u);
  });
});
