import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sessionAfterProvider } from './provider-sign-in';

beforeEach(() => {
  vi.stubGlobal('window', {});
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const NOW = 1_800_000_000_000;

it.each([
  ['made a moment ago is taken', 200, { createdAt: NOW - 2_000, serverTime: NOW }, 'ok'],
  ['that was there before is not', 200, { createdAt: NOW - 180_000, serverTime: NOW }, 'session.providerExpired'],
  ['of unknown age is not', 200, { serverTime: NOW }, 'session.providerExpired'],
  ['that is none is not', 401, { code: 'session.none', message: 'You are not signed in.' }, 'session.none'],
])('a session %s', async (_case, status, body, outcome) => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }));
  const answer = await sessionAfterProvider();
  expect(answer.kind === 'refused' ? answer.problem.code : answer.kind).toBe(outcome);
  if (answer.kind === 'ok') expect(answer.body.token).toBeNull();
});
