import type { Row } from '@shared/domain/row';
import { expect, test } from 'vitest';
import { handoffStatesOf } from './handoff-state';
import type { HandoffState } from './query';

const NOW = new Date(2026, 2, 4, 12).getTime();
const HOUR = 3_600_000;
const me = { meId: 'cem', myGroupIds: ['l2'], now: NOW };

const offered = (over: Partial<NonNullable<Row['handoff']>>): Row['handoff'] => ({
  id: 'h2',
  fromGroupId: 'l1',
  toGroupId: 'l2',
  by: 'ann',
  at: NOW,
  filled: 2,
  asked: 3,
  ...over,
});
const answered = (over: Partial<NonNullable<Row['lastHop']>>): Row['lastHop'] => ({
  id: 'h1',
  fromGroupId: 'l1',
  toGroupId: 'l2',
  by: 'ann',
  at: NOW - HOUR,
  outcome: 'accepted',
  endedBy: 'cem',
  endedAt: NOW - HOUR,
  ...over,
});

test.each<[string, Row['handoff'], Row['lastHop'], HandoffState[]]>([
  ['never handed to anybody', null, null, []],
  ['offered to my group', offered({}), null, ['waiting']],
  ['offered to another group', offered({ toGroupId: 'hr' }), null, []],
  ['offered by me', offered({ toGroupId: 'hr', by: 'cem' }), null, ['mine']],
  ['accepted by my group today', null, answered({}), ['accepted']],
  ['accepted yesterday', null, answered({ endedAt: NOW - 24 * HOUR }), []],
  ['returned by my group', null, answered({ outcome: 'returned', endedAt: NOW - 24 * HOUR }), ['returned']],
  ['returned two weeks ago', null, answered({ outcome: 'returned', endedAt: NOW - 14 * 24 * HOUR }), []],
  [
    'mine, came back long ago',
    null,
    answered({ toGroupId: 'hr', by: 'cem', outcome: 'returned', endedAt: 1 }),
    ['mine'],
  ],
  ['mine, accepted yesterday', null, answered({ toGroupId: 'hr', by: 'cem', endedAt: NOW - 24 * HOUR }), []],
  ['returned by us, then offered to us again', offered({}), answered({ outcome: 'returned' }), ['waiting', 'returned']],
  [
    'mine, returned, handed on by somebody else',
    offered({ toGroupId: 'hr' }),
    answered({ toGroupId: 'hr', by: 'cem' }),
    [],
  ],
])('%s', (_name, handoff, lastHop, states) => {
  expect(handoffStatesOf({ handoff, lastHop }, me)).toEqual(states);
});
