import type { SuggestionDraft } from '@shared/learning/suggestions';
import type { ArticleText, TicketText } from '@shared/search/documents';
import { describe, expect, it } from 'vitest';
import { GAPS, LEARNED, type LearningCalls, NOTE_VERDICT, SIMILAR_TO, SUGGEST } from './learning-calls';
import { newLearningConsumer } from './learning-consumer';
import { newTrainer } from './learning-trainer';

const NOW = Date.UTC(2026, 10, 18, 10, 42);
const DAY = 86_400_000;

const ticket = (n: number, title: string, more: Partial<TicketText> = {}): TicketText => ({
  kind: 'ticket',
  id: `INC${String(n).padStart(7, '0')}`,
  title,
  description: '',
  callerId: `caller${n}`,
  categoryId: null,
  subcategoryId: null,
  serviceId: null,
  groupId: 'desk',
  assigneeId: null,
  priority: 3,
  impact: 2,
  urgency: 2,
  state: 'closed',
  location: null,
  tags: [],
  openedAt: NOW - 20 * DAY,
  updatedAt: NOW - 19 * DAY,
  resolution: null,
  solutions: [],
  ...more,
});

const article: ArticleText = {
  kind: 'article',
  id: 'KB0000001',
  title: 'Pin the VPN client to TCP 443',
  summary: '',
  sections: [],
  type: 'troubleshooting',
  categoryId: 'network',
  subcategoryId: 'network.vpn',
  serviceId: 'vpn',
  tags: [],
  hasSolution: true,
  updatedAt: NOW,
  counts: { helped: 0, didNot: 0, outdated: 0 },
};

const vpn = { serviceId: 'vpn', categoryId: 'network', subcategoryId: 'network.vpn', groupId: 'network' };
const print = { serviceId: 'printing', categoryId: 'printing', subcategoryId: 'printing.queue', groupId: 'desk' };

const history: readonly TicketText[] = Array.from({ length: 20 }, (_, n) => [
  ticket(2 * n + 1, ['VPN drops at home', 'Tunnel breaks, VPN amber', 'VPN client disconnects'][n % 3] ?? '', vpn),
  ticket(2 * n + 2, ['Print queue stuck', 'Printer jams again', 'No print on floor 2'][n % 3] ?? '', print),
]).flat();

const draft = (title: string, more: Partial<SuggestionDraft> = {}): SuggestionDraft => ({
  number: null,
  title,
  description: '',
  callerId: 'priya',
  serviceId: null,
  categoryId: null,
  location: null,
  ...more,
});

/** Turns are taken when the test says so. */
const desk = () => {
  const turns: (() => void)[] = [];
  let clock = 0;
  // Each look at the clock is a millisecond later: a slice is a handful of steps.
  const trainer = newTrainer({ next: (run) => void turns.push(run) }, () => {
    clock += 1;
    return clock;
  });
  let kept = 0;
  const consumer = newLearningConsumer({
    rankArticles: (text) => (/vpn/i.test(text) ? [{ id: article.id, score: 0.8, words: ['VPN'] }] : []),
    now: () => NOW,
    trainer,
    changed: () => {
      kept += 1;
    },
  });
  const turn = (): boolean => {
    const run = turns.shift();
    run?.();
    return run !== undefined;
  };
  const finish = (): void => {
    while (turn());
  };
  const calls: LearningCalls = consumer.calls;
  return { consumer, calls, turn, finish, keptTimes: () => kept };
};

const learnedDesk = () => {
  const one = desk();
  one.consumer.take([...history, article], [], []);
  one.consumer.caughtUp?.();
  one.finish();
  return one;
};

describe('learning in the worker', () => {
  it('suggests fields, solutions and what is similar, with reasons', () => {
    const { consumer, calls } = learnedDesk();
    const open = { ...vpn, state: 'new', openedAt: NOW - 600_000, location: 'Harbour, Tower A' } as const;
    consumer.take(
      [ticket(101, 'VPN drops on the train', open), ticket(102, 'VPN amber', { ...open, callerId: 'priya' })],
      [],
      [],
    );
    const told = calls[SUGGEST](draft('My VPN drops all the time', { location: 'Harbour, Tower A' }));
    expect(told.learnedFrom).toBe(40);
    expect(told.likely.map(({ field, value }) => [field, value])).toEqual([
      ['categoryId', 'network'],
      ['subcategoryId', 'network.vpn'],
      ['serviceId', 'vpn'],
      ['groupId', 'network'],
    ]);
    expect(told.likely[0]?.words).toContain('VPN');
    expect(told.similar.map(({ number }) => number)).toEqual(['INC0000101']);
    expect(told.ofCaller.map(({ number }) => number)).toEqual(['INC0000102']);
    expect(told.solutions[0]).toMatchObject({ id: article.id, canApply: true });
    expect(told.solutions[0]?.reasons).toContainEqual({ kind: 'sameService', serviceId: 'vpn' });
  });

  it('says nothing about what is chosen already, and nothing for an empty text', () => {
    const { calls } = learnedDesk();
    const chosen = draft('VPN drops', { serviceId: 'vpn', categoryId: 'network' });
    expect(calls[SUGGEST](chosen).likely.map(({ field }) => field)).toEqual(['subcategoryId', 'groupId']);
    expect(calls[SUGGEST](draft('')).likely).toEqual([]);
    expect(calls[SUGGEST](draft('Kaffeemaschine')).likely).toEqual([]);
  });

  it('answers while it learns, and gives way between', () => {
    const { consumer, calls, turn } = desk();
    consumer.take(history, [], []);
    consumer.caughtUp?.();
    expect(calls[LEARNED]().isLearning).toBe(true);
    let turns = 0;
    while (turn()) {
      turns += 1;
      if (turns === 1) expect(calls[SUGGEST](draft('VPN drops')).learnedFrom).toBe(0);
    }
    expect(turns).toBeGreaterThan(3);
    expect(calls[LEARNED]()).toMatchObject({ isLearning: false, learnedFrom: 40 });
  });

  it('is started again by what changed meanwhile, not by a ticket or two, and stopped by another copy of the data', () => {
    const { consumer, calls, finish, turn } = learnedDesk();
    consumer.take([ticket(1, 'VPN drops at home', vpn)], [], []);
    consumer.caughtUp?.();
    expect(calls[LEARNED]().isLearning).toBe(false);
    consumer.take(
      [],
      history.slice(0, 12).map(({ id }) => id),
      [],
    );
    consumer.caughtUp?.();
    expect(calls[LEARNED]().isLearning).toBe(true);
    finish();
    expect(calls[LEARNED]().learnedFrom).toBe(28);
    consumer.take(
      [],
      history.slice(12, 24).map(({ id }) => id),
      [],
    );
    consumer.caughtUp?.();
    turn();
    consumer.clear();
    finish();
    expect(calls[LEARNED]()).toMatchObject({ isLearning: false, learnedFrom: 0, examples: 0 });
    expect(calls[SUGGEST](draft('VPN drops'))).toMatchObject({ likely: [], similar: [], solutions: [] });
  });

  it('comes back from disk as it was, and asks to be kept when it has learned', () => {
    const { consumer, calls, keptTimes } = learnedDesk();
    consumer.take([ticket(101, 'VPN drops on the train', { ...vpn, state: 'new', openedAt: NOW })], [], []);
    calls[NOTE_VERDICT]({ kind: 'solution', value: article.id, accepted: true, draft: draft('VPN drops') });
    expect(keptTimes()).toBe(1);
    const parts = new Map(structuredClone(consumer.save?.() ?? []));
    expect(consumer.save?.()).toEqual([]);
    const again = desk();
    again.consumer.load?.(parts);
    expect(again.calls[SUGGEST](draft('VPN drops'))).toEqual(calls[SUGGEST](draft('VPN drops')));
    again.consumer.caughtUp?.();
    expect(again.calls[LEARNED]().isLearning).toBe(false);
    again.consumer.take(
      [],
      history.map(({ id }) => id),
      [],
    );
    const emptied = new Map(again.consumer.save?.() ?? []);
    expect([...emptied].some(([key, value]) => key.startsWith('e') && value === undefined)).toBe(true);
  });

  it('says what is like a ticket, as it stood when it was opened', () => {
    const { consumer, calls } = learnedDesk();
    const open = { ...vpn, state: 'inProgress', location: 'Harbour, Tower A' } as const;
    const at = NOW - 40 * DAY;
    const wave = [201, 202, 203].map((n) => ticket(n, 'VPN tunnel breaks', { ...open, openedAt: at + n * 60_000 }));
    consumer.take(wave, [], []);
    const of = draft('VPN tunnel breaks', { number: 'INC0000201', ...vpn, location: 'Harbour, Tower A' });
    const { similar, cluster } = calls[SIMILAR_TO]({ draft: of, at });
    expect(similar.map(({ number }) => number)).toEqual(['INC0000203', 'INC0000202']);
    expect(cluster).toMatchObject({ proposal: 'parent', lead: 'INC0000202', place: 'Harbour' });
  });

  it('finds gaps in what is on the device', () => {
    const { calls } = learnedDesk();
    const searches = [
      { words: 'vpn drops', day: '2026-11-01', times: 2, person: 'a' },
      { words: 'door badge', day: '2026-11-01', times: 1, person: 'a' },
    ];
    const { categories, searches: missed } = calls[GAPS]({ articles: [], searches, days: 90 });
    expect(categories.map(({ subcategoryId, why }) => [subcategoryId, why])).toEqual([
      ['network.vpn', 'none'],
      ['printing.queue', 'none'],
    ]);
    expect(missed.map(({ query, articles, why }) => [query, articles, why])).toEqual([
      ['vpn drops', [article.id], 'weak'],
      ['door badge', [], 'nothing'],
    ]);
  });
});
