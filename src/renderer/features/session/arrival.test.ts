import { describe, expect, it } from 'vitest';
import { arrivalIn } from './arrival';

describe('coming back from the identity provider', () => {
  it.each([
    ['', null],
    ['?at=1', null],
    ['?signin=else', null],
    ['?signin=done', { kind: 'done', back: '/' }],
    ['?signin=done&back=%2Ft%2FINC0000001%3Fat%3D1', { kind: 'done', back: '/t/INC0000001?at=1' }],
    ['?signin=done&back=%2F%2Fevil.example', { kind: 'done', back: '/' }],
    ['?signin=done&back=https%3A%2F%2Fevil.example', { kind: 'done', back: '/' }],
    ['?signin=done&back=%2F%5Cevil.example', { kind: 'done', back: '/' }],
    ['?signin=done&back=%2Fsign-in%3Fsignin%3Ddone', { kind: 'done', back: '/' }],
    ['?signin=failed&reason=unknown', { kind: 'failed', fault: 'unknown' }],
    ['?signin=failed&reason=Call+0800+EVIL', { kind: 'failed', fault: 'refused' }],
    ['?signin=failed', { kind: 'failed', fault: 'refused' }],
  ])('%s', (search, arrival) => expect(arrivalIn(search)).toEqual(arrival));
});
