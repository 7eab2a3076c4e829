import { Person } from '@shared/domain/person';
import { matrixFault } from '@shared/domain/priority';
import { DeskSettings } from '@shared/domain/settings';
import { isTimeZone } from '@shared/domain/time-zone';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../random';
import { demoSettings } from './desk';
import { demoPeople } from './people';
import { signInNames } from './staff';

const settings = demoSettings(Date.UTC(2026, 10, 18));
const people = demoPeople(randomFrom(1));

describe('the demo organisation', () => {
  test('is valid by the schemas of the domain', () => {
    expect([...Value.Errors(DeskSettings, settings)]).toEqual([]);
    for (const person of people) expect([person.id, ...Value.Errors(Person, person)]).toEqual([person.id]);
    expect(matrixFault(settings.matrix)).toBeNull();
    for (const calendar of settings.calendars) expect(isTimeZone(calendar.timeZone)).toBe(true);
  });

  test('has about sixty who work there and three hundred who call, each of them once', () => {
    expect(people.filter((person) => person.role === 'requester')).toHaveLength(300);
    expect(people.filter((person) => person.role !== 'requester').length).toBeGreaterThan(55);
    expect(new Set(people.map((person) => person.id)).size).toBe(people.length);
    expect(new Set(people.map((person) => person.name)).size).toBe(people.length);
    expect(new Set(people.map((person) => person.email)).size).toBe(people.length);
  });

  test('knows everybody who signs in', () => {
    for (const id of signInNames) expect(people.some((person) => person.id === id)).toBe(true);
  });

  test('agrees with itself about groups, leads, services and categories', () => {
    const groups = new Map(settings.groups.map((group) => [group.id, group]));
    for (const person of people) {
      for (const id of person.groupIds) expect(groups.get(id)?.memberIds).toContain(person.id);
    }
    for (const group of settings.groups) {
      for (const id of group.memberIds) expect(people.find((person) => person.id === id)?.groupIds).toContain(group.id);
      if (group.leadId) expect(people.find((person) => person.id === group.leadId)?.role).toBe('lead');
    }
    for (const service of settings.services) {
      expect(groups.has(service.groupId ?? '')).toBe(true);
      expect(settings.categories.some((category) => category.id === service.categoryId)).toBe(true);
    }
    for (const { calendarId } of settings.targets) {
      expect(settings.calendars.some((calendar) => calendar.id === calendarId)).toBe(true);
    }
  });

  test('has the holidays of England and Poland', () => {
    const [office, , , gdansk] = settings.calendars;
    expect(office?.holidays).toEqual(
      expect.arrayContaining(['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31']),
    );
    expect(gdansk?.holidays).toEqual(expect.arrayContaining(['2026-06-04', '2026-11-11']));
  });

  test('is the same for the same seed, and can be larger', () => {
    expect(demoPeople(randomFrom(1))).toEqual(people);
    const many = demoPeople(randomFrom(7), 3000);
    expect(new Set(many.map((person) => person.id)).size).toBe(many.length);
    expect(new Set(many.map((person) => person.email)).size).toBe(many.length);
  });
});
