import { routes } from '@shared/contract/http';
import type { ServerSearchResponse } from '@shared/contract/server-search';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore } from '../../../test/builders/core';
import { type RunningDesk, runDesk } from '../../../test/builders/running-desk';
import { describeServerSearch } from '../../../test/builders/search-suite';
import { snippetOf } from './snippet';

describe('search on the embedded database', () => describeServerSearch(() => openTestCore()));

describe('search over HTTP', () => {
  let desk: RunningDesk;
  beforeAll(async () => {
    desk = await runDesk();
  });
  afterAll(() => desk.remove());
  const body = { query: 'printer', kind: 'ticket', after: null, limit: 10 };

  it('is for those who have signed in, within bounds, and not without end', async () => {
    const anonymous = await fetch(`${desk.url}${routes.search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(anonymous.status).toBe(401);
    const bob = await desk.client('bob');
    const wrong = [
      { query: 'x'.repeat(10_240) },
      { query: '' },
      { kind: 'people' },
      { limit: 51 },
      { after: -1 },
      { after: 'x' },
    ];
    for (const over of wrong) expect((await bob.post(routes.search, { ...body, ...over })).status).toBe(400);
    const { status, body: answer } = await bob.post<ServerSearchResponse>(routes.search, body);
    expect([status, answer]).toEqual([200, { hits: [], after: null }]);
    let last = 200;
    for (let n = 0; n < 260 && last === 200; n++) ({ status: last } = await bob.post(routes.search, body));
    expect(last).toBe(429);
    // Other work goes on.
    expect((await bob.pull()).status).toBe(200);
  });
});

it.each([
  ['short text', 'A short text', ['text'], 'A short text'],
  ['nothing', 'A short text', ['other'], ''],
  ['accents', 'Die Häuser', ['hauser'], 'Die Häuser'],
])('a snippet of %s', (_name, text, words, expected) => {
  expect(snippetOf(text, words)).toBe(expected);
});

it('a snippet of a long text is cut at words', () => {
  const snippet = snippetOf(`${'before '.repeat(60)}needle ${'after '.repeat(60)}`, ['needle']);
  expect(snippet).toMatch(/^… before .*needle.* after …$/);
  expect(snippet.length).toBeLessThan(200);
});
