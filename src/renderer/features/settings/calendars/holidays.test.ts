import { describe, expect, it } from 'vitest';
import { calendarOf } from './calendar.fixture';
import { MOST_HOLIDAYS, newOnes, readHolidays, withHolidays, withoutHoliday } from './holidays';

describe('days off as they are written', () => {
  it.each([
    ['2026-12-24', '2026-12-24', ''],
    ['2026-1-6 Epiphany', '2026-01-06', 'Epiphany'],
    ['24.12.2026', '2026-12-24', ''],
    ['3. 10. 2026 Tag der Deutschen Einheit', '2026-10-03', 'Tag der Deutschen Einheit'],
    ['31/12/2026, New Year’s Eve', '2026-12-31', 'New Year’s Eve'],
    ['12/31/2026', '2026-12-31', ''],
    ['05/05/2026', '2026-05-05', ''],
    ['2026-12-25\t – Christmas\u0000 Day', '2026-12-25', 'Christmas Day'],
  ])('%j', (text, date, name) => {
    expect(readHolidays(text)).toEqual({ holidays: [{ date, name }], unread: [], ambiguous: [] });
  });

  it.each([
    ['2026-02-30', 'unread'],
    ['29.02.2026', 'unread'],
    ['Christmas', 'unread'],
    ['2026-12-245', 'unread'],
    ['0001-01-01', 'unread'],
    ['04/05/2026', 'ambiguous'],
  ] as const)('%j is %s', (text, where) => {
    expect(readHolidays(text)[where]).toEqual([text]);
    expect(readHolidays(text).holidays).toEqual([]);
  });

  it('a list: one a line, or parted by semicolons, empty lines left out', () => {
    const { holidays } = readHolidays('2026-12-24\n\n  2026-12-25 ;2026-12-26\r\n');
    expect(holidays.map(({ date }) => date)).toEqual(['2026-12-24', '2026-12-25', '2026-12-26']);
  });

  it('of any length is read in bounds', () => {
    const { holidays, unread } = readHolidays(`${'x\n'.repeat(50_000)}2026-12-24`);
    expect(holidays).toEqual([]);
    expect(unread.length).toBeLessThanOrEqual(1_000);
  });
});

describe('days off of a calendar', () => {
  const plain = calendarOf({ holidays: ['2026-12-25'] });
  const coming = [
    { date: '2026-12-25', name: 'Christmas Day' },
    { date: '2026-01-01', name: '' },
    { date: '2026-01-01', name: 'New Year' },
  ];

  it('are merged: once each, in order, with the names that are known', () => {
    expect(withHolidays(plain, coming)).toMatchObject({
      holidays: ['2026-01-01', '2026-12-25'],
      holidayNames: { '2026-01-01': 'New Year', '2026-12-25': 'Christmas Day' },
    });
  });

  it('that would be new: what is there is not', () => {
    expect(newOnes(plain, coming)).toEqual([{ date: '2026-01-01', name: 'New Year' }]);
  });

  it('a name that was given stays', () => {
    const known = withHolidays(plain, [{ date: '2026-12-25', name: 'Weihnachten' }]);
    expect(withHolidays(known, coming).holidayNames?.['2026-12-25']).toBe('Weihnachten');
  });

  it('go with their names, and leave nothing behind', () => {
    expect(withoutHoliday(withHolidays(plain, [coming[0] ?? { date: '', name: '' }]), '2026-12-25')).toEqual(
      calendarOf(),
    );
  });

  it('are as many as fit', () => {
    const many = Array.from({ length: 900 }, (_, n) => ({
      date: new Date(n * 86_400_000).toISOString().slice(0, 10),
      name: '',
    }));
    expect(withHolidays(plain, many).holidays).toHaveLength(MOST_HOLIDAYS);
  });
});
