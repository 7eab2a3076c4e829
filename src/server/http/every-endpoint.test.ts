// Every route that there is, by everybody there is, with requests made from its own schemas and with such as they do not
// take: an answer in time with a reason, never a failure of the server, and nothing for whoever has no right to it.
import type { Problem } from '@shared/contract/http';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectRoutes, nameOf, type Request, type Route, requestsTo } from '../../../test/builders/every-route';
import { type Client, envelope, type RunningDesk, runDesk } from '../../../test/builders/running-desk';

const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_122);
const runs = Number(process.env['FUZZ_RUNS'] ?? 3);
/** ms: far above what any answer takes, so that a slow machine does not fail, and one that never answers does. */
const PATIENCE = 20_000;

const everybody = ['nobody', 'rosa', 'val', 'ann', 'cem', 'lea', 'pia', 'ada'] as const;
type Who = (typeof everybody)[number];
const signedIn: readonly Who[] = ['rosa', 'val', 'ann', 'cem', 'lea', 'pia', 'ada'];
const desk: readonly Who[] = ['ann', 'cem', 'lea', 'pia', 'ada'];
const workers: readonly Who[] = ['val', ...desk];
const leads: readonly Who[] = ['lea', 'pia', 'ada'];
const owners: readonly Who[] = ['pia', 'ada'];

/** Who may call what; of whom else nothing but a refusal is told. */
const authority: Readonly<Record<string, readonly Who[]>> = {
  'GET /api/health': everybody,
  'POST /api/session/sign-in': everybody,
  'GET /api/session/oidc/start': everybody,
  'GET /api/session/oidc/callback': everybody,
  'POST /api/session/oidc/claim': everybody,
  'POST /api/session/sign-out': signedIn,
  'GET /api/session': signedIn,
  'GET /api/session/devices': signedIn,
  'POST /api/session/devices/revoke': signedIn,
  'POST /api/session/certify': signedIn,
  'POST /api/session/second-factor/finish': everybody,
  'GET /api/session/second-factor': signedIn,
  'POST /api/session/second-factor/begin': signedIn,
  'POST /api/session/second-factor/confirm': signedIn,
  'POST /api/session/second-factor/recovery-codes': signedIn,
  'POST /api/session/second-factor/off': signedIn,
  'GET /api/session/sign-ins': signedIn,
  'GET /api/security/sign-ins': ['ada'],
  'GET /api/security/sign-ins.csv': ['ada'],
  'GET /api/security/second-factors': ['ada'],
  'POST /api/security/second-factors/reset': ['ada'],
  'GET /api/security/policy': ['ada'],
  'POST /api/security/policy': ['ada'],
  'POST /api/people/import/preview': ['ada'],
  'POST /api/people/import/apply': ['ada'],
  'GET /api/people/import/batches': ['ada'],
  'POST /api/people/import/undo': ['ada'],
  'GET /api/people/export.csv': ['ada'],
  'GET /api/session/wipe': signedIn,
  'POST /api/session/wipe/done': signedIn,
  'POST /api/devices/sign-out': signedIn,
  'POST /api/devices/wipe': signedIn,
  'POST /api/devices/wipe/cancel': signedIn,
  // One's own are everybody's; somebody else's are for administrators.
  'GET /api/people/:id/devices': ['ada'],
  'GET /api/contacts': desk,
  'POST /api/sync/pull': signedIn,
  'POST /api/sync/push': signedIn,
  'POST /api/sync/missing': signedIn,
  'POST /api/sync/letters': workers,
  'GET /api/sync/stream': signedIn,
  'POST /api/numbers/reserve': signedIn,
  'GET /api/tickets/:number/timeline': signedIn,
  'GET /api/tickets/:number/past': signedIn,
  'POST /api/past': signedIn,
  'POST /api/search': signedIn,
  'GET /api/export/tickets.csv': desk,
  'POST /api/articles/export': desk,
  'POST /api/files/offer': signedIn,
  'POST /api/files/parts/:hash': signedIn,
  'POST /api/files/wanted': signedIn,
  'GET /api/files/of/:number/:attachment': signedIn,
  'GET /api/reports': leads,
  'GET /api/reports/:week/:scope': leads,
  'GET /api/reports/:week/:scope/page': leads,
  'POST /api/reports/make': leads,
  'POST /api/reports/subscribe': leads,
  'POST /api/rules/trial': owners,
  'POST /api/settings/what-if': owners,
  'POST /api/import/preview': owners,
  'POST /api/import/run': owners,
  'GET /api/import/jobs': owners,
  'GET /api/import/jobs/:id': owners,
  'POST /api/import/jobs/:id/cancel': owners,
  'GET /api/import/jobs/:id/refused.csv': owners,
  'POST /api/articles/import/preview': owners,
  'POST /api/articles/import/run': owners,
  'GET /api/articles/import/jobs': owners,
  'GET /api/articles/import/jobs/:id': owners,
  'POST /api/articles/import/jobs/:id/cancel': owners,
  // By the secret that lies in the data folder, whoever is signed in.
  'GET /api/admin/backup': [],
};

/** An identity provider that is not there: what it would have to answer fails, with a reason. */
const oidc = {
  issuer: new URL('http://127.0.0.1:9'),
  clientId: 'desk',
  clientSecret: null,
  name: 'Nowhere',
  scopes: 'openid',
  linkByEmail: true,
  createRequesters: false,
};

const { routes, onRoute } = collectRoutes();
let running: RunningDesk;
const clients = new Map<Who, Client>();
beforeAll(async () => {
  running = await runDesk({
    options: { oidc },
    tuning: { onRoute, limits: { perSession: 1_000_000, perAddress: 1_000_000 } },
  });
  for (const who of signedIn) clients.set(who, await running.client(who));
});
afterAll(() => running.remove());

interface Answered {
  readonly status: number;
  readonly text: string;
}

const ask = async (
  who: Who,
  { method }: Route,
  { path, body }: Request,
  type = 'application/json',
): Promise<Answered> => {
  const headers = { ...clients.get(who)?.headers, 'content-type': type };
  const text = type === 'application/json' ? JSON.stringify(body) : String(JSON.stringify(body));
  const response = await fetch(`${running.url}${path}`, {
    method,
    signal: AbortSignal.timeout(PATIENCE),
    ...(method === 'GET' ? { headers: { ...clients.get(who)?.headers } } : { headers, body: text ?? '' }),
  });
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return { status: response.status, text: '' };
  }
  return { status: response.status, text: await response.text() };
};

const expectAnswer = (who: Who, route: Route, request: Request, fits: boolean, { status, text }: Answered) => {
  const what = `${who} ${nameOf(route)} ${request.path} ${JSON.stringify(request.body)?.slice(0, 2_000)} → ${status} ${text.slice(0, 300)}`;
  expect(status, what).toBeLessThan(500);
  if (status >= 400) {
    const problem = JSON.parse(text) as Problem;
    expect([problem.code, problem.message], what).toEqual([
      expect.stringMatching(/^[a-zA-Z]+\.[a-zA-Z]+$/),
      expect.stringMatching(/^.+\.$/),
    ]);
  }
  if (authority[nameOf(route)]?.includes(who)) return;
  // A body is looked at before a right that hangs on it; what fits is refused for the right alone.
  const early = [404, 413, 415, 426, 429, 431];
  const refusals = [
    401,
    ...(who === 'nobody' ? [] : [403]),
    ...(fits && route.method === 'POST' ? [] : [400]),
    ...early,
  ];
  expect(refusals, what).toContain(status);
};

/** What ends a session comes after all that needs one. */
const isLast = (name: string): boolean => name.endsWith('/sign-out');

describe('every route', () => {
  it('says who may call it', () => {
    expect([...routes.keys()].toSorted()).toEqual(Object.keys(authority).toSorted());
  });

  const names = Object.keys(authority).toSorted((a, b) => Number(isLast(a)) - Number(isLast(b)));
  it.each(names)('%s', async (name) => {
    const route = routes.get(name);
    if (!route) throw new Error(`there is no ${name}`);
    for (const fits of [true, false]) {
      for (const [n, who] of everybody.entries()) {
        for (const request of fc.sample(requestsTo(route, fits), { numRuns: runs, seed: seed + n })) {
          expectAnswer(who, route, request, fits, await ask(who, route, request));
          if (route.method === 'POST' && !route.schema.body)
            expectAnswer(who, route, request, fits, await ask(who, route, request, 'application/octet-stream'));
        }
      }
    }
  });

  it('and afterwards the desk works as before', async () => {
    // An administrator may have asked everybody for a second factor.
    await running.core.db.query('delete from sign_in_policy');
    const ann = await running.client('ann', 'another-device');
    const note = envelope('ticket.addNote.v1', 'INC9999999', { text: 'nobody has this ticket' });
    expect((await ann.push(note)).body.outcomes).toMatchObject([
      { kind: 'rejected', refusal: { code: 'ticket.missing' } },
    ]);
    expect((await ann.get('/api/health')).status).toBe(200);
  });
});
