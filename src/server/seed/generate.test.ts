import { Entry } from '@shared/domain/entry';
import { isActive } from '@shared/domain/lifecycle';
import { nextClock, readClock, slaOf } from '@shared/domain/sla';
import { Ticket } from '@shared/domain/ticket';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { type DeskSize, generateTickets } from './generate';
import { demoSettings } from './organisation/desk';
import { demoPeople } from './organisation/people';
import { randomFrom } from './random';
import { templates } from './templates/all';

const now = Date.UTC(2026, 10, 18, 10, 42);
const settings = demoSettings(now);
const people = demoPeople(randomFrom(1));
const size: DeskSize = { tickets: 1200, open: 150, seed: 5, now, days: 90, firstNumber: 500_001 };

describe('generated desks', () => {
  const told = [...generateTickets(size, settings, people)];

  test('have the size that was asked for, valid tickets, numbers in the order of opening', () => {
    expect(told).toHaveLength(1200);
    const active = told.filter(({ ticket }) => isActive(ticket.state.kind)).length;
    expect(active).toBeGreaterThanOrEqual(145);
    expect(active).toBeLessThan(165);
    for (const [n, { ticket }] of told.entries()) {
      expect(ticket.number).toBe(`INC0${500_001 + n}`);
      expect(ticket.openedAt).toBeGreaterThanOrEqual(told[n - 1]?.ticket.openedAt ?? 0);
      expect(ticket.updatedAt).toBeLessThanOrEqual(now);
    }
    for (const { ticket, entries } of told) {
      expect([ticket.number, Value.Check(Ticket, ticket)]).toEqual([ticket.number, true]);
      for (const entry of entries) expect([entry.id, Value.Check(Entry, entry)]).toEqual([entry.id, true]);
    }
  });

  test('are the same for the same seed and others for another', () => {
    expect([...generateTickets(size, settings, people)]).toEqual(told);
    const [other] = generateTickets({ ...size, seed: 6 }, settings, people);
    expect(other).not.toEqual(told[0]);
  });

  test('have every state and clocks of every tone', () => {
    const states = new Set(told.map(({ ticket }) => ticket.state.kind));
    expect([...states].sort()).toEqual(['canceled', 'closed', 'inProgress', 'new', 'onHold', 'resolved']);
    const tones = told
      .filter(({ ticket }) => isActive(ticket.state.kind))
      .map(({ ticket }) => readClock(nextClock(slaOf(ticket, settings)), now, settings).tone);
    for (const tone of ['breached', 'atRisk', 'onTrack', 'paused']) expect(tones).toContain(tone);
  });

  test('leave no gap unfilled', () => {
    expect(JSON.stringify(told)).not.toMatch(/\{\w+\}/);
  });
});

test('every template speaks of things that the desk has', () => {
  const subcategories = settings.categories.flatMap((category) => category.subcategories.map((sub) => sub.id));
  for (const template of templates) {
    expect(settings.services.map((service) => service.id)).toContain(template.service);
    expect(subcategories).toContain(template.category);
    expect(settings.groups.map((group) => group.id)).toContain(template.group);
  }
});
