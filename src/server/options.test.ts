import { describe, expect, it } from 'vitest';
import { readOptions, StartError } from './options';

describe('options', () => {
  it('have defaults', () => {
    const options = readOptions([], {}, '/web');
    expect(options).toMatchObject({
      host: '127.0.0.1',
      port: 4173,
      databaseUrl: null,
      smtpUrl: null,
      demo: false,
      rendererDir: '/web',
    });
    expect(options.dataDir).toMatch(/[\\/]data$/);
  });

  it.each([
    [['--port', '0'], { PORT: '81' }, { port: 0 }],
    [[], { PORT: '81', HOST: '::' }, { port: 81, host: '::' }],
    [[], { PORT: '', DATABASE_URL: '' }, { port: 4173, databaseUrl: null }],
    [['--demo'], {}, { demo: true }],
    [[], { PUBLIC_URL: 'https://desk.example.org' }, { mailFrom: 'desk@desk.example.org' }],
    [[], { EXTRA_ORIGIN: 'http://localhost:5173/' }, { extraOrigin: 'http://localhost:5173' }],
  ])('%j with %j', (args, env, expected) => {
    expect(readOptions(args, env, '/web')).toMatchObject(expected);
  });

  it.each([
    [['--port', 'high'], {}, /PORT/],
    [[], { PORT: '70000' }, /PORT/],
    [[], { DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
    [[], { SMTP_URL: 'mail' }, /SMTP_URL/],
    [['--colour'], {}, /colour/],
  ])('%j with %j is refused in one line', (args, env, reason) => {
    const read = () => readOptions(args, env, '/web');
    expect(read).toThrow(StartError);
    expect(read).toThrow(reason);
    expect(read).not.toThrow(/\n/);
  });
});
