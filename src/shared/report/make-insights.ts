// A report's insights: what bounced, grew, was held, fired, comes again, and what articles are missing.
import { bouncesOf, growthOf, lostTimeOf, ruleUsesOf } from '../figures/insights';
import { categoryGaps, titleWords } from '../learning/gaps/categories';
import { findRecurring } from '../learning/recurring/find';
import { type Frame, TEXT_DAYS } from './frame';
import { DESK, isToldIn } from './lists';
import type { MajorLine, Named } from './report';

const MOST_LINES = 10;

const namer =
  (list: readonly Named[]) =>
  (id: string): Named => ({
    id,
    name: list.find((each) => each.id === id)?.name ?? id,
  });

export function* insightsOf(frame: Frame) {
  const { facts, scope, before, where, input } = frame;
  const { settings, rules } = input;
  const group = namer(settings.groups);
  const category = namer(settings.categories);
  const bounces = bouncesOf(facts, scope).slice(0, MOST_LINES);
  yield;
  const growth = growthOf(facts, scope, before, 'categoryId').filter(({ now, before: was }) => now > was);
  yield;
  const held = lostTimeOf(facts, scope, where.to);
  yield;
  const fired = ruleUsesOf(facts, scope).slice(0, MOST_LINES);
  yield;
  return {
    bounces: bounces.map(({ from, to, moves, tickets }) => ({
      from: group(from),
      to: group(to),
      moves,
      tickets: tickets.length,
    })),
    growth: growth.slice(0, MOST_LINES).map(({ value, now, before: was, isNews }) => ({
      category: category(value),
      now,
      before: was,
      isNews,
    })),
    held: held.map(({ reason, time, tickets }) => ({ reason, time, tickets: tickets.length })),
    rules: fired.map(({ rule, fired: times, late, tickets }) => ({
      rule: { id: rule, name: rules.get(rule) ?? rule },
      fired: times,
      late,
      tickets: tickets.length,
    })),
  };
}

export function* textsOf({ input, where }: Frame) {
  const texts = input.texts.filter(
    ({ groupId }) => isToldIn(where, groupId) && (where.of === DESK || groupId === where.of),
  );
  for (const ticket of texts) {
    titleWords(ticket);
    yield;
  }
  const search = findRecurring(texts, { now: where.to, days: TEXT_DAYS });
  let step = search.next();
  while (!step.done) {
    yield;
    step = search.next();
  }
  const { categories } = input.settings;
  const gaps = categoryGaps(texts, input.articles, where.to - TEXT_DAYS * 86_400_000).slice(0, MOST_LINES);
  return {
    clusters: step.value.slice(0, MOST_LINES),
    gaps: gaps.map(({ categoryId, subcategoryId, tickets, words, articles, why }) => {
      const category = categories.find(({ id }) => id === categoryId);
      const sub = category?.subcategories.find(({ id }) => id === subcategoryId);
      const name = [category?.name ?? categoryId, sub?.name].filter(Boolean).join(', ');
      return { category: name, tickets, words, articles, why };
    }),
  };
}

export const majorsOf = ({ input, where }: Frame): readonly MajorLine[] =>
  input.majors
    .filter(
      ({ groupId, from, to }) =>
        isToldIn(where, groupId) &&
        (where.of === DESK || groupId === where.of) &&
        from < where.to &&
        (to === null || to >= where.from),
    )
    .sort((a, b) => a.from - b.from);
