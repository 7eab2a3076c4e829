import { Article, articleState } from '@shared/domain/article';
import { Macro } from '@shared/domain/macro';
import { fillIn, variables } from '@shared/domain/variables';
import { WordList } from '@shared/domain/word-list';
import { type TSchema, Type } from 'typebox';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { demoSettings } from '../organisation/desk';
import { demoPeople } from '../organisation/people';
import { randomFrom } from '../random';
import { worldOf } from '../stories/tell';
import { articleStories, demoKnowledge } from './knowledge';

const now = Date.UTC(2026, 10, 18, 10, 42);
const settings = demoSettings(now);
const world = worldOf(settings, demoPeople(randomFrom(1)));
const records = demoKnowledge(now, world, randomFrom(1)).map(({ record }) => record);
const articles = records.filter((record): record is Article => record.kind === 'article');
const schemas: Readonly<Record<string, TSchema>> = { article: Article, macro: Macro, words: WordList };
const wordsIn = (story: (typeof articleStories)[number]): number =>
  [story.summary, ...Object.values(story.sections)].join(' ').split(/\s+/).length;

describe('what the demo desk knows', () => {
  test('is valid and in the past', () => {
    for (const record of records) {
      const schema = schemas[record.kind] ?? Type.Never();
      expect([record.id, ...Value.Errors(schema, record)]).toEqual([record.id]);
      expect(record.updatedAt).toBeLessThanOrEqual(now);
    }
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });

  test('shows every state, type and audience, and enough solutions', () => {
    expect(articles.length).toBeGreaterThanOrEqual(60);
    const states = articles.map(articleState);
    expect([...new Set(states)].sort()).toEqual(['draft', 'published', 'retired', 'review']);
    expect(new Set(articleStories.map(({ type }) => type)).size).toBe(4);
    expect(articleStories.filter(({ solution }) => solution).length).toBeGreaterThanOrEqual(25);
    expect(articles.filter(({ editions }) => editions.length > 1).length).toBeGreaterThanOrEqual(3);
    expect(articles.filter(({ reviewAt }) => reviewAt !== null && reviewAt < now).length).toBeGreaterThanOrEqual(3);
    expect(articles.some(({ drafts }) => drafts.length === 2)).toBe(true);
  });

  test('speaks of things that the desk has', () => {
    const subcategories = settings.categories.flatMap(({ subcategories: subs }) => subs.map(({ id }) => id));
    for (const { service, category, audience, number } of articleStories) {
      expect([number, service === null || settings.services.some(({ id }) => id === service)]).toEqual([number, true]);
      expect([number, category === null || subcategories.includes(category)]).toEqual([number, true]);
      const [, group] = audience.split(':');
      expect([number, !group || settings.groups.some(({ id }) => id === group)]).toEqual([number, true]);
    }
  });

  test('refers only to articles that there are', () => {
    const known = new Set(articles.map(({ id }) => id));
    for (const [reference] of JSON.stringify(articles).matchAll(/KB\d{7}/g)) expect(known).toContain(reference);
  });

  test('is worth reading, and not a book', () => {
    for (const story of articleStories.filter(({ state }) => !state)) {
      expect([story.number, wordsIn(story)]).toEqual([story.number, expect.any(Number)]);
      expect(wordsIn(story)).toBeGreaterThanOrEqual(40);
      expect(wordsIn(story)).toBeLessThanOrEqual(250);
    }
  });

  test('names only variables that there are', () => {
    const used = [...JSON.stringify(records).matchAll(/\{\{([^}]*)\}\}/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(30);
    for (const name of used) expect(variables).toContain(name);
    expect(fillIn('{{agent.firstName}}, {{desk.name}}', null, 'maya', world).unknown).toEqual([]);
  });
});
