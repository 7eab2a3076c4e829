import type { Calendar } from '@shared/domain/settings';

const office: [number, number][] = [[480, 960]];

export const calendarOf = (over: Partial<Calendar> = {}): Calendar => ({
  id: 'office',
  name: 'Office',
  timeZone: 'UTC',
  week: [office, office, office, office, office, [], []],
  holidays: [],
  ...over,
});
