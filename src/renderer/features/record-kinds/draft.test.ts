import { describe, expect, test } from 'vitest';
import { logged } from '../../../../test/builders/commands';
import { demoLikeSettings, personNamed } from '../../../../test/builders/settings';
import { draftFrom, faultsOf, type RecordDraft, startingDraft, stepsOf } from './draft';

const settings = demoLikeSettings();
const ann = personNamed('ann');
const incident = (number: string, over: Partial<ReturnType<typeof logged>> = {}) => ({ ...logged(), number, ...over });
const two = [
  incident('INC0000001', { impact: 3, urgency: 2, serviceId: 'vpn' }),
  incident('INC0000002', { impact: 2, urgency: 3, serviceId: 'vpn', shortDescription: 'Same here' }),
];
const start = (kind: RecordDraft['kind'], sources = two) => startingDraft(kind, sources, ann, settings);
const steps = (draft: RecordDraft, number: string) => stepsOf(draft, number, undefined, settings, ann);

describe('a form that begins with tickets', () => {
  test('takes what they share, and the most urgent of what they don’t', () => {
    expect(start('problem')).toMatchObject({
      shortDescription: two[0]?.shortDescription,
      description: `INC0000001 ${two[0]?.shortDescription}\nINC0000002 Same here`,
      serviceId: 'vpn',
      impact: 2,
      urgency: 2,
      callerId: 'ann',
      from: ['INC0000001', 'INC0000002'],
    });
    expect(start('request', [incident('INC0000001', { callerId: 'rosa' })]).callerId).toBe('rosa');
    const other = [...two, incident('INC0000003', { serviceId: null })];
    expect(start('problem', other).serviceId).toBeNull();
  });

  test('of a caller is theirs, and hurries nobody', () => {
    const rosa = personNamed('rosa');
    expect(startingDraft('request', [], rosa, settings)).toMatchObject({ callerId: 'rosa', impact: 3, urgency: 3 });
  });

  test('survives being kept, and nothing else does', () => {
    expect(draftFrom(JSON.parse(JSON.stringify(start('change'))))).toEqual(start('change'));
    expect(draftFrom({ kind: 'incident' })).toBeNull();
  });
});

describe('what a form becomes', () => {
  test('a problem that its incidents know of', () => {
    expect(steps({ ...start('problem'), workaround: ' Use TCP ' }, 'PRB0000001')).toMatchObject([
      ['ticket.open.v1', 'PRB0000001', { kind: 'problem', links: [{ kind: 'incident' }, { kind: 'incident' }] }],
      ['ticket.setDetail.v1', 'PRB0000001', { workaround: 'Use TCP' }],
      ['ticket.link.v1', 'INC0000001', { kind: 'problem', to: 'PRB0000001', on: true }],
      ['ticket.link.v1', 'INC0000002', { kind: 'problem', to: 'PRB0000001', on: true }],
    ]);
  });

  test('a change that fixes what it was made for', () => {
    const draft = { ...start('change', [incident('PRB0000001')]), risk: 'high' as const, plannedStart: 5 };
    expect(steps(draft, 'CHG0000001')).toMatchObject([
      ['ticket.open.v1', 'CHG0000001', { links: [{ kind: 'fixes', to: 'PRB0000001' }] }],
      ['ticket.setDetail.v1', 'CHG0000001', { risk: 'high', plannedStart: 5 }],
      ['ticket.link.v1', 'PRB0000001', { kind: 'fixedBy', to: 'CHG0000001', on: true }],
    ]);
  });

  test('a request, with nothing more to say, by one command', () => {
    expect(steps(start('request', []), 'REQ0000001')).toBeNull();
    const draft = { ...start('request', []), shortDescription: 'A monitor', callerId: 'rosa' };
    expect(steps(draft, 'REQ0000001')).toHaveLength(1);
  });

  test.each<[string, Partial<RecordDraft>, string[]]>([
    ['nothing', {}, []],
    ['a title', { shortDescription: ' ' }, ['shortDescription']],
    ['a person', { callerId: null }, ['callerId']],
    ['a place on the matrix', { impact: null }, ['priority']],
    ['an end after the beginning', { plannedStart: 2, plannedEnd: 1 }, ['window']],
  ])('lacks %s', (_what, over, faults) => {
    expect(faultsOf({ ...start('change'), ...over }, settings)).toEqual(faults);
  });
});
