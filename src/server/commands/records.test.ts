import { formatNumber } from '@shared/contract/http';
import type { Outcome } from '@shared/contract/sync';
import type { Article, Audience } from '@shared/domain/article';
import type { Envelope } from '@shared/domain/command';
import type { DeskRecord } from '@shared/domain/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleContent } from '../../../test/builders/articles';
import { deviceOf, openTestCore, type TestCore } from '../../../test/builders/core';
import { articleNumber, recordEnvelope, saving } from '../../../test/builders/records';
import { people, person } from '../../../test/builders/settings';

let desk: TestCore;
beforeAll(async () => {
  desk = await openTestCore(null, { people: [...people, person('max', 'agentL1', ['l2'])] });
});
afterAll(() => desk.remove());

const codes = (outcomes: readonly Outcome[]): string[] =>
  outcomes.map((outcome) => (outcome.kind === 'accepted' ? `v${outcome.version}` : outcome.refusal.code));
const push = async (who: string, ...envelopes: Envelope[]): Promise<string[]> =>
  codes(await deviceOf(desk.core, who).push(...envelopes));

const recordsOf = async (personId: string): Promise<Map<string, DeskRecord>> => {
  const page = await desk.core.pull(personId, { collection: 'records', checkpoint: null, limit: 1000, history: false });
  return new Map(page.documents.flatMap((each) => (each.deleted ? [] : [[each.id, each.body as DeskRecord]])));
};
const articleOf = async (id: string, reader = 'lea'): Promise<Article> => {
  const record = (await recordsOf(reader)).get(id);
  if (record?.kind !== 'article') throw new Error(`${reader} has no ${id}`);
  return record;
};
const publishing = (article: Article, draft = article.drafts.at(-1)) =>
  recordEnvelope('article.publish.v1', article.id, {
    draft: { id: draft?.id ?? '', revision: draft?.revision ?? 1 },
    change: 'said why',
    reviewAt: null,
  });
/** Written by ann, published by lea. */
const publishedArticle = async (audience: Audience, by = 'ann', publisher = 'lea'): Promise<string> => {
  const id = await articleNumber(desk.core, by);
  const content = articleContent({ audience });
  expect(await push(by, recordEnvelope('article.saveDraft.v1', id, saving({ content })))).toEqual(['v1']);
  expect(await push(publisher, publishing(await articleOf(id, publisher)))).toEqual(['v2']);
  return id;
};

describe('a new review', () => {
  const content = {
    seen: 0,
    ticket: 'INC0000001',
    title: 'What we learned',
    overview: '',
    people: null,
    minutes: null,
    impact: '',
    detection: '',
    timeline: [],
    whys: [],
    wentWell: [],
    wentBadly: [],
    followUps: [],
  };

  it('has a number that its device reserved, and no other', async () => {
    const { from } = await desk.core.reserveNumbers({ personId: 'ann', deviceId: 'device-ann' }, 'PIR', 1);
    const mine = formatNumber('PIR', from);
    const begin = (id: string) => recordEnvelope('review.save.v1', id, content);
    expect(await push('bob', begin(mine))).toEqual(['number.notReserved']);
    expect(await push('ann', begin(mine), begin('PIR9999999'))).toEqual(['v1', 'number.notReserved']);
    expect(await push('bob', recordEnvelope('review.save.v1', mine, { ...content, seen: 1 }))).toEqual(['v2']);
    expect(await push('ann', recordEnvelope('review.save.v1', mine, { ...content, seen: 1 }))).toEqual([
      'draft.changed',
    ]);
  });
});

describe('a new article', () => {
  it('has a number that its device reserved, and no other', async () => {
    const mine = await articleNumber(desk.core, 'ann');
    const begin = (id: string) => recordEnvelope('article.saveDraft.v1', id, saving());
    expect(await push('bob', begin(mine))).toEqual(['number.notReserved']);
    expect(await push('ann', begin(mine))).toEqual(['v1']);
    expect(await push('ann', begin('KB9999999'), begin('KB00000001'))).toEqual([
      'number.notReserved',
      'number.notReserved',
    ]);
    const ticketNumber = await deviceOf(desk.core, 'ann').number();
    expect(await push('ann', begin(ticketNumber))).not.toEqual(['v1']);
  });

  it('that comes again counts once', async () => {
    const id = await articleNumber(desk.core, 'ann');
    const begin = recordEnvelope('article.saveDraft.v1', id, saving());
    expect(await push('ann', begin, begin)).toEqual(['v1', 'v1']);
    expect(await push('ann', begin)).toEqual(['v1']);
    expect(await push('bob', begin)).toEqual(['permission.denied']);
    expect(await articleOf(id)).toMatchObject({ version: 1, ownerId: 'ann', drafts: [{ by: 'ann' }] });
  });

  it('is not written by callers and vendors', async () => {
    for (const who of ['rosa', 'val']) {
      const id = await articleNumber(desk.core, who);
      expect(await push(who, recordEnvelope('article.saveDraft.v1', id, saving()))).toEqual(['permission.denied']);
    }
  });
});

describe('two who write at the same time', () => {
  it('have a draft each; the one published second is merged first', async () => {
    const id = await publishedArticle({ kind: 'agents' });
    const words = (title: string) => saving({ basedOn: 1, content: articleContent({ title }) });
    const [first, second] = await Promise.all([
      push('ann', recordEnvelope('article.saveDraft.v1', id, words('Ann’s'))),
      push('bob', recordEnvelope('article.saveDraft.v1', id, words('Bob’s'))),
    ]);
    expect([...first, ...second].sort()).toEqual(['v3', 'v4']);
    const both = await articleOf(id);
    expect(both.drafts.map(({ content }) => content.title).sort()).toEqual(['Ann’s', 'Bob’s']);
    const [one, other] = both.drafts;
    expect(await push('lea', publishing(both, one))).toEqual(['v5']);
    expect(await push('lea', publishing(both, other))).toEqual(['draft.outdated']);
    const after = await articleOf(id);
    expect(after.editions.map(({ edition }) => edition)).toEqual([1, 2]);
    expect(after.drafts).toEqual([other]);
  });

  it('publishing a draft that was saved again meanwhile is refused', async () => {
    const id = await articleNumber(desk.core, 'ann');
    await push('ann', recordEnvelope('article.saveDraft.v1', id, saving()));
    const seen = await articleOf(id);
    const draft = { id: seen.drafts[0]?.id ?? '', revision: 1 };
    const content = articleContent({ title: 'Later' });
    await push('ann', recordEnvelope('article.saveDraft.v1', id, saving({ draft, content })));
    expect(await push('lea', publishing(seen))).toEqual(['draft.changed']);
  });
});

describe('who gets an article', () => {
  const everybody = ['ann', 'bob', 'cem', 'max', 'lea', 'ada', 'val', 'rosa'];
  const holders = async (id: string): Promise<string[]> => {
    const held: string[] = [];
    for (const who of everybody) if ((await recordsOf(who)).has(id)) held.push(who);
    return held;
  };
  const theDesk = ['ann', 'bob', 'cem', 'max', 'lea', 'ada'];

  it.each<[string, Audience, string[]]>([
    ['agents', { kind: 'agents' }, theDesk],
    ['everyone', { kind: 'everyone' }, [...theDesk, 'val', 'rosa']],
    ['a vendor’s group', { kind: 'group', groupId: 'printco' }, [...theDesk, 'val']],
    ['a group of the desk', { kind: 'group', groupId: 'l2' }, theDesk],
  ])('for %s', async (_name, audience, expected) => {
    expect(await holders(await publishedArticle(audience))).toEqual(expected);
  });

  it('of a restricted group: its members alone, whoever guesses its number', async () => {
    const id = await articleNumber(desk.core, 'ann');
    const content = articleContent({ audience: { kind: 'group', groupId: 'hr' } });
    await push('ann', recordEnvelope('article.saveDraft.v1', id, saving({ content })));
    expect(await holders(id)).toEqual(['ann']);
    const voice = { verdict: 'helped', comment: null, ticket: null } as const;
    expect(await push('lea', recordEnvelope('article.giveFeedback.v1', id, voice))).toEqual(['record.missing']);
  });

  it('leaves devices when its audience narrows, and when it is retired', async () => {
    const id = await publishedArticle({ kind: 'everyone' });
    const before = await desk.core.pull('rosa', {
      collection: 'records',
      checkpoint: null,
      limit: 500,
      history: false,
    });
    const content = articleContent({ title: 'Ours now', audience: { kind: 'agents' } });
    await push('ann', recordEnvelope('article.saveDraft.v1', id, saving({ basedOn: 1, content })));
    await push('lea', publishing(await articleOf(id)));
    const request = { collection: 'records', checkpoint: before.checkpoint, limit: 500, history: false } as const;
    const after = await desk.core.pull('rosa', request);
    expect(after.documents).toContainEqual({ id, deleted: true });
    const open = await publishedArticle({ kind: 'everyone' });
    expect((await recordsOf('rosa')).has(open)).toBe(true);
    await push('lea', recordEnvelope('article.retire.v1', open, { reason: 'gone' }));
    expect((await recordsOf('rosa')).has(open)).toBe(false);
  });

  it('is an unpublished draft to the desk alone, and to a reader outside it only the text', async () => {
    const id = await articleNumber(desk.core, 'ann');
    const content = articleContent({ audience: { kind: 'everyone' }, solution: null });
    const solution = {
      fields: {},
      tags: [],
      questions: [],
      checklist: ['Secret step'],
      note: 'Internal',
      reply: null,
      resolution: null,
    };
    await push('ann', recordEnvelope('article.saveDraft.v1', id, saving({ content: { ...content, solution } })));
    expect(await holders(id)).toEqual(theDesk);
    await push('lea', publishing(await articleOf(id)));
    const voice = (comment: string) => ({ verdict: 'helped' as const, comment, ticket: null });
    await push('bob', recordEnvelope('article.giveFeedback.v1', id, voice('internal remark')));
    expect(await push('rosa', recordEnvelope('article.giveFeedback.v1', id, voice('thank you')))).toEqual(['v4']);
    await push(
      'bob',
      recordEnvelope(
        'article.saveDraft.v1',
        id,
        saving({ basedOn: 1, content: articleContent({ title: 'unfinished' }) }),
      ),
    );
    const seen = await articleOf(id, 'rosa');
    expect(seen).toMatchObject({ drafts: [], dropped: [], recent: [], source: null, fromTicket: null });
    expect(seen.feedback).toMatchObject([{ by: 'rosa' }]);
    expect(seen.editions).toMatchObject([{ change: null, content: { solution: null } }]);
    expect(JSON.stringify(seen)).not.toMatch(/Secret step|Internal|internal remark|unfinished|said why/);
  });
});

describe('macros, words and searches in vain', () => {
  const macro = (owner: object) => ({
    name: 'Bye',
    shortcut: 'bye',
    owner: owner as never,
    text: 'Bye',
    solution: null,
  });
  const save = (id: string, owner: object) => recordEnvelope('macro.save.v1', id, macro(owner));

  it('a person’s macro reaches that person and nobody else, a group’s and the desk’s the desk', async () => {
    expect(await push('bob', save('macro:own', { kind: 'person', personId: 'bob' }))).toEqual(['v1']);
    expect(await push('bob', save('macro:group', { kind: 'group', groupId: 'l1' }))).toEqual(['v1']);
    expect(await push('bob', save('macro:desk', { kind: 'desk' }))).toEqual(['permission.denied']);
    expect(await push('lea', save('macro:desk', { kind: 'desk' }))).toEqual(['v1']);
    expect(await push('lea', save('macro:own', { kind: 'desk' }))).toEqual(['record.missing']);
    const held = async (who: string) =>
      [...(await recordsOf(who)).keys()].filter((id) => id.startsWith('macro:')).sort();
    expect(await held('bob')).toEqual(['macro:desk', 'macro:group', 'macro:own']);
    for (const who of ['ann', 'lea', 'ada']) expect(await held(who)).toEqual(['macro:desk', 'macro:group']);
    for (const who of ['rosa', 'val']) expect(await held(who)).toEqual([]);
  });

  it('the word list is the leads’ to write, and the desk’s to have', async () => {
    const words = recordEnvelope('words.save.v1', 'words:desk', { from: [], to: [['vpn', 'tunnel']] });
    expect(await push('ann', { ...words, id: recordEnvelope('macro.remove.v1', 'macro:x', {}).id })).toEqual([
      'permission.denied',
    ]);
    expect(await push('lea', words)).toEqual(['v1']);
    const late = recordEnvelope('words.save.v1', 'words:desk', { from: [], to: [['mail', 'email']] });
    expect(await push('ada', late)).toEqual(['draft.changed']);
    expect((await recordsOf('ann')).has('words:desk')).toBe(true);
    expect((await recordsOf('rosa')).has('words:desk')).toBe(false);
  });

  it('what was searched in vain is one’s own and the leads’', async () => {
    const missed = { searches: [{ words: 'blue smoke', day: '2026-11-20', times: 2 }] };
    expect(await push('ann', recordEnvelope('missed.note.v1', 'missed:ann', missed))).toEqual(['v1']);
    expect(await push('bob', recordEnvelope('missed.note.v1', 'missed:ann', missed))).toEqual(['record.missing']);
    expect(await push('bob', recordEnvelope('missed.note.v1', 'missed:cem', missed))).toEqual(['permission.denied']);
    expect(await push('rosa', recordEnvelope('missed.note.v1', 'missed:rosa', missed))).toEqual(['permission.denied']);
    for (const [who, has] of [
      ['ann', true],
      ['lea', true],
      ['bob', false],
      ['rosa', false],
    ] as const)
      expect([who, (await recordsOf(who)).has('missed:ann')]).toEqual([who, has]);
  });

  it('a command meant for one kind does nothing to another', async () => {
    const [id, ticket] = [await articleNumber(desk.core, 'ann'), await deviceOf(desk.core, 'ann').log()];
    expect(await push('lea', recordEnvelope('macro.remove.v1', id, {}))).toEqual(['number.notReserved']);
    expect(await push('lea', recordEnvelope('article.retire.v1', 'macro:desk', { reason: null }))).toEqual([
      'command.unknown',
    ]);
    expect(await push('lea', recordEnvelope('article.retire.v1', ticket, { reason: null }))).toEqual([
      'command.unknown',
    ]);
    expect(await push('lea', { ...save('macro:desk', { kind: 'desk' }), name: 'ticket.addNote.v1' })).toEqual([
      'command.unknown',
    ]);
  });
});
