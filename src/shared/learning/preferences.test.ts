import { describe, expect, it } from 'vitest';
import { contextOf, HALF_LIFE, newPreferences } from './preferences';
import type { SuggestionDraft } from './suggestions';

const draft = (title: string, serviceId: string | null = null): SuggestionDraft => ({
  number: null,
  title,
  description: '',
  callerId: null,
  serviceId,
  categoryId: null,
  location: null,
});

const NOW = Date.UTC(2026, 10, 18);
const vpn = draft('VPN drops at home', 'vpn');

describe('what people took and turned down', () => {
  it('counts for drafts like that one, of that kind and value alone', () => {
    const preferences = newPreferences();
    preferences.note({ kind: 'solution', value: 'KB1', accepted: true, draft: vpn }, NOW);
    const liking = (kind: 'solution' | 'similar', value: string, of: SuggestionDraft) =>
      preferences.liking(kind, value, contextOf(of), NOW);
    expect(liking('solution', 'KB1', draft('VPN drops again', 'vpn'))).toBeGreaterThan(0.5);
    expect(liking('solution', 'KB1', draft('Printer jams', 'vpn'))).toBe(0);
    expect(liking('solution', 'KB2', vpn)).toBe(0);
    expect(liking('similar', 'KB1', vpn)).toBe(0);
    expect(preferences.timesAccepted('solution', 'KB1', contextOf(vpn))).toBe(1);
  });

  it('fades: half of it after its half-life', () => {
    const preferences = newPreferences();
    preferences.note({ kind: 'solution', value: 'KB1', accepted: true, draft: draft('VPN drops') }, NOW);
    const at = (now: number) => preferences.liking('solution', 'KB1', contextOf(draft('VPN drops')), now);
    expect(at(NOW + HALF_LIFE)).toBeCloseTo(at(NOW) / 2);
  });

  it('is against what was turned down, less than for what was taken, and never beyond one', () => {
    const preferences = newPreferences();
    preferences.note({ kind: 'solution', value: 'KB1', accepted: false, draft: vpn }, NOW);
    const no = preferences.liking('solution', 'KB1', contextOf(vpn), NOW);
    expect(no).toBeLessThan(0);
    expect(no).toBeGreaterThan(-1);
    for (let n = 0; n < 9; n++) preferences.note({ kind: 'solution', value: 'KB1', accepted: true, draft: vpn }, NOW);
    expect(preferences.liking('solution', 'KB1', contextOf(vpn), NOW)).toBe(1);
  });

  it('keeps words without numbers and addresses, and not for ever', () => {
    const preferences = newPreferences();
    const text = draft('Call 4471 or ana@example.org about laptop HB-2051');
    for (let n = 0; n < 2_000; n++) preferences.note({ kind: 'similar', value: 'x', accepted: true, draft: text }, NOW);
    expect(preferences.all().length).toBeLessThanOrEqual(600);
    expect(preferences.all()[0]?.stems.join(' ')).not.toMatch(/\d|@/);
    const again = newPreferences();
    again.load(preferences.all());
    expect(again.all()).toEqual(preferences.all());
  });
});
