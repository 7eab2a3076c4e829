import { describe, expect, it } from 'vitest';
import { person } from '../../../../../test/builders/settings';
import { candidates, readNames } from './people-list';

const people = [
  { ...person('maya', 'agentL1'), name: 'Maya Okafor', email: 'maya@halbrook.example' },
  { ...person('zoe', 'agentL2'), name: 'Zoë Müller' },
  { ...person('kim1', 'lead'), name: 'Kim Berg', email: 'kim@halbrook.example' },
  { ...person('kim2', 'admin'), name: 'Kim Berg' },
  { ...person('val', 'vendor'), name: 'Val Rossi' },
  { ...person('gone', 'agentL1'), name: 'Gone Away', active: false },
  person('rosa', 'requester'),
  person('desk', 'system'),
];

describe('who can be a member', () => {
  it.each([
    ['L1', ['kim1', 'kim2', 'maya', 'zoe']],
    ['vendor', ['kim1', 'kim2', 'maya', 'val', 'zoe']],
  ] as const)('of a group of tier %s', (tier, ids) => {
    expect(candidates(people, tier).map(({ id }) => id)).toEqual(ids);
  });
});

describe('a list of people as it is pasted', () => {
  it.each([
    ['a name', 'Maya Okafor', ['maya'], [], []],
    ['in any case, without accents', 'MAYA  OKAFOR\nzoe muller', ['maya', 'zoe'], [], []],
    ['an address', 'maya@halbrook.example', ['maya'], [], []],
    ['both, as mail programs write them', 'Kim Berg <KIM@halbrook.example>; Maya Okafor', ['kim1', 'maya'], [], []],
    ['the same twice', 'Maya Okafor, maya@halbrook.example', ['maya'], [], []],
    ['somebody else', 'Nobody Here\n', [], ['Nobody Here'], []],
    ['one of two', 'Kim Berg', [], [], ['Kim Berg']],
    ['nothing', ' \n,;', [], [], []],
  ])('%s', (_name, text, found, unknown, ambiguous) => {
    const read = readNames(text, people);
    expect([read.found.map(({ id }) => id), read.unknown, read.ambiguous]).toEqual([found, unknown, ambiguous]);
  });

  it('of any length is read in bounds', () => {
    expect(readNames('x,'.repeat(100_000), people).unknown.length).toBeLessThanOrEqual(500);
  });
});
