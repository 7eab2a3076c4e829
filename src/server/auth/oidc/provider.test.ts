// The provider's answers, as they are judged: by a real provider, one that lies, and one that says nothing.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLIENT, type RunningProvider, runProvider } from '../../../../test/builders/openid-provider';
import { SmallBrowser } from '../../../../test/builders/small-browser';
import { newToken } from '../tokens';
import { makeProvider, type Provider } from './provider';

const BACK = 'http://127.0.0.1:9/back';
const log = pino({ level: 'silent' });
const settingsFor = (issuer: string, clientSecret: string | null = CLIENT.secret) => ({
  issuer: new URL(issuer),
  clientId: CLIENT.id,
  clientSecret,
  name: 'Contoso',
  scopes: 'openid profile email',
  linkByEmail: true,
  createRequesters: false,
});
const newTies = () => ({ state: newToken(), nonce: newToken(), verifier: newToken() });

let running: RunningProvider;
beforeAll(async () => {
  running = await runProvider({ ann: { email: 'ann@example.org', emailVerified: true, name: 'Ann' } });
  await running.serve(BACK);
});
afterAll(() => running.close());

const signIn = async (provider: Provider, ties = newTies()) => {
  const browser = new SmallBrowser();
  const atBack = (url: URL) => url.href.startsWith(BACK);
  const form = await browser.visit(await provider.addressFor(BACK, ties));
  return provider.identify((await browser.fillIn(form, 'ann', atBack)).url, ties);
};

describe('the provider', () => {
  it('says who it is, with a profile that it keeps out of the ID token', async () => {
    expect(await signIn(makeProvider(settingsFor(running.issuer), Date.now, log))).toEqual({
      issuer: running.issuer,
      subject: 'ann',
      email: 'ann@example.org',
      emailVerified: true,
      name: 'Ann',
    });
  });

  it('is not asked for a profile that stands in the ID token', async () => {
    const other = await runProvider(
      { ann: { email: 'ann@example.org', emailVerified: true } },
      { profileInToken: true },
    );
    await other.serve(BACK);
    const asked: (string | undefined)[] = [];
    other.instead = (request) => {
      asked.push(request.url);
      return false;
    };
    const found = await signIn(makeProvider(settingsFor(other.issuer), Date.now, log));
    expect(found).toMatchObject({ subject: 'ann', email: 'ann@example.org', emailVerified: true });
    expect(asked).toContain('/token');
    expect(asked).not.toContain('/me');
    await other.close();
  });

  it.each<[string, Parameters<typeof settingsFor>[1]]>([
    ['a wrong secret', 'not this one'],
    ['no secret', null],
  ])('believes nobody who calls himself us with %s', async (_case, secret) => {
    const provider = makeProvider(settingsFor(running.issuer, secret), Date.now, log);
    await expect(signIn(provider)).rejects.toMatchObject({ fault: 'refused' });
  });

  it('is not believed when somebody else’s key has signed', async () => {
    const other = await runProvider({});
    await other.serve(BACK);
    const keys = await (await fetch(`${other.issuer}/jwks`)).text();
    running.instead = (request, response) => {
      if (request.url !== '/jwks') return false;
      response.setHeader('content-type', 'application/jwk-set+json').end(keys);
      return true;
    };
    await expect(signIn(makeProvider(settingsFor(running.issuer), Date.now, log))).rejects.toMatchObject({
      fault: 'refused',
    });
    running.instead = null;
    await other.close();
  });

  it('is not believed when it calls itself otherwise than it was set', async () => {
    running.instead = (request, response) => {
      if (!request.url?.startsWith('/.well-known')) return false;
      const claimed = { issuer: 'http://127.0.0.1:1', authorization_endpoint: `${running.issuer}/auth` };
      response.setHeader('content-type', 'application/json').end(JSON.stringify(claimed));
      return true;
    };
    const provider = makeProvider(settingsFor(running.issuer), Date.now, log);
    await expect(provider.addressFor(BACK, newTies())).rejects.toMatchObject({ fault: 'refused' });
    running.instead = null;
  });

  it.each([
    ['is not there', (): boolean => false, 'http://127.0.0.1:9'],
    ['never answers', (): boolean => true, null],
  ])('is asked again when it %s', async (_case, answers, address) => {
    const silent = createServer(() => answers());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const issuer = address ?? `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const provider = makeProvider(settingsFor(issuer), Date.now, log, 0.2);
    for (let time = 0; time < 2; time++)
      await expect(provider.addressFor(BACK, newTies())).rejects.toMatchObject({ fault: 'unreachable' });
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
  });

  it('is asked once for many', async () => {
    let asked = 0;
    running.instead = (request) => {
      if (request.url?.startsWith('/.well-known')) asked += 1;
      return false;
    };
    const provider = makeProvider(settingsFor(running.issuer), Date.now, log);
    await Promise.all([1, 2, 3].map(() => provider.addressFor(BACK, newTies())));
    running.instead = null;
    expect(asked).toBe(1);
  });
});
