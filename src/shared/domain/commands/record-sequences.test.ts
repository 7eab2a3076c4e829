// Any order of writing, merging, publishing and dropping: an article stays valid, and nothing that was written is lost.
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { expect, it } from 'vitest';
import { articleContent } from '../../../../test/builders/articles';
import { commandId, stampOf } from '../../../../test/builders/commands';
import { people, world as testWorld } from '../../../../test/builders/settings';
import { Article, MAX_DRAFTS } from '../article';
import { decideRecord, foldRecord } from '../record-command';
import { type RecordCommandName, recordCommandNamed } from './records';

const world = testWorld();
const KB = 'KB0000001';

interface Step {
  readonly who: string;
  readonly name: RecordCommandName;
  readonly args: (article: Article | null, n: number) => object;
}
const draftAt = (article: Article | null, at: number, stale: boolean) => {
  const draft = article?.drafts[at % Math.max(1, article.drafts.length)];
  return { id: draft?.id ?? 'none', revision: (draft?.revision ?? 1) + (stale ? 1 : 0) };
};
/** Each text is written once, so that it can be looked for. */
const text = (n: number) => articleContent({ title: `text ${n}.` });

const nth = fc.nat({ max: 2 });
const stale = fc.nat({ max: 5 }).map((n) => n === 0);
const kinds: fc.Arbitrary<Omit<Step, 'who'>>[] = [
  fc.tuple(nth, fc.boolean(), stale, fc.boolean()).map(([at, own, old, named]) => ({
    name: 'article.saveDraft.v1' as const,
    args: (article: Article | null, n: number) => {
      const draft = own && article?.drafts.length ? draftAt(article, at, old) : null;
      const after = article?.drafts.find(({ id }) => id === draft?.id)?.savedWith;
      return {
        draft,
        ...(named && after && !old ? { after } : {}),
        basedOn: article?.editions.at(-1)?.edition ?? 0,
        content: text(n),
        fromTicket: null,
      };
    },
  })),
  fc.tuple(nth, nth, stale).map(([keep, drop, old]) => ({
    name: 'article.mergeDrafts.v1' as const,
    args: (article: Article | null, n: number) => ({
      keep: draftAt(article, keep, old),
      drop: draftAt(article, drop, false),
      content: text(n),
    }),
  })),
  fc
    .tuple(fc.constantFrom('article.dropDraft.v1' as const, 'article.askForReview.v1' as const), nth, stale)
    .map(([name, at, old]) => ({ name, args: (article: Article | null) => ({ draft: draftAt(article, at, old) }) })),
  fc.tuple(nth, stale).map(([at, old]) => ({
    name: 'article.returnDraft.v1' as const,
    args: (article: Article | null) => ({ draft: draftAt(article, at, old), reason: 'Steps?' }),
  })),
  fc.tuple(nth, stale).map(([at, old]) => ({
    name: 'article.publish.v1' as const,
    args: (article: Article | null) => ({ draft: draftAt(article, at, old), change: null, reviewAt: null }),
  })),
  nth.map((at) => ({
    name: 'article.restoreDraft.v1' as const,
    args: (article: Article | null) => ({ draftId: article?.dropped[at]?.id ?? 'none' }),
  })),
  fc
    .constantFrom('article.retire.v1' as const, 'article.restore.v1' as const)
    .map((name) => ({ name, args: () => ({ ...(name === 'article.retire.v1' ? { reason: null } : {}) }) })),
  fc.constantFrom('helped' as const, 'didNot' as const).map((verdict) => ({
    name: 'article.giveFeedback.v1' as const,
    args: () => ({ verdict, comment: null, ticket: null }),
  })),
  fc.tuple(fc.nat({ max: 2 }), fc.boolean()).map(([hash, publish]) => ({
    name: 'article.import.v1' as const,
    args: (_article: Article | null, n: number) => ({
      content: text(n),
      publish,
      reviewAt: null,
      source: { path: 'a.md', hash: `h${hash}` },
    }),
  })),
];
// Those who write come more often than those who may not.
const writers = ['ann', 'bob', 'lea', 'ada'];
const authors = fc.constantFrom(...writers, ...writers, ...writers, ...people.map(({ id }) => id));
const steps = fc.array(
  fc
    .tuple(authors, fc.oneof(...kinds, ...kinds.slice(0, 1), ...kinds.slice(0, 1)))
    .map(([who, kind]): Step => ({ ...kind, who })),
  {
    minLength: 25,
    maxLength: 60,
  },
);

const holds = (article: Article, title: string): boolean =>
  [...article.drafts, ...article.dropped, ...article.editions].some(({ content }) => content.title === title);

/** Texts that a person has replaced: by saving an own draft again, or by merging what both drafts said. */
const replacedBy = (before: Article | null, { name, who, args }: Step, n: number): string[] => {
  const given = args(before, n) as { keep?: { id: string }; draft?: { id: string } | null };
  const id = name === 'article.mergeDrafts.v1' ? given.keep?.id : given.draft?.id;
  const draft = before?.drafts.find((each) => each.id === id);
  const own = name === 'article.saveDraft.v1' && draft?.by === who;
  return draft && (own || name === 'article.mergeDrafts.v1') ? [draft.content.title] : [];
};

const invariants = (before: Article | null, after: Article): void => {
  expect(Value.Errors(Article, after)).toEqual([]);
  expect(after.version).toBe((before?.version ?? 0) + 1);
  expect(after.drafts.length).toBeLessThanOrEqual(MAX_DRAFTS);
  const ids = [...after.drafts, ...after.dropped].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const editions = after.editions.map(({ edition }) => edition);
  expect(editions).toEqual(editions.map((_, n) => (editions[0] ?? 0) + n));
  for (const count of Object.values(after.counts)) expect(count).toBeGreaterThanOrEqual(0);
};

const acceptedNames = new Map<string, number>();

it('any sequence keeps an article valid and loses no text; a repeat adds nothing, and a device folds it alike', () => {
  fc.assert(
    fc.property(steps, (list) => {
      let article: Article | null = null;
      const written = new Set<string>();
      for (const [n, step] of list.entries()) {
        const envelope = { name: step.name, ticket: KB, args: { ...step.args(article, n) } };
        const stamp = stampOf(step.who, n);
        const decision = decideRecord(recordCommandNamed(step.name), article, envelope, stamp, world);
        if (decision.kind !== 'accepted') continue;
        const after = decision.record as Article;
        acceptedNames.set(step.name, (acceptedNames.get(step.name) ?? 0) + 1);
        invariants(article, after);
        for (const title of replacedBy(article, step, n)) written.delete(title);
        if ('content' in envelope.args) written.add(`text ${n}.`);
        const full = { ...envelope, id: stamp.commandId, at: stamp.at, batchId: null };
        const author = { actor: stamp.actor, deviceId: stamp.deviceId };
        expect(foldRecord(article, [full, full], author, world, recordCommandNamed)).toEqual(after);
        expect(decideRecord(recordCommandNamed(step.name), after, envelope, stamp, world).kind).toBe('repeated');
        article = after;
        // Dropped drafts are kept up to a bound; until it is reached, nothing may be missing.
        if (article.dropped.length < MAX_DRAFTS && article.editions.length < 20)
          for (const title of written) expect([title, holds(article, title)]).toEqual([title, true]);
        else written.clear();
      }
    }),
    { numRuns: 60 },
  );
});

it('each kind of command was tried and accepted often', () => {
  const rare = [...acceptedNames].filter(([, count]) => count < 5);
  expect([acceptedNames.size, rare]).toEqual([11, []]);
});

it('ids of commands are what drafts are called by', () => {
  const envelope = {
    name: 'article.saveDraft.v1',
    ticket: KB,
    args: { draft: null, basedOn: 0, content: text(1), fromTicket: null },
  };
  const decision = decideRecord(recordCommandNamed(envelope.name), null, envelope, stampOf('ann', 7), world);
  expect(decision.kind === 'accepted' && (decision.record as Article).drafts[0]?.id).toBe(commandId(7));
});
