import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortAddress } from './short-address';
import { base32, fromBase32, hotp, newTotpSecret, stepAt, stepOf, totpUri } from './totp';

const rfc = Buffer.from('12345678901234567890');

describe('codes', () => {
  it('are those of RFC 4226, appendix D', () => {
    const expected = [
      '755224',
      '287082',
      '359152',
      '969429',
      '338314',
      '254676',
      '287922',
      '162583',
      '399871',
      '520489',
    ];
    expect(expected.map((_code, counter) => hotp(rfc, counter))).toEqual(expected);
  });

  // Appendix B has eight digits; six of them are the last six.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('are those of RFC 6238, appendix B: at %i s %s', (seconds, code) => {
    expect(hotp(rfc, stepAt(seconds * 1000))).toBe(code);
  });

  const secret = base32(rfc);
  const now = 1_111_111_111_000;
  it.each([
    ['of now', 0, 0, true],
    ['of the step before', -1, 0, true],
    ['of the step after', 1, 0, true],
    ['of two steps before', -2, 0, false],
    ['of two steps after', 2, 0, false],
    ['of a step that was taken', 0, stepAt(now), false],
    ['of a step before one that was taken', -1, stepAt(now), false],
    ['of a step after one that was taken', 1, stepAt(now), true],
  ])('%s', (_case, offset, last, fits) => {
    const step = stepAt(now) + offset;
    expect(stepOf(secret, hotp(rfc, step), now, last)).toBe(fits ? step : null);
  });

  it.each(['', '12345', '1234567', '12345a', '１２３４５６', '-12345', ' 50471'])('%j is none', (code) => {
    expect(stepOf(secret, code, now, 0)).toBeNull();
  });
});

describe('base32', () => {
  // RFC 4648, 10, without padding.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%j is %j', (text, letters) => {
    expect(base32(Buffer.from(text))).toBe(letters);
    expect(fromBase32(letters).toString()).toBe(text);
  });

  it('gives back what it was given', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => fromBase32(base32(bytes)).equals(bytes)));
  });

  it('refuses other letters', () => expect(() => fromBase32('MZ1')).toThrow(RangeError));
});

describe('what an app is given', () => {
  it('names desk and person, in a form that apps read', () => {
    const uri = new URL(totpUri('ABC', 'ann@example.org', 'Desk: Köln & Co'));
    expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
      'otpauth:',
      'totp',
      '/Desk  Köln & Co:ann@example.org',
    ]);
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      secret: 'ABC',
      issuer: 'Desk  Köln & Co',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });

  it('is a secret of 160 bits', () => expect(fromBase32(newTotpSecret())).toHaveLength(20));
});

describe('an address is kept as its network', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
    ['2001:db8::1', '2001:db8:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['::1', '0:0:0::/48'],
    ['not an address', null],
    ['', null],
  ])('%s: %s', (address, network) => expect(shortAddress(address)).toBe(network));
});
