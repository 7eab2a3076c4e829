import { describe, expect, it } from 'vitest';
import { addressFrom } from './server-address';

describe('a server’s address as people type it', () => {
  it.each([
    ['https://desk.example.com', 'https://desk.example.com'],
    ['  desk.example.com/ ', 'https://desk.example.com'],
    ['HTTPS://desk.example.com:8443//', 'https://desk.example.com:8443'],
    ['localhost:4173', 'http://localhost:4173'],
    ['127.0.0.1', 'http://127.0.0.1'],
    ['http://[::1]:4173', 'http://[::1]:4173'],
    ['localhost.example.com', 'https://localhost.example.com'],
  ])('%s', (typed, address) => expect(addressFrom(typed)).toEqual({ ok: true, address }));

  it.each([
    ['', 'empty'],
    ['  / ', 'empty'],
    ['http://desk.example.com', 'open'],
    ['desk.example.com/firstline', 'path'],
    ['https://desk.example.com?x=1', 'path'],
    ['our desk', 'none'],
    ['ftp://desk.example.com', 'none'],
    ['https://maya@desk.example.com', 'none'],
    ['https://desk.example.com:99999', 'none'],
    ['https://a.example.com; script-src *', 'none'],
  ])('“%s” is refused: %s', (typed, fault) => expect(addressFrom(typed)).toEqual({ ok: false, fault }));
});
