// Role × record command over HTTP: whoever may not gets a rejection with its reason, and nothing is changed by it.
import type { PullResponse } from '@shared/contract/sync';
import type { Article } from '@shared/domain/article';
import { type RecordArgsOf, type RecordCommandName, recordCommands } from '@shared/domain/commands/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleContent } from '../../../test/builders/articles';
import { fingerprint } from '../../../test/builders/fingerprint';
import { articleNumber, recordEnvelope, saving } from '../../../test/builders/records';
import { type Client, type RunningDesk, runDesk, staff } from '../../../test/builders/running-desk';

let desk: RunningDesk;
const clients = new Map<string, Client>();
const as = (who: string): Client => clients.get(who) as Client;
beforeAll(async () => {
  desk = await runDesk({ tuning: { limits: { perSession: 1_000_000, perAddress: 1_000_000 } } });
  for (const { id } of staff) clients.set(id, await desk.client(id));
});
afterAll(() => desk.remove());

/** The article is ann's, of the first line, for everyone; cem is of the second line; rosa a requester, val a vendor. */
const everybody = ['ann', 'bob', 'cem', 'lea', 'pia', 'ada', 'val', 'rosa', 'rui'] as const;
type Who = (typeof everybody)[number];
const theDesk: readonly Who[] = ['ann', 'bob', 'cem', 'lea', 'pia', 'ada'];
const leads: readonly Who[] = ['lea', 'pia', 'ada'];

const run = async <N extends RecordCommandName>(who: string, id: string, name: N, args: RecordArgsOf<N>) => {
  const { status, body } = await as(who).push(recordEnvelope(name, id, args));
  expect(status).toBe(200);
  const [outcome] = body.outcomes;
  return outcome?.kind === 'rejected' ? outcome.refusal.code : outcome?.kind;
};
const articleOf = async (id: string): Promise<Article> => {
  const { body } = await as('ada').pull({ collection: 'records' });
  const found = (body as PullResponse).documents.find((each) => each.id === id);
  if (!found || found.deleted) throw new Error(`no ${id}`);
  return found.body as Article;
};

const image = { id: 'a'.repeat(32), type: 'image/png', data: 'iVBORw0KGgo=' } as const;
const content = articleContent({ audience: { kind: 'everyone' } });

/** An article with one edition, two drafts, and one that was dropped; retired if asked for. */
const makeArticle = async (retired = false): Promise<Article> => {
  const id = await articleNumber(desk.core, 'ann', 'device-of-ann');
  const save = (title: string, basedOn: number) => ({ ...saving({ basedOn }), content: { ...content, title } });
  await run('ann', id, 'article.saveDraft.v1', save('One', 0));
  const [draft] = (await articleOf(id)).drafts;
  await run('lea', id, 'article.publish.v1', {
    draft: { id: draft?.id ?? '', revision: 1 },
    change: null,
    reviewAt: null,
  });
  for (const title of ['Two', 'Three', 'Four']) await run('ann', id, 'article.saveDraft.v1', save(title, 1));
  const third = (await articleOf(id)).drafts[2];
  await run('ann', id, 'article.dropDraft.v1', { draft: { id: third?.id ?? '', revision: 1 } });
  if (retired) await run('lea', id, 'article.retire.v1', { reason: null });
  return articleOf(id);
};

interface Case<N extends RecordCommandName = RecordCommandName> {
  readonly args: (article: Article) => RecordArgsOf<N>;
  readonly may: readonly Who[];
  readonly retired?: boolean;
}
const seen = (article: Article, n: number) => ({ id: article.drafts[n]?.id ?? '', revision: 1 });

const onArticles: { readonly [N in RecordCommandName & `article.${string}`]: Case<N> } = {
  'article.saveDraft.v1': { args: () => saving({ basedOn: 1, content }), may: theDesk },
  'article.mergeDrafts.v1': { args: (it) => ({ keep: seen(it, 0), drop: seen(it, 1), content }), may: theDesk },
  'article.dropDraft.v1': { args: (it) => ({ draft: seen(it, 0) }), may: theDesk },
  'article.restoreDraft.v1': { args: (it) => ({ draftId: it.dropped[0]?.id ?? '' }), may: theDesk },
  'article.askForReview.v1': { args: (it) => ({ draft: seen(it, 0) }), may: theDesk },
  'article.returnDraft.v1': { args: (it) => ({ draft: seen(it, 0), reason: 'Steps?' }), may: theDesk },
  'article.addImage.v1': { args: () => ({ image }), may: theDesk },
  // The owner is of the first line: it is the leads who publish.
  'article.publish.v1': { args: (it) => ({ draft: seen(it, 0), change: null, reviewAt: null }), may: leads },
  'article.retire.v1': { args: () => ({ reason: null }), may: leads },
  'article.restore.v1': { args: () => ({}), may: leads, retired: true },
  'article.setCare.v1': { args: () => ({ ownerId: 'cem', reviewAt: null }), may: leads },
  'article.giveFeedback.v1': { args: () => ({ verdict: 'helped', comment: null, ticket: null }), may: everybody },
  'article.import.v1': {
    args: () => ({ content, publish: true, reviewAt: null, source: { path: 'a.md', hash: 'h' } }),
    may: ['pia', 'ada'],
  },
};

describe('who may do what to an article', () => {
  it.each(Object.keys(onArticles) as (keyof typeof onArticles)[])('%s', async (name) => {
    const { args, may, retired = false } = onArticles[name] as Case;
    for (const who of everybody) {
      const article = await makeArticle(retired);
      const state = await fingerprint(desk.core.db);
      const outcome = await run(who, article.id, name, args(article) as never);
      expect([who, outcome === 'accepted']).toEqual([who, may.includes(who)]);
      if (!may.includes(who)) expect(await fingerprint(desk.core.db)).toBe(state);
    }
  });

  it('an owner of the second line publishes and retires what is theirs', async () => {
    const article = await makeArticle();
    const publish = { draft: seen(article, 0), change: null, reviewAt: null };
    expect(await run('cem', article.id, 'article.publish.v1', publish)).toBe('permission.denied');
    await run('lea', article.id, 'article.setCare.v1', { ownerId: 'cem', reviewAt: null });
    expect(await run('cem', article.id, 'article.publish.v1', publish)).toBe('accepted');
  });
});

describe('who may keep which macro, write the words, and note what was missed', () => {
  const save = (owner: RecordArgsOf<'macro.save.v1'>['owner']) => ({
    name: 'Bye',
    shortcut: 'bye',
    owner,
    text: 'Bye',
    solution: null,
  });
  const owners: [string, (who: string) => RecordArgsOf<'macro.save.v1'>['owner'], readonly Who[]][] = [
    ['one’s own', (who) => ({ kind: 'person', personId: who }), theDesk],
    ['somebody else’s', () => ({ kind: 'person', personId: 'nobody' }), []],
    ['a group’s', () => ({ kind: 'group', groupId: 'l1' }), ['ann', 'bob', ...leads]],
    ['the desk’s', () => ({ kind: 'desk' }), leads],
  ];
  it.each(owners)('%s macro: saved, removed, brought back', async (_name, ownerFor, may) => {
    for (const [n, who] of everybody.entries()) {
      const id = `macro:${may.length}-${n}`;
      const outcomes = [
        await run(who, id, 'macro.save.v1', save(ownerFor(who))),
        await run(who, id, 'macro.remove.v1', {}),
        await run(who, id, 'macro.restore.v1', {}),
      ];
      const expected = may.includes(who) ? 'accepted' : 'permission.denied';
      expect([who, ...outcomes]).toEqual([who, expected, expected, expected]);
    }
  });

  it('words.save.v1: leads', async () => {
    let from: string[][] = [];
    for (const who of everybody) {
      const to = [[who, 'word']];
      const outcome = await run(who, 'words:desk', 'words.save.v1', { from, to });
      expect([who, outcome === 'accepted']).toEqual([who, leads.includes(who)]);
      if (outcome === 'accepted') from = to;
    }
  });

  it('missed.note.v1: the desk, each their own', async () => {
    const args = { searches: [{ words: 'smoke', day: '2026-11-20', times: 1 }] };
    for (const who of everybody) {
      const own = await run(who, `missed:${who}`, 'missed.note.v1', args);
      expect([who, own === 'accepted']).toEqual([who, theDesk.includes(who)]);
      expect(await run(who, 'missed:stranger', 'missed.note.v1', args)).not.toBe('accepted');
    }
  });
});

describe('who may hand over a shift, and take it over', () => {
  const members: readonly Who[] = ['ann', 'bob', 'lea', 'pia', 'ada'];
  const content = { groupId: 'l1', asOf: 1, until: 2, words: '', lines: [], more: 0, people: [] };
  it('those who work in the group, and those who lead it', async () => {
    for (const who of everybody) {
      const mine = await run(who, `handover:${who}`, 'shift.handOver.v1', content);
      expect([who, mine]).toEqual([who, members.includes(who) ? 'accepted' : 'permission.denied']);
      await run('lea', `handover:for-${who}`, 'shift.handOver.v1', content);
      const taken = await run(who, `handover:for-${who}`, 'shift.acknowledge.v1', { remark: 'When?', asks: true });
      // Who may not see it is not told that it is there.
      const denied = theDesk.includes(who) ? 'permission.denied' : 'record.missing';
      const expected = members.includes(who) ? 'accepted' : denied;
      expect([who, taken]).toEqual([who, who === 'lea' ? 'handover.own' : expected]);
      const told = await run(who, 'handover:for-ann', 'shift.answer.v1', { text: 'Now' });
      expect([who, told === denied]).toEqual([who, !members.includes(who)]);
    }
  });
});

describe('who says who is on shift, and who writes shifts', () => {
  const where = (personId: string, state: 'away' | 'offShift') => ({ personId, state, until: null, why: null });
  it('presence.set.v1: the desk, each their own; leads take people of their groups off shift', async () => {
    for (const who of everybody) {
      const own = await run(who, `presence:${who}`, 'presence.set.v1', where(who, 'away'));
      expect([who, own === 'accepted']).toEqual([who, theDesk.includes(who)]);
      if (who !== 'bob') {
        expect(await run(who, 'presence:bob', 'presence.set.v1', where('bob', 'away'))).not.toBe('accepted');
        const off = await run(who, 'presence:bob', 'presence.set.v1', where('bob', 'offShift'));
        expect([who, off === 'accepted']).toEqual([who, leads.includes(who)]);
      }
      expect(await run(who, 'presence:stranger', 'presence.set.v1', where('stranger', 'offShift'))).not.toBe(
        'accepted',
      );
    }
  });

  it('shifts.save.v1: who leads the group', async () => {
    let seen = 0;
    const args = () => ({ seen, groupId: 'l1', calendarId: 'office', shifts: [], limits: [] });
    for (const who of everybody) {
      const outcome = await run(who, 'shifts:l1', 'shifts.save.v1', args());
      expect([who, outcome === 'accepted']).toEqual([who, leads.includes(who)]);
      if (outcome === 'accepted') seen += 1;
    }
    expect(await run('lea', 'shifts:hr', 'shifts.save.v1', { ...args(), seen: 0, groupId: 'hr' })).toBe(
      'permission.denied',
    );
  });
});

describe('arguments', () => {
  const wrong: unknown[] = [
    { text: 1 },
    { draft: 'x', content: {} },
    { solution: [] },
    { draft: { id: '', revision: 0 } },
  ];

  const known = ['article', 'macro', 'words', 'missed', 'presence', 'shifts'];
  const own = Object.keys(recordCommands).filter((name) => known.includes(name.split('.')[0] ?? ''));
  it.each(own)('%s: not as they should be, they are refused', async (name) => {
    const takesSome = Object.keys(recordCommands[name as RecordCommandName].args.properties).length > 0;
    const of = name.split('.')[0] ?? '';
    const ids: Record<string, string> = {
      article: (await makeArticle()).id,
      macro: 'macro:wrong',
      words: 'words:desk',
      missed: 'missed:ada',
      presence: 'presence:ada',
      shifts: 'shifts:l1',
    };
    const id = ids[of];
    const state = await fingerprint(desk.core.db);
    for (const args of takesSome ? wrong : []) {
      expect(await run('ada', id ?? '', name as RecordCommandName, args as never)).toBe('args.invalid');
    }
    expect(await fingerprint(desk.core.db)).toBe(state);
  });
});
