import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoLikeSettings } from '../../../test/builders/settings';
import { mayGetWork, onShiftAt, type Presence, type PresenceState, presenceStates, silentSince } from './presence';
import { personPlan, type Shift } from './shift';

const settings = demoLikeSettings();
const MINUTE = 60_000;
const day: Shift = { id: 'day', name: 'Day', days: [0, 1, 2, 3, 4], from: 480, to: 960, personIds: ['ann'] };
const planned = personPlan([{ calendarId: 'office', shifts: [day] }], settings, 'ann');
const nobodysPlan = personPlan([], settings, 'ann');
/** 23 November 2026 is a Monday; the office is in UTC. */
const at = (text: string) => Date.parse(`2026-11-${text}:00Z`);
type Said = Pick<Presence, 'state' | 'until' | 'why' | 'saidAt'>;
const said = (state: PresenceState, saidAt: string, until: string | null = null): Said => ({
  state,
  saidAt: at(saidAt),
  until: until === null ? null : at(until),
  why: null,
});

describe('who is on shift', () => {
  const cases: [string, typeof planned, Said | null, string, string, string | null][] = [
    ['by the plan', planned, null, '23T10:00', 'onShift', '23T16:00'],
    ['after it, until the next', planned, null, '23T16:00', 'offShift', '24T08:00'],
    ['over the weekend', planned, null, '27T18:00', 'offShift', '30T08:00'],
    ['without a plan', nobodysPlan, null, '23T10:00', 'unknown', null],
    ['away at lunch', planned, said('away', '23T12:00', '23T12:30'), '23T12:10', 'away', '23T12:30'],
    ['and back by the plan', planned, said('away', '23T12:00', '23T12:30'), '23T12:30', 'onShift', '23T16:00'],
    ['away without an end: until the shift’s', planned, said('away', '23T12:00'), '23T15:59', 'away', '23T16:00'],
    ['and not the next day', planned, said('away', '23T12:00'), '24T09:00', 'onShift', '24T16:00'],
    ['away for days', planned, said('away', '23T12:00', '26T08:00'), '25T09:00', 'away', '26T08:00'],
    ['in the field', planned, said('inField', '23T09:00'), '23T11:00', 'inField', '23T16:00'],
    ['went home early', planned, said('offShift', '23T14:00'), '23T15:00', 'offShift', '23T16:00'],
    ['said just before the shift', planned, said('offShift', '23T07:30'), '23T09:00', 'offShift', '23T16:00'],
    ['off, said in the evening', planned, said('offShift', '23T18:00'), '23T20:00', 'offShift', '24T08:00'],
    ['stays late', planned, said('onShift', '23T16:30'), '23T19:00', 'onShift', '24T04:30'],
    ['stays late, but not all night', planned, said('onShift', '23T16:30'), '24T05:00', 'offShift', '24T08:00'],
    ['without a plan, twelve hours', nobodysPlan, said('onShift', '23T08:00'), '23T19:00', 'onShift', '23T20:00'],
    ['and not longer', nobodysPlan, said('onShift', '23T08:00'), '23T20:00', 'unknown', null],
    ['off without a plan', nobodysPlan, said('offShift', '23T08:00'), '25T20:00', 'offShift', null],
    ['what is said later is not known yet', planned, said('away', '23T12:00'), '23T11:00', 'onShift', '23T16:00'],
  ];
  it.each(cases)('%s', (_name, plan, presence, moment, kind, until) => {
    const found = onShiftAt(plan, presence, at(moment));
    expect([found.kind, found.until]).toEqual([kind, until === null ? null : at(until)]);
  });

  it('what was said never stands past its end, and what is not said is the plan', () => {
    const base = at('23T00:00');
    const minute = fc.integer({ min: 0, max: 8 * 1440 });
    fc.assert(
      fc.property(fc.constantFrom(...presenceStates), minute, fc.option(minute), minute, (state, when, end, now) => {
        const until = end === null ? null : base + end * MINUTE;
        const presence = { state, why: null, saidAt: base + when * MINUTE, until };
        const moment = base + now * MINUTE;
        const found = onShiftAt(planned, presence, moment);
        const fromPlan = onShiftAt(planned, null, moment);
        if (found.saidAt === null) expect(found).toEqual(fromPlan);
        else expect([found.kind, presence.saidAt <= moment]).toEqual([state, true]);
        if (found.until !== null) expect(found.until).toBeGreaterThan(moment);
        expect([found.duty, found.nextFrom]).toEqual([fromPlan.duty, fromPlan.nextFrom]);
      }),
    );
  });

  it('those get work of whom nothing says that they are not there', () => {
    const kinds = ['onShift', 'inField', 'unknown', 'away', 'offShift'] as const;
    const base = onShiftAt(planned, null, at('23T10:00'));
    expect(kinds.map((kind) => mayGetWork({ ...base, kind }))).toEqual([true, true, true, false, false]);
  });
});

describe('a device', () => {
  const asOf = at('23T12:00');
  it.each([
    ['in touch', asOf - 10 * MINUTE, null],
    ['silent', asOf - 16 * MINUTE, asOf - 16 * MINUTE],
    ['never seen', null, null],
  ])('%s', (_name, seenAt, since) => expect(silentSince({ seenAt, asOf })).toBe(since));
});
