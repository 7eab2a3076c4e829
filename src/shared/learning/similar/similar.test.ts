import type { TicketText } from '@shared/search/documents';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelledIncidents } from '../../../../test/builders/labelled-incidents';
import type { SuggestionDraft } from '../suggestions';
import { clusterOf } from './cluster';
import { HOUR } from './compare';
import { askedOf, findSimilar } from './find';
import { sharedPlace } from './place';
import { newPool, type Pool, pooled } from './pool';

const NOW = Date.UTC(2026, 10, 18, 10, 42);
const labelled = labelledIncidents(NOW);
const [sample] = labelled;
if (!sample) throw new Error('there are no labelled incidents');

const ticket = (id: string, title: string, more: Partial<TicketText> = {}): TicketText => ({
  ...sample.ticket,
  id,
  title,
  description: '',
  location: null,
  serviceId: null,
  categoryId: null,
  callerId: `caller of ${id}`,
  openedAt: NOW - HOUR,
  ...more,
});

const draft = (title: string, more: Partial<SuggestionDraft> = {}): SuggestionDraft => ({
  number: null,
  title,
  description: '',
  callerId: 'luis',
  serviceId: null,
  categoryId: null,
  location: null,
  ...more,
});

const poolOf = (tickets: readonly TicketText[]): Pool => {
  const pool = newPool();
  for (const one of tickets) pool.put(pooled(one));
  return pool;
};

const find = (pool: Pool, asked: SuggestionDraft, at = NOW) => {
  const question = askedOf(asked, { serviceId: null, categoryId: null, at }, pool);
  const found = findSimilar(question, pool);
  return { found, cluster: clusterOf(question, found) };
};

const others = Array.from({ length: 30 }, (_, n) => ticket(`INC09${n}`, `Something else number ${n} about topic${n}`));

describe('places', () => {
  it.each([
    ['Mill Road, Hall 2', 'Mill Road, Hall 2', { place: 'Mill Road, Hall 2', whole: true }],
    ['Mill Road, Hall 2', 'mill road, hall 3', { place: 'Mill Road', whole: false }],
    ['Mill Road', 'Mill Road, Hall 3', { place: 'Mill Road', whole: false }],
    ['Mill Road', 'Mill Road', { place: 'Mill Road', whole: false }],
    ['Mill Road', 'Harbour', null],
    ['Mill Road', null, null],
    ['', '', null],
  ])('%s and %s', (a, b, shared) => expect(sharedPlace(a, b)).toEqual(shared));
});

describe('similar incidents', () => {
  const mill = { serviceId: 'wifi', location: 'Mill Road, Hall 2' };
  const pool = poolOf([
    ...others,
    ticket('INC1', 'Scanners lose Wi-Fi', { ...mill, openedAt: NOW - 1.5 * HOUR }),
    ticket('INC2', 'Forklift terminal stuck connecting', { ...mill, openedAt: NOW - HOUR / 4 }),
    ticket('INC3', 'Scanner loses Wi-Fi', { ...mill, state: 'resolved', openedAt: NOW - 100 * HOUR }),
    ticket('INC4', 'Label printer blank', { callerId: 'luis' }),
  ]);

  it('gives its reasons: service, place, shared words as typed, time', () => {
    const [first] = find(pool, draft('My SCANNER keeps losing Wi-Fi', mill)).found;
    expect(first?.number).toBe('INC1');
    expect(first?.reasons).toEqual([
      { kind: 'sameService', serviceId: 'wifi' },
      { kind: 'samePlace', place: 'Mill Road, Hall 2', whole: true },
      { kind: 'words', words: expect.arrayContaining(['SCANNER', 'Wi-Fi']) },
      { kind: 'within', hours: 2 },
    ]);
  });

  it('finds what is new in the same service and place without a shared word, but calls it weak', () => {
    const terminal = find(pool, draft('My scanner keeps losing Wi-Fi', mill)).found.find(
      ({ number }) => number === 'INC2',
    );
    expect(terminal?.strength).toBe('weak');
  });

  it('shows open ones before resolved ones, and says whose they are', () => {
    const { found } = find(pool, draft('Scanner loses Wi-Fi', mill));
    expect(found.at(-1)?.number).toBe('INC3');
    const [own] = find(pool, draft('blank label again')).found;
    expect(own?.reasons[0]).toEqual({ kind: 'sameCaller' });
  });

  it.each(['', 'the of and', 'Kaffee ist kalt'])('finds nothing for "%s"', (text) =>
    expect(find(pool, draft(text)).found).toEqual([]),
  );

  it('leaves the ticket itself out', () =>
    expect(find(pool, draft('Scanners lose Wi-Fi', { ...mill, number: 'INC1' })).found[0]?.number).not.toBe('INC1'));

  it('finds what the labelled set says, before everything else', () => {
    const all = poolOf(labelled.map(({ ticket: one }) => one));
    const causes = new Map(labelled.map(({ ticket: one, cause }) => [one.id, cause]));
    const asked = labelled.filter(({ cause }) => cause !== null);
    const right = asked.filter(({ ticket: one, cause }) => {
      const { id, title, description, callerId, serviceId, categoryId, location, openedAt } = one;
      const of = { number: id, title, description, callerId, serviceId, categoryId, location };
      const [first] = find(all, of, openedAt).found;
      return first !== undefined && causes.get(first.number) === cause;
    });
    expect(right.length / asked.length).toBeGreaterThan(0.85);
  });

  it('is as before once what was put is gone again', () => {
    const title = fc.array(fc.constantFrom('scanner', 'wifi', 'printer', 'drops', 'mail'), {
      minLength: 1,
      maxLength: 5,
    });
    const one = fc.record({ title, serviceId: fc.constantFrom('wifi', 'mail', null) });
    const asked = draft('Scanner drops wifi', mill);
    const before = find(pool, asked);
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (more) => {
        more.forEach(({ title: words, serviceId }, n) => {
          pool.put(pooled(ticket(`more${n}`, words.join(' '), { serviceId })));
          pool.put(pooled(ticket(`more${n}`, 'another title', { serviceId })));
        });
        for (const n of more.keys()) pool.remove(`more${n}`);
        expect(find(pool, asked)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

describe('several of one cause', () => {
  const mill = { serviceId: 'wifi', location: 'Mill Road, Hall 2' };
  const some = (count: number, more: Partial<TicketText> = {}) =>
    Array.from({ length: count }, (_, n) =>
      ticket(`INC5${n}`, 'Scanner loses Wi-Fi', { ...mill, openedAt: NOW - (n + 1) * 10 * 60_000, ...more }),
    );
  const cluster = (tickets: readonly TicketText[]) =>
    find(poolOf([...others, ...tickets]), draft('Wi-Fi lost on the scanner', mill)).cluster;

  it('is nothing with one other', () => expect(cluster(some(1))).toBeNull());

  it('proposes a parent for a few, led by the oldest, and says what they share', () => {
    expect(cluster(some(3))).toMatchObject({
      proposal: 'parent',
      lead: 'INC52',
      serviceId: 'wifi',
      place: 'Mill Road',
      since: NOW - 30 * 60_000,
      words: expect.arrayContaining(['Wi-Fi', 'scanner']),
    });
  });

  it.each([
    ['many people', some(6), 'majorIncident'],
    ['two high ones', some(3, { priority: 2 }), 'majorIncident'],
    ['one critical among them', [...some(2), ...some(3, { priority: 1 }).slice(2)], 'majorIncident'],
    ['many of one caller', some(6, { callerId: 'luis' }), 'parent'],
  ])('%s', (_case, tickets, proposal) => expect(cluster(tickets)?.proposal).toBe(proposal));

  it.each([
    [
      'elsewhere and of another service',
      some(3, { location: 'Harbour', serviceId: 'scanners', title: 'Scanner battery' }),
    ],
    ['yesterday', some(3, { openedAt: NOW - 30 * HOUR })],
    ['over', some(3, { state: 'resolved' })],
  ])('does not count what is %s', (_case, tickets) => expect(cluster(tickets)).toBeNull());
});
