import { partOf } from '@shared/domain/settings-parts';
import { describe, expect, test } from 'vitest';
import type { OutboxItem } from '@/data/model';
import { demoLikeSettings } from '../../../../../test/builders/settings';
import { type EditionHead, type KeptDraft, partDraftOf } from './part-draft';

const settings = demoLikeSettings();
const inForce = partOf(settings, 'targets');
const mine = { targets: settings.targets.slice(1) };
const edition = (id: string, part: EditionHead['part'] = 'targets'): EditionHead => ({
  id,
  part,
  by: 'ada',
  at: 1,
  note: null,
});
const kept = (over: Partial<KeptDraft> = {}): KeptDraft => ({ value: mine, seen: 'a', note: 'Why', ...over });
const item = (status: OutboxItem['status'], over: Partial<OutboxItem> = {}, args: object = {}): OutboxItem => ({
  envelope: {
    id: 'command',
    name: 'settings.publish.v1',
    ticket: 'settings:desk',
    args: { part: 'targets', value: mine, note: 'Why', seen: 'a', ...args },
    at: 1,
    batchId: null,
  },
  status,
  refusal: null,
  acceptedVersion: null,
  answeredAt: null,
  choice: null,
  seen: null,
  ...over,
});
const overtaken = { refusal: { code: 'settings.changed' as const } };

interface Expected {
  readonly isChanged: boolean;
  readonly draft: object;
  readonly conflict: object | null;
  readonly waiting: boolean;
}

describe('where a part stands', () => {
  test.each<[string, EditionHead[], OutboxItem[], KeptDraft | null, Expected]>([
    ['nothing drafted', [], [], null, { isChanged: false, draft: inForce, conflict: null, waiting: false }],
    [
      'a draft on the newest',
      [edition('a')],
      [],
      kept(),
      { isChanged: true, draft: mine, conflict: null, waiting: false },
    ],
    [
      'a draft of what is in force already',
      [edition('b')],
      [],
      kept({ value: inForce }),
      { isChanged: false, draft: inForce, conflict: null, waiting: false },
    ],
    [
      'somebody was first',
      [edition('a'), edition('b')],
      [],
      kept(),
      { isChanged: true, draft: mine, conflict: { edition: edition('b') }, waiting: false },
    ],
    [
      'somebody published another part',
      [edition('a'), edition('b', 'matrix')],
      [],
      kept(),
      { isChanged: true, draft: mine, conflict: null, waiting: false },
    ],
    [
      'published, not accepted yet',
      [edition('a'), edition('command')],
      [item('waiting')],
      null,
      { isChanged: false, draft: mine, conflict: null, waiting: true },
    ],
    [
      'refused because somebody was first, whose edition is here',
      [edition('a'), edition('b')],
      [item('rejected', overtaken)],
      null,
      { isChanged: true, draft: mine, conflict: { edition: edition('b') }, waiting: false },
    ],
    [
      'refused, and the other’s edition is not here yet',
      [edition('a')],
      [item('rejected', overtaken)],
      null,
      { isChanged: true, draft: mine, conflict: { edition: null }, waiting: false },
    ],
    [
      'refused for another reason: a draft again',
      [edition('a')],
      [item('rejected', { refusal: { code: 'settings.calendarInUse' } })],
      null,
      { isChanged: true, draft: mine, conflict: null, waiting: false },
    ],
    [
      'what was decided about is over',
      [edition('a')],
      [item('rejected', { ...overtaken, choice: 'kept' })],
      null,
      { isChanged: false, draft: inForce, conflict: null, waiting: false },
    ],
    [
      'another part waits',
      [],
      [item('waiting', {}, { part: 'matrix' })],
      null,
      { isChanged: false, draft: inForce, conflict: null, waiting: false },
    ],
    [
      'a draft of an older make is left alone',
      [edition('a')],
      [],
      kept({ value: { rows: [] } }),
      { isChanged: false, draft: inForce, conflict: null, waiting: false },
    ],
  ])('%s', (_name, editions, items, found, expected) => {
    const { isChanged, draft, conflict, waiting } = partDraftOf('targets', settings, editions, items, found);
    expect({ isChanged, draft, conflict, waiting: waiting !== null }).toEqual(expected);
  });
});
