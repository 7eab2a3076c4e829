import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { calls, ServerAddress } from './ipc';

describe('a server address', () => {
  it.each([
    ['https://desk.example.com', true],
    ['https://desk.example.com:8443', true],
    ['http://127.0.0.1:4173', true],
    ['http://localhost:4173', true],
    ['http://[::1]:4173', true],
    ['http://desk.example.com', false],
    ['http://127.0.0.1.evil.example', false],
    ['https://desk.example.com/', false],
    ['https://user:secret@desk.example.com', false],
    ['https://desk.example.com; script-src *', false],
    ["https://desk.example.com 'unsafe-eval'", false],
    ['https://*.example.com', false],
    ['file:///etc/passwd', false],
    ['', false],
  ])('%s: %s', (address, valid) => {
    expect(Value.Check(ServerAddress, address)).toBe(valid);
  });
});

describe('arguments of calls', () => {
  it.each<[keyof typeof calls, readonly unknown[], boolean]>([
    ['shell.language', ['de'], true],
    ['shell.language', ['xx'], false],
    ['shell.savePdf', ['PIR0000001 Störung im Lager'], true],
    ['shell.savePdf', ['../../.bashrc'], false],
    ['shell.savePdf', ['a/b'], false],
    ['shell.savePdf', ['.hidden'], false],
    ['shell.savePdf', ['a\u0000b'], false],
    ['shell.language', [], false],
    ['signIn.begin', [{ deviceId: 'd-1', deviceName: 'Laptop' }], true],
    ['signIn.begin', [{ deviceId: 'd 1', deviceName: 'Laptop' }], false],
    ['signIn.begin', [{ deviceId: 'd-1', deviceName: '' }], false],
    ['signIn.begin', [{ deviceId: 'd-1', deviceName: 'Laptop', ask: 'yes' }], true],
    ['signIn.begin', [{ deviceId: 'd-1', deviceName: 'Laptop', ask: 'no' }], false],
    ['signIn.begin', [], false],
    ['shell.ready', [], true],
    ['shell.ready', [1], false],
    ['shell.badge', [0], true],
    ['shell.badge', [1.5], false],
    ['shell.badge', [Number.NaN], false],
    ['shell.notify', [{ title: 'Hold ends', body: '', number: null }], true],
    ['shell.notify', [{ title: 'Hold ends', body: '', number: 'INC1' }], false],
    ['tokens.save', [null], false],
  ])('%s(%j): %s', (name, args, valid) => {
    expect(Value.Check(calls[name], args)).toBe(valid);
  });
});
