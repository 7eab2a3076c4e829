import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { routes } from '@shared/contract/http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, PASSWORD, postJson, type RunningDesk, runDesk } from '../../../test/builders/running-desk';
import { changePassword, PasswordRefused } from './secrets';

let desk: RunningDesk;
beforeAll(async () => {
  desk = await runDesk();
});
afterAll(() => desk.remove());

const signIn = async (url: string, name: string, password: string): Promise<number> => {
  const request = { name, password, deviceId: 'd', deviceName: 'd', shell: 'desktop' };
  return (await call(`${url}${routes.signIn}`, postJson(request))).status;
};

describe('a new password', () => {
  it('replaces the old one, and ends every session of the old one', async () => {
    const ann = await desk.client('ann');
    const stream = await ann.stream();
    await stream.next('hello');
    await changePassword(desk.core.db, ' Ann', 'Blaue Bäume blühen', Date.now());
    expect(await stream.next('signedOut')).toMatchObject({ reason: 'revoked' });
    expect((await ann.get(routes.session)).status).toBe(401);
    expect(await signIn(desk.url, 'ann', PASSWORD)).toBe(401);
    // However the keyboard composes its letters.
    expect(await signIn(desk.url, 'ann', 'Blaue Bäume blühen'.normalize('NFD'))).toBe(200);
  });

  it.each([
    ['too short', 'ann', 'short'],
    ['too long', 'ann', 'x'.repeat(257)],
    ['for nobody', 'nobody', 'long enough for anybody'],
  ])('is refused when it is %s', async (_case, login, password) => {
    await expect(changePassword(desk.core.db, login, password, Date.now())).rejects.toThrow(PasswordRefused);
  });
});

describe('the command', () => {
  const run = (folder: string, login: string, input: string): Promise<{ code: number | null; errors: string }> =>
    new Promise((done) => {
      const program = resolve('src/server/auth/set-password.ts');
      const child = spawn(
        process.execPath,
        ['--import', resolve('test/typescript-loader.mjs'), program, login, '--data-dir', folder],
        { stdio: ['pipe', 'ignore', 'pipe'] },
      );
      let errors = '';
      child.stderr.on('data', (chunk: Buffer) => {
        errors += chunk.toString();
      });
      child.once('exit', (code) => done({ code, errors }));
      child.stdin.end(input);
    });

  it('sets the password that it reads, while no server uses the folder', async () => {
    const first = await runDesk();
    expect(await run(first.folder, 'bob', 'a brand new password\n')).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/in use.*\n$/),
    });
    await first.stop();
    expect(await run(first.folder, 'bob', 'short\n')).toMatchObject({ code: 1, errors: expect.stringContaining('10') });
    expect(await run(first.folder, 'bob', 'a brand new password\n')).toEqual({ code: 0, errors: '' });
    const second = await runDesk({ folder: first.folder });
    expect(await signIn(second.url, 'bob', PASSWORD)).toBe(401);
    expect(await signIn(second.url, 'bob', 'a brand new password')).toBe(200);
    await second.remove();
  });
});
