import { describe, expect, it } from 'vitest';
import { BackOff } from './back-off';

const after = (tries: number, name = 'maya', address = '10.0.0.1') => {
  const clock = { now: 1_000 };
  const backOff = new BackOff(() => clock.now);
  for (let n = 0; n < tries; n++) backOff.tried(name, address);
  return { clock, backOff };
};

describe('wrong passwords cost time', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 2_000],
    [6, 4_000],
    [9, 32_000],
    [40, 15 * 60_000],
  ])('after %i tries the next waits %i ms', (tries, wait) => {
    expect(after(tries).backOff.waitFor('maya', '10.0.0.1')).toBe(wait);
  });

  it('for that name from that address alone', () => {
    const { backOff } = after(8);
    expect(backOff.waitFor('oskar', '10.0.0.1')).toBe(0);
    expect(backOff.waitFor('maya', '10.0.0.2')).toBe(0);
  });

  it('until the wait is over, and a success forgets', () => {
    const { clock, backOff } = after(6);
    clock.now += 4_000;
    expect(backOff.waitFor('maya', '10.0.0.1')).toBe(0);
    backOff.tried('maya', '10.0.0.1');
    expect(backOff.waitFor('maya', '10.0.0.1')).toBe(8_000);
    backOff.succeeded('maya', '10.0.0.1');
    for (let n = 0; n < 4; n++) backOff.tried('maya', '10.0.0.1');
    expect(backOff.waitFor('maya', '10.0.0.1')).toBe(0);
  });

  it('an address that tries a hundred names waits as a whole; one where people succeed does not', () => {
    const { backOff } = after(0);
    for (let n = 0; n < 100; n++) backOff.tried(`name${n}`, '10.0.0.3');
    expect(backOff.waitFor('somebody', '10.0.0.3')).toBeGreaterThan(0);
    for (let n = 0; n < 300; n++) {
      backOff.tried(`name${n}`, '10.0.0.4');
      backOff.succeeded(`name${n}`, '10.0.0.4');
    }
    expect(backOff.waitFor('somebody', '10.0.0.4')).toBe(0);
  });
});
