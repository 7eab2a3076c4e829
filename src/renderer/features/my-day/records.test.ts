import type { HandoverHead, RecordHead } from '@shared/domain/record-head';
import { describe, expect, it } from 'vitest';
import { articleHead } from '../../../../test/builders/article-head';
import { personNamed, world } from '../../../../test/builders/settings';
import { recordsFor } from './records';

const NOW = 100 * 3_600_000;
const HOUR = 3_600_000;
const handover = (over: Partial<HandoverHead> = {}): HandoverHead => ({
  id: 'handover:1',
  kind: 'handover',
  version: 1,
  recent: [],
  createdBy: 'ann',
  createdAt: NOW - HOUR,
  updatedBy: 'ann',
  updatedAt: NOW - HOUR,
  groupId: 'l1',
  asOf: NOW - HOUR,
  until: NOW + 7 * HOUR,
  words: '',
  more: 0,
  facts: 3,
  acknowledged: null,
  answer: null,
  ...over,
});
const asked = { by: 'bob', at: NOW, asks: true, remark: 'Which key?' };
const said = (heads: readonly RecordHead[], who: string) =>
  recordsFor(heads, personNamed(who), world(), NOW).map(({ kind, href }) => `${kind} ${href}`);

describe('handovers that wait for somebody', () => {
  it.each<[string, Partial<HandoverHead>, string, string | null]>([
    ['a colleague of the group', {}, 'bob', 'shift'],
    ['not who gave it', {}, 'ann', null],
    ['not another group', {}, 'cem', null],
    ['not who merely may, and works elsewhere', {}, 'ada', null],
    ['not a day later', { createdAt: NOW - 25 * HOUR }, 'bob', null],
    ['nobody, once it is taken', { acknowledged: { ...asked, asks: false } }, 'lea', null],
    ['who gave it, when there is a question', { acknowledged: asked }, 'ann', 'question'],
    [
      'nobody, once it is answered',
      { acknowledged: asked, answer: { by: 'ann', at: NOW, text: 'The red one' } },
      'ann',
      null,
    ],
  ])('%s', (_name, over, who, kind) => {
    expect(said([handover(over)], who)).toEqual(kind === null ? [] : [`${kind} /shift-handover/1`]);
  });
});

describe('drafts that wait for a review', () => {
  const draft = { id: 'd', by: 'ann', inReview: true, savedAt: 5, returned: false };
  it.each([
    ['a lead', 'lea', draft, ['drafts /kb/review']],
    ['not who wrote it', 'lea', { ...draft, by: 'lea' }, []],
    ['not one that is being written', 'lea', { ...draft, inReview: false }, []],
    ['not who may not publish', 'bob', draft, []],
  ] as const)('%s', (_name, who, shown, expected) => {
    expect(said([articleHead({ drafts: [shown] })], who)).toEqual(expected);
  });
});
