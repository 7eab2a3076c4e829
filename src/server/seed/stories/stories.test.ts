import { Entry } from '@shared/domain/entry';
import { isActive } from '@shared/domain/lifecycle';
import { nextClock, readClock, slaOf } from '@shared/domain/sla';
import { Ticket } from '@shared/domain/ticket';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { demoSettings } from '../organisation/desk';
import { demoPeople } from '../organisation/people';
import { randomFrom } from '../random';
import { stories } from './all';
import { stage } from './staged';
import { worldOf } from './tell';

/** A Wednesday morning, a Sunday night, Christmas Day, and the hour that does not exist in spring. */
const moments = [
  Date.UTC(2026, 10, 18, 10, 42),
  Date.UTC(2026, 10, 22, 4, 54),
  Date.UTC(2026, 11, 25, 12, 0),
  Date.UTC(2027, 2, 28, 1, 30),
];

describe.each(moments)('the demo stories at %i', (now) => {
  const settings = demoSettings(now);
  const world = worldOf(settings, demoPeople(randomFrom(1)));
  const random = randomFrom(1);
  const told = stories.map((story) => ({ story, ...stage(story, now, world, random) }));

  test('are valid, in the past, and in order', () => {
    for (const { ticket, entries } of told) {
      expect([ticket.number, ...Value.Errors(Ticket, ticket)]).toEqual([ticket.number]);
      expect(ticket.openedAt).toBeLessThan(now);
      expect(ticket.updatedAt).toBeLessThanOrEqual(now);
      for (const entry of entries) expect([entry.id, ...Value.Errors(Entry, entry)]).toEqual([entry.id]);
      expect(entries.map((entry) => entry.at)).toEqual(entries.map((entry) => entry.at).toSorted((a, b) => a - b));
    }
  });

  test('stand where their clocks say', () => {
    for (const { story, ticket } of told) {
      if ('age' in story.clock) continue;
      const clocks = slaOf(ticket, settings);
      const reading = readClock('respondLeft' in story.clock ? clocks.respond : clocks.resolve, now, settings);
      const wanted =
        'respondLeft' in story.clock
          ? reading.left - story.clock.respondLeft * 60_000
          : 'resolveLeft' in story.clock
            ? reading.left - story.clock.resolveLeft * 60_000
            : (reading.fraction - story.clock.resolveUsed) * clocks.resolve.target;
      expect([ticket.number, Math.abs(wanted) < 120_000]).toEqual([ticket.number, true]);
    }
  });

  test('show every state and every tone of a clock', () => {
    const kinds = new Set(told.map(({ ticket }) => ticket.state.kind));
    expect([...kinds].sort()).toEqual(['canceled', 'inProgress', 'new', 'onHold', 'resolved']);
    const open = told.filter(({ ticket }) => isActive(ticket.state.kind));
    expect(open.length).toBeGreaterThanOrEqual(45);
    const tones = open.map(({ ticket }) => readClock(nextClock(slaOf(ticket, settings)), now, settings).tone);
    const count = (tone: string) => tones.filter((candidate) => candidate === tone).length;
    expect(count('breached')).toBe(2);
    expect(count('atRisk')).toBeGreaterThanOrEqual(6);
    expect(count('paused')).toBe(10);
    expect(new Set(open.map(({ ticket }) => ticket.priority)).size).toBe(5);
  });
});

test('no two stories share a number or a title', () => {
  expect(new Set(stories.map((story) => story.number)).size).toBe(stories.length);
  expect(new Set(stories.map((story) => story.short)).size).toBe(stories.length);
});
