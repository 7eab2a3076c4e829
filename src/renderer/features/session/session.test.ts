import { describe, expect, it } from 'vitest';
import { guessDevice } from './device-name';
import { faultOf } from './sign-in-error';

describe('the name of a device', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
      'Safari',
      'macOS',
    ],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36', 'Chrome', 'Android'],
    ['curl/8.0', null, null],
  ])('%s', (userAgent, browser, system) => expect(guessDevice(userAgent)).toEqual({ browser, system }));
});

describe('why a sign-in failed', () => {
  it.each([
    ['unreachable', '', { kind: 'unreachable' }],
    ['session.wrongCredentials', 'The name or the password is wrong.', { kind: 'wrong' }],
    [
      'session.tooManyAttempts',
      'Too many attempts. Wait 17 seconds, then try again.',
      { kind: 'rateLimited', wait: 17 },
    ],
    ['session.tooManyAttempts', 'Too many attempts.', { kind: 'rateLimited', wait: 30 }],
    ['session.wrongCode', 'This code is not right.', { kind: 'wrongCode' }],
    ['session.codeTooLate', 'Begin again.', { kind: 'codeTooLate' }],
    ['session.codeUnreadable', 'The server lost the secret.', { kind: 'codeUnreadable' }],
    ['client.tooOld', 'Update.', { kind: 'clientTooOld' }],
    ['server.failed', '', { kind: 'server' }],
    [
      'request.tooLarge',
      'The request is larger than the server takes.',
      { kind: 'other', why: 'The request is larger than the server takes.' },
    ],
  ] as const)('%s: %s', (code, message, fault) => expect(faultOf({ ok: false, code, message })).toEqual(fault));
});
