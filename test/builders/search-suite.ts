// What the server's search must do, on whichever database.
import type { ServerHit, ServerSearchRequest } from '@shared/contract/server-search';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchHistory } from '../../src/server/search/search';
import { articleContent } from './articles';
import { deviceOf, envelopeOf, type TestCore } from './core';
import { articleNumber, recordEnvelope, saving } from './records';

/** Texts that mean something to SQL, to tsquery, to regular expressions, or to nobody. */
const hostile = [
  `'; drop table doc; --`,
  `' | !x & (`,
  `foo:*A & bar <-> baz`,
  `:*`,
  `\\`,
  `'\\'':*`,
  `\\'x`,
  '%_%',
  '((((((((((',
  '"unfinished',
  '-"not this" -',
  'service:"\' or 1=1"',
  'tag:{a,b} tag:"}"',
  'priority:999999999999999999999',
  'caller:"\\u0000"',
  `${'a'.repeat(200)}!${'a'.repeat(150)}`,
  Array.from({ length: 60 }, (_, n) => `w${n}`).join(' '),
  Array.from({ length: 60 }, () => '-x').join(' '),
  'ß İ ﬃ 🙂 ́',
  'null \\x00 \t\n',
];

export const describeServerSearch = (open: () => Promise<TestCore>): void => {
  let desk: TestCore;
  const made: Record<string, string> = {};

  const page = async (who: string, request: Partial<ServerSearchRequest> & { query: string }) => {
    const world = await desk.core.world();
    if (!world) throw new Error('no desk');
    return searchHistory(desk.db, world, who, { kind: 'ticket', after: null, limit: 50, ...request });
  };
  const find = async (who: string, query: string, kind: 'ticket' | 'article' = 'ticket'): Promise<string[]> =>
    (await page(who, { query, kind })).hits
      .map(({ id }) => Object.keys(made).find((name) => made[name] === id) ?? id)
      .sort();

  beforeAll(async () => {
    desk = await open();
    const ann = deviceOf(desk.core, 'ann');
    const log = async (name: string, over: Parameters<typeof ann.log>[0]): Promise<string> => {
      made[name] = await ann.log(over);
      return made[name];
    };
    await log('printer', {
      shortDescription: 'Printers jam in hall 2',
      description: 'Error 0x8004010F and event 4625',
      callerId: 'rosa',
      tags: ['hall-2'],
    });
    await log('drucker', {
      shortDescription: 'Drucker drucken nicht',
      description: 'Die Häuser sind groß',
      callerId: 'rui',
      location: 'Mill Road',
      serviceId: 'email',
    });
    await log('imprimante', {
      shortDescription: 'Les imprimantes sont bloquées',
      callerId: 'rui',
      impact: 1,
      urgency: 1,
    });
    await log('hr', { shortDescription: 'Salary printer of the board', callerId: 'rosa', groupId: 'hr' });
    const closed = await log('closed', {
      shortDescription: 'Tunnel closes at night',
      callerId: 'rosa',
      categoryId: 'network',
      subcategoryId: 'vpn',
    });
    await ann.push(
      envelopeOf('ticket.addNote.v1', closed, { text: 'internalsecret' }),
      envelopeOf('ticket.resolve.v1', closed, { code: 'solutionProvided', notes: 'Keepalive was raised' }),
      envelopeOf('ticket.close.v1', closed, {}),
    );
    const write = async (name: string, over: Parameters<typeof articleContent>[0], publish: boolean): Promise<void> => {
      const id = await articleNumber(desk.core, 'ann');
      made[name] = id;
      const draft = recordEnvelope('article.saveDraft.v1', id, saving({ content: articleContent(over) }));
      await ann.push(draft);
      const args = { draft: { id: draft.id, revision: 1 }, change: null, reviewAt: null };
      if (publish) await deviceOf(desk.core, 'lea').push(recordEnvelope('article.publish.v1', id, args));
    };
    const text = (words: string) => [{ kind: 'resolution' as const, heading: '', text: words }];
    await write(
      'open article',
      { title: 'Pairing a headset', audience: { kind: 'everyone' }, sections: text('Hold the button.') },
      true,
    );
    await write('agents article', { title: 'Headset firmware', type: 'knownError', sections: text('Flash it.') }, true);
    await write('draft', { title: 'Headset draft', audience: { kind: 'everyone' } }, false);
    await write('hr article', { title: 'Headset of the board', audience: { kind: 'group', groupId: 'hr' } }, true);
    await ann.push(
      recordEnvelope(
        'article.saveDraft.v1',
        made['open article'] ?? '',
        saving({ basedOn: 1, content: articleContent({ title: 'unpublishedword', audience: { kind: 'everyone' } }) }),
      ),
    );
  });
  afterAll(() => desk?.remove());

  describe('words', () => {
    it.each([
      ['as they stand', 'jam', ['printer']],
      ['in another form: English', 'printer jams', ['printer']],
      ['in another form: German', 'drucke haus', ['drucker']],
      ['in another form: French', 'imprimante bloquée', ['imprimante']],
      ['all of them', 'printers night', []],
      ['a beginning, while it is typed', 'tunn', ['closed']],
      ['no beginning, once it is typed', 'tunn ', []],
      ['stop words count for nothing', 'the printers of the hall', ['printer']],
      ['a code', '0x8004010F', ['printer']],
      ['an event number', 'event 4625', ['printer']],
      ['a phrase', '"jam in hall"', ['printer']],
      ['words that are no phrase', '"hall jam"', []],
      ['without', 'tunnel -night', []],
      ['what resolved it', 'keepalive', ['closed']],
    ])('%s: %s', async (_name, query, expected) => {
      expect(await find('bob', query)).toEqual(expected);
    });

    it('a number finds its ticket', async () => {
      for (const name of ['printer', 'closed']) expect(await find('bob', made[name] ?? '')).toEqual([name]);
      expect(await find('bob', (made['printer'] ?? '').toLowerCase())).toEqual(['printer']);
    });

    it('a snippet shows where', async () => {
      const { hits } = await page('bob', { query: 'keepalive' });
      expect((hits[0] as ServerHit).snippet).toContain('Keepalive was raised');
    });
  });

  it.each([
    ['state:closed', ['closed']],
    ['state:open', ['drucker', 'imprimante', 'printer']],
    ['caller:rui', ['drucker', 'imprimante']],
    ['-caller:rui', ['closed', 'printer']],
    ['service:email', ['drucker']],
    ['category:vpn', ['closed']],
    ['priority:p1', ['imprimante']],
    ['tag:hall-2', ['printer']],
    ['location:mill', ['drucker']],
    ['group:l1 printer', ['printer']],
    ['caller:nobodyatall', []],
    ['state:nonsense', []],
  ])('the filter %s', async (query, expected) => {
    expect(await find('bob', query)).toEqual(expected);
  });

  it('articles, by type too', async () => {
    expect(await find('bob', 'headset', 'article')).toEqual(['agents article', 'draft', 'open article']);
    expect(await find('bob', 'headset type:knownError', 'article')).toEqual(['agents article']);
    expect(await find('bob', 'headset caller:rosa', 'article')).toEqual([]);
  });

  describe('nobody finds what they may not see', () => {
    it('tickets of a restricted group, of others', async () => {
      expect(await find('ann', 'salary')).toEqual(['hr']);
      for (const who of ['bob', 'lea', 'ada', 'val', 'rui'])
        expect([who, await find(who, 'salary')]).toEqual([who, []]);
      expect(await find('rosa', 'printers')).toEqual(['hr', 'printer']);
      expect(await find('rui', 'printers')).toEqual([]);
      expect(await find('rosa', `state:open`)).toEqual(['hr', 'printer']);
    });

    it('notes, tags, drafts beside a published text', async () => {
      for (const who of ['ann', 'rosa']) expect(await find(who, 'internalsecret')).toEqual([]);
      expect(await find('rosa', 'tag:hall-2')).toEqual([]);
      expect(await find('rosa', '-tag:hall-2 printers')).toEqual(['hr', 'printer']);
      for (const who of ['rosa', 'bob']) expect(await find(who, 'unpublishedword', 'article')).toEqual([]);
      expect(await find('rosa', 'headset', 'article')).toEqual(['open article']);
      expect(await find('ann', 'headset board', 'article')).toEqual(['hr article']);
      expect(await find('lea', 'headset board', 'article')).toEqual([]);
    });

    it('somebody unknown, or no longer there, finds nothing', async () => {
      expect(await find('nobody', 'printers')).toEqual([]);
      expect(await find('nobody', 'state:open')).toEqual([]);
    });
  });

  it('page by page, newest first, each once', async () => {
    const seen: string[] = [];
    let after: number | null = null;
    do {
      const answer = await page('bob', { query: 'state:open', after, limit: 2 });
      expect(answer.hits.length).toBeLessThanOrEqual(2);
      seen.push(...answer.hits.map(({ id }) => id));
      ({ after } = answer);
    } while (after !== null);
    expect(seen).toEqual([made['imprimante'], made['drucker'], made['printer']]);
  });

  it.each(hostile)('takes %j as words', async (query) => {
    for (const kind of ['ticket', 'article'] as const) {
      const { hits } = await page('bob', { query, kind });
      expect(Array.isArray(hits)).toBe(true);
    }
  });
};
