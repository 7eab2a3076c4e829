import { describe, expect, it } from 'vitest';
import { dateField, dateOf } from './date-field';

describe('a review date as a field has it', () => {
  it('is the local day, until its end', () => {
    expect(dateField(new Date(2026, 1, 3, 0, 5).getTime())).toBe('2026-02-03');
    expect(dateOf('2026-02-03')).toBe(new Date(2026, 1, 3, 23, 59).getTime());
    expect(dateField(dateOf('2026-12-31'))).toBe('2026-12-31');
  });

  it.each(['', '2026', '2026-02', 'soon'])('has none for %j', (field) => {
    expect(dateOf(field)).toBeNull();
  });

  it('is empty where there is none', () => {
    expect(dateField(null)).toBe('');
  });
});
