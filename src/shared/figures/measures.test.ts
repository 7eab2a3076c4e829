// Figures against a table that was computed by hand (see the stories for what happened).
import { describe, expect, it } from 'vitest';
import { at, factsOf, monday } from '../../../test/builders/facts';
import { figureOf, type MeasureName, measureNames, type Scope, ticketsOf } from './measures';

const facts = factsOf(monday());
const all: Scope = { groupIds: null, from: at(0), to: at(3 * 1_440) };
const onMonday: Scope = { ...all, to: at(16 * 60) };
const l2: Scope = { ...all, groupIds: new Set(['l2']) };
const MINUTE = 60_000;

describe('figures', () => {
  it.each<[MeasureName, Scope, number | null, number]>([
    ['opened', all, 6, 6],
    ['opened', l2, 0, 0],
    ['resolved', all, 4, 4],
    ['resolved', onMonday, 3, 3],
    ['resolved', l2, 1, 1],
    // 10, 20 (40 of 30..50), 30 and 20 minutes: 80 in all.
    ['mtta', all, 20 * MINUTE, 4],
    ['mttaMedian', all, 20 * MINUTE, 4],
    // 60, 90 (210 less 120 on hold), 300, and 30 of the second cycle.
    ['mttrWork', all, 120 * MINUTE, 4],
    ['mttrWorkMedian', all, 75 * MINUTE, 4],
    ['mttrWorkP90', all, (90 + (300 - 90) * 0.7) * MINUTE, 4],
    // 60, 210, 300, 1470.
    ['mttrCalendar', all, 510 * MINUTE, 4],
    ['mttrCalendarMedian', all, 255 * MINUTE, 4],
    ['firstContact', all, 1 / 4, 4],
    ['firstContact', l2, 0, 1],
    ['resolvedByFirstGroup', all, 3 / 4, 4],
    ['reassigned', all, 1 / 4, 4],
    ['reassignments', all, 1 / 4, 4],
    ['reopened', all, 1 / 4, 4],
    ['respondedInTime', all, 3 / 4, 4],
    ['resolvedInTime', all, 3 / 4, 4],
    ['resolvedInTime', l2, 1, 1],
    ['satisfaction', all, 5, 1],
    ['satisfaction', onMonday, null, 0],
    ['satisfied', all, 1, 1],
    ['solutionApplied', all, 0, 4],
    ['solutionWorked', all, null, 0],
    ['handoffAccepted', all, null, 0],
  ])('%s', (name, scope, value, of) => {
    const figure = figureOf(name, facts, scope);
    expect(figure.of).toBe(of);
    if (value === null) expect(figure.value).toBeNull();
    else expect(figure.value).toBeCloseTo(value, 6);
  });

  it.each(measureNames)('%s opens exactly the tickets that it counts', (name) => {
    for (const scope of [all, onMonday, l2]) {
      const { of, hits } = figureOf(name, facts, scope);
      expect(ticketsOf(name, facts, scope)).toHaveLength(of);
      expect(ticketsOf(name, facts, scope, 'hits')).toHaveLength(hits);
      expect(ticketsOf(name, facts, scope, 'misses')).toHaveLength(of - hits);
    }
  });
});
