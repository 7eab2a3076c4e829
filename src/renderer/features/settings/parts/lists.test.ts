import { describe, expect, it } from 'vitest';
import { freeName, hasNameFault, inUse, nameFault, shifted } from './lists';

const list = [
  { id: 'a', name: 'Network' },
  { id: 'b', name: ' network ' },
  { id: 'c', name: ' ' },
  { id: 'd', name: 'Hardware' },
];

describe('a list of names', () => {
  it.each([
    ['a', 'double'],
    ['b', 'double'],
    ['c', 'empty'],
    ['d', null],
    ['gone', 'empty'],
  ])('%s: %s', (id, fault) => {
    expect(nameFault(list, id)).toBe(fault);
  });

  it.each([
    [['a'], false],
    [['a', 'd'], false],
    [['a', 'b'], true],
    [['c'], true],
  ])('%j has a fault: %s', (ids, fault) => {
    expect(hasNameFault(list.filter(({ id }) => ids.includes(id)))).toBe(fault);
  });

  it.each([
    ['Desk', 'Desk'],
    ['Network', 'Network 2'],
  ])('a name that is free for %s: %s', (base, name) => {
    expect(freeName(list, base)).toBe(name);
  });

  it.each([
    ['a', 1, 'bacd'],
    ['a', -1, 'abcd'],
    ['d', -1, 'abdc'],
    ['d', 1, 'abcd'],
    ['gone', 1, 'abcd'],
  ] as const)('%s moves by %i: %s', (id, by, order) => {
    expect(
      shifted(list, id, by)
        .map((each) => each.id)
        .join(''),
    ).toBe(order);
  });

  it('what is in use again is as it was before', () => {
    const item: { id: string; retired?: boolean } = { id: 'a' };
    expect(inUse(inUse(item, false), true)).toEqual(item);
    expect(inUse(item, false)).toEqual({ id: 'a', retired: true });
  });
});
