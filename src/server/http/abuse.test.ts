// Whatever is thrown at the endpoints: an answer with a reason, never a failure of the server, and nothing changed.
import { connect } from 'node:net';
import { type Problem, routes } from '@shared/contract/http';
import { importRoutes } from '@shared/contract/import';
import { SCHEMA_VERSION } from '@shared/contract/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../test/builders/fingerprint';
import {
  type Answer,
  type Client,
  call,
  envelope,
  type RunningDesk,
  runDesk,
} from '../../../test/builders/running-desk';

let desk: RunningDesk;
let ann: Client;
const others = new Map<string, Client>();
let before = '';
beforeAll(async () => {
  desk = await runDesk({ tuning: { limits: { perSession: 1_000_000, perAddress: 1_000_000 } } });
  for (const who of ['ann', 'lea', 'val', 'rosa', 'ada']) others.set(who, await desk.client(who));
  ann = others.get('ann') as Client;
  before = await fingerprint(desk.core.db);
});
afterAll(() => desk.remove());

const expectRefusal = (answer: Answer<Problem>, status?: number) => {
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  if (status !== undefined) expect(answer.status).toBe(status);
  expect(answer.body.code).toMatch(/^[a-zA-Z]+\.[a-zA-Z]+$/);
  expect(answer.body.message).toMatch(/^.+\.$/);
};
const expectNothingChanged = async () => expect(await fingerprint(desk.core.db)).toBe(before);

interface Endpoint {
  readonly name: string;
  readonly path: string;
  readonly open?: true;
  /** A body that is well formed, and changes nothing. */
  readonly body?: Record<string, unknown>;
}

const command = envelope('ticket.addNote.v1', 'INC9999999', { text: 'nobody has this ticket' });
const gets: Endpoint[] = [
  { name: 'session', path: routes.session },
  { name: 'devices', path: routes.devices },
  { name: 'stream', path: `${routes.stream}?schema=${SCHEMA_VERSION}` },
  { name: 'timeline', path: routes.timeline.replace(':number', 'INC9999999') },
];
const posts: Endpoint[] = [
  {
    name: 'sign-in',
    path: routes.signIn,
    open: true,
    body: { name: 'nobody', password: 'x', deviceId: 'd', deviceName: 'n', shell: 'web' },
  },
  { name: 'revoke', path: routes.revoke, body: { sessionId: 'unknown' } },
  { name: 'numbers', path: routes.reserveNumbers, body: { prefix: 'XYZ', count: 10 } },
  {
    name: 'pull',
    path: routes.pull,
    body: {
      schema: SCHEMA_VERSION,
      collection: 'tickets',
      checkpoint: { epoch: 'e', head: 3, positions: { 'desk:open': 1 }, retracting: { 'desk:open': [1, 'x'] } },
      limit: 10,
      history: true,
    },
  },
  { name: 'push', path: routes.push, body: { schema: SCHEMA_VERSION, sentAt: Date.now(), commands: [command] } },
];
/** For process owners and administrators alone. */
const job = '01920000-0000-7000-8000-000000000000';
const imports: Endpoint[] = [
  { name: 'import jobs', path: importRoutes.jobs },
  { name: 'import job', path: importRoutes.job.replace(':id', job) },
  { name: 'refused lines', path: importRoutes.refused.replace(':id', job) },
  { name: 'import run', path: importRoutes.run, body: { jobId: job } },
  { name: 'import cancel', path: importRoutes.cancel.replace(':id', job), body: {} },
  { name: 'import preview', path: `${importRoutes.preview}?file=x.csv`, body: {} },
];
const closed = [...gets, ...posts, ...imports, { name: 'sign-out', path: routes.signOut, body: {} }].filter(
  (endpoint: Endpoint) => !endpoint.open,
);
const url = (path: string) => `${desk.url}${path}`;
const init = ({ body }: Endpoint, headers: Record<string, string>): RequestInit =>
  body
    ? { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : { headers };

describe('nobody in particular', () => {
  const credentials: [string, Record<string, string>][] = [
    ['no credential', {}],
    ['a made-up token', { authorization: `Bearer ${'A'.repeat(43)}` }],
    ['a short token', { authorization: 'Bearer x' }],
    ['no token', { authorization: 'Bearer' }],
    ['another scheme', { authorization: 'Basic YW5uOnBhc3N3b3Jk' }],
    ['an SQL token', { authorization: "Bearer ' or 1=1; drop table session; --" }],
    ['a long token', { authorization: `Bearer ${'A'.repeat(6_000)}` }],
    ['a made-up cookie', { cookie: `firstline_session=${'A'.repeat(43)}` }],
    ['a broken cookie', { cookie: 'firstline_session=%; ;;=' }],
  ];
  it.each(closed.flatMap((endpoint) => credentials.map(([what, headers]) => ({ what, headers, ...endpoint }))))(
    '$name with $what: 401',
    async ({ headers, ...endpoint }) => {
      expectRefusal(await call<Problem>(url(endpoint.path), init(endpoint, headers)), 401);
    },
  );
  it('has changed nothing', expectNothingChanged);
});

describe('somebody else', () => {
  it.each(imports.flatMap((endpoint) => ['ann', 'lea', 'val', 'rosa'].map((who) => ({ who, ...endpoint }))))(
    '$name by $who: 403',
    async ({ who, ...endpoint }) => {
      const headers = others.get(who)?.headers ?? {};
      expectRefusal(await call<Problem>(url(endpoint.path), init(endpoint, headers)), 403);
    },
  );

  it.each(imports.filter(({ name }) => name !== 'import jobs'))('$name of nothing: 4xx', async (endpoint) => {
    const headers = others.get('ada')?.headers ?? {};
    expectRefusal(await call<Problem>(url(endpoint.path), init(endpoint, headers)));
  });
  it('has changed nothing', expectNothingChanged);
});

describe('bodies', () => {
  const bodies: [string, string, number | undefined, Record<string, string>?][] = [
    ['half of an object', '{"schema":1', 400],
    ['a list', '[]', 400],
    ['nothing', 'null', 400],
    ['a word', '"x"', 400],
    ['an empty object', '{}', 400],
    ['a prototype', '{"__proto__":{"role":"admin"}}', 400],
    ['a deep list', `{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 400],
    ['megabytes', JSON.stringify({ name: 'x'.repeat(5_000_000) }), 413],
    ['a form', 'name=ann', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', 'hello', 415, { 'content-type': 'text/plain' }],
    ['bytes', '\u0001\u0002', 415, { 'content-type': 'application/octet-stream' }],
    ['a kind that is none', 'hello', 415, { 'content-type': ';;;' }],
  ];
  it.each(
    posts.flatMap((endpoint) =>
      bodies.map(([what, body, status, headers]) => ({ ...endpoint, what, text: body, status, headers })),
    ),
  )('$name with $what: $status', async ({ path, text, status, headers }) => {
    const all = { ...ann.headers, 'content-type': 'application/json', ...headers };
    expectRefusal(await call<Problem>(url(path), { method: 'POST', headers: all, body: text }), status);
  });
  it('have changed nothing', expectNothingChanged);
});

describe('every property of every body', () => {
  const hostile: unknown[] = [
    undefined,
    null,
    true,
    -1,
    0.5,
    1e300,
    '',
    ' ',
    'x',
    '\u0000',
    '\ud800',
    "'; drop table doc; --",
    'x'.repeat(50_000),
    {},
    [],
    [null],
    [[]],
    { a: { b: [] } },
    Array.from({ length: 500 }, () => 1),
    '__proto__',
    '1',
    2 ** 53,
    -(2 ** 63),
  ];
  const pathsOf = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
    typeof value !== 'object' || value === null
      ? [path]
      : [
          ...(path.length ? [path] : []),
          ...Object.keys(value).flatMap((key) => pathsOf(value[key as never], [...path, key])),
        ];
  const withValue = (target: unknown, path: readonly (string | number)[], value: unknown): unknown => {
    const copy = structuredClone(target) as Record<string, unknown>;
    const last = path.at(-1) as string;
    const holder = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, copy);
    if (value === undefined) delete holder[last];
    else holder[last] = value;
    return copy;
  };
  const cases = posts.flatMap(({ name, path, body }) =>
    pathsOf(body).map((at) => ({ name, path, body, at, where: at.join('.') })),
  );
  it.each(cases)('$name: $where', async ({ name, path, body, at }) => {
    for (const value of hostile) {
      const answer = await ann.post<Problem>(path, withValue(body, at, value));
      if (answer.status !== 200) expectRefusal(answer);
      // What is well formed all the same is answered by what it asks for, which is nothing here.
      else expect(['pull', 'push']).toContain(name);
    }
  });
  it('has changed nothing', expectNothingChanged);
});

describe('addresses', () => {
  const timeline = (number: string) => routes.timeline.replace(':number', number);
  it.each([
    [timeline('INC1'), 400],
    [timeline('%00'), 400],
    [timeline("INC0000001'--"), 400],
    [timeline(`INC${'0'.repeat(300)}`), undefined],
    [timeline('..%2f..%2fetc%2fpasswd'), 400],
    [timeline('%zz'), 400],
    [`${routes.stream}`, 400],
    [`${routes.stream}?schema=x`, 400],
    [`${routes.stream}?schema=${SCHEMA_VERSION}&schema=9`, 400],
    [`${routes.stream}?schema=0`, 426],
    ['/api', 404],
    ['/api/', 404],
    ['/api/nothing', 404],
    ['/api/session/../../etc/passwd', 404],
    ['/%2e%2e/%2e%2e/etc/passwd', undefined],
    [`/api/${'x'.repeat(8_000)}`, 404],
  ])('GET %s: %s', async (path, status) => {
    expectRefusal(await ann.get<Problem>(path), status);
  });

  it.each(
    [...gets, ...posts].flatMap(({ name, path, body }) =>
      (body ? ['GET', 'PUT', 'DELETE', 'PATCH'] : ['POST', 'PUT', 'DELETE', 'PATCH']).map((method) => ({
        name,
        path,
        method,
      })),
    ),
  )('$name by $method: 404', async ({ path, method }) => {
    expectRefusal(await call<Problem>(url(path), { method, headers: ann.headers }), 404);
  });
  it('have changed nothing', expectNothingChanged);
});

describe('what is hardly HTTP', () => {
  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(desk.url);
      const socket = connect(Number(port), hostname, () => socket.end(text));
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk.toString();
      });
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });
  it.each(
    [
      ['garbage', 'GARBAGE\r\n\r\n', '400'],
      ['no host', 'GET / HTTP/1.1\r\n\r\n', '400'],
      ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\na: ${'x'.repeat(40_000)}\r\n\r\n`, '431'],
      [
        'two lengths',
        'POST /api/session/sign-in HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx',
        '400',
      ],
      ['a length that is none', 'POST /api/session/sign-in HTTP/1.1\r\nhost: x\r\ncontent-length: x\r\n\r\n', '400'],
      ['a NUL in the path', 'GET /\0 HTTP/1.1\r\nhost: x\r\n\r\n', '400'],
    ].map(([what, text, status]) => ({ what, text, status })),
  )('$what: $status', async ({ text = '', status }) => {
    const [head = '', body = ''] = (await raw(text)).split('\r\n\r\n');
    expect(head.split(' ')[1]).toBe(status);
    if (head.includes('application/json')) expect(JSON.parse(body)).toMatchObject({ code: expect.any(String) });
  });
  it('has changed nothing', expectNothingChanged);
});
