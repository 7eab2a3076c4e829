import { describe, expect, it } from 'vitest';
import { linesOfSteps, linesOnTicket, steppedSection, steppedText } from './steps';

const step = (title: string, details = '') => ({ title, details });

describe('a numbered list in a written text', () => {
  const cases: readonly [string, string, ReturnType<typeof steppedText>][] = [
    ['no list', 'Set the transport.\n\n- one\n- two', null],
    ['a plain list', '1. Open it\n2. Close it', { before: '', steps: [step('Open it'), step('Close it')], after: '' }],
    [
      'words round it',
      'First of all:\n\n1. Open it\n2. Close it\n\nThat is all.',
      { before: 'First of all:', steps: [step('Open it'), step('Close it')], after: 'That is all.' },
    ],
    [
      'details under a step',
      '1. Set it\n\n   In the profile.\n\n   ```\n   vpnctl set\n   ```\n2. Hold a call',
      {
        before: '',
        steps: [step('Set it', 'In the profile.\n\n```\nvpnctl set\n```'), step('Hold a call')],
        after: '',
      },
    ],
    [
      'a bold beginning',
      '1. **Set it.** In the profile.\n2) **Hold a call**',
      { before: '', steps: [step('Set it.', 'In the profile.'), step('Hold a call')], after: '' },
    ],
    ['numbers in code', '```\n1. no step\n```', null],
    [
      'code that begins at the margin of a step',
      '1. Run\n   ```\n2. is output\n   ```\n2. Look',
      { before: '', steps: [step('Run', '```\n2. is output\n```'), step('Look')], after: '' },
    ],
  ];
  it.each(cases)('%s', (_name, markdown, expected) => {
    const found = steppedText(markdown);
    if (!expected || !found) expect(found).toBe(expected);
    else
      expect({
        ...found,
        steps: found.steps.map(({ title, details }) => step(title, details.replaceAll(/^ +/gm, ''))),
      }).toEqual(expected);
  });

  it('is looked for in the steps first, then in what resolves', () => {
    const section = (kind: 'resolution' | 'steps' | 'text', text: string) => ({ kind, heading: '', text });
    const list = '1. Open it';
    expect(steppedSection([section('resolution', list), section('steps', list)])).toBe(1);
    expect(steppedSection([section('text', list), section('resolution', list), section('steps', 'No list')])).toBe(1);
    expect(steppedSection([section('text', list)])).toBe(null);
  });
});

describe('steps and the checklist', () => {
  const cases: readonly [readonly string[], readonly string[], readonly (number | null)[]][] = [
    [
      ['Open it', 'Close it'],
      ['Close it.', 'open it'],
      [1, 0],
    ],
    [
      ['Open it', 'Close the lid'],
      ['Open it', 'Close it'],
      [0, 1],
    ],
    [
      ['Open it', 'Look', 'Close it'],
      ['Open it', 'Close it'],
      [0, null, 1],
    ],
    [['Look', 'See', 'Hear'], ['Open it'], [null, null, null]],
    [['Look'], [], [null]],
  ];
  it.each(cases)('%j with %j', (titles, checklist, expected) => {
    expect(
      linesOfSteps(
        titles.map((title) => step(title)),
        checklist,
      ),
    ).toEqual(expected);
  });
});

describe('the checklist on the ticket', () => {
  const done = { by: 'maya', at: 1 };
  const line = (id: string, text: string, isDone = false) => ({
    id,
    text,
    source: 'KB0000001',
    done: isDone ? done : null,
  });
  const applied = (id: string) => ({
    id,
    source: 'KB0000001',
    edition: 1,
    title: '',
    by: 'maya',
    at: 1,
    worked: null,
  });
  const checklist = ['Open {{ticket.title}}', 'Close it'];

  it('is read by its place, whatever was filled in', () => {
    const ticket = { solutions: [applied('c')], checklist: [line('c.0', 'Open VPN', true), line('c.1', 'Close it')] };
    expect(linesOnTicket(ticket, 'KB0000001', { checklist })).toEqual([
      { stepId: 'c.0', done: true },
      { stepId: 'c.1', done: false },
    ]);
  });

  it('is read by its words where lines were left out', () => {
    const ticket = { solutions: [applied('c')], checklist: [line('c.0', 'Close it')] };
    expect(linesOnTicket(ticket, 'KB0000001', { checklist })).toEqual([undefined, { stepId: 'c.0', done: false }]);
  });

  it('counts the latest application alone, and no other article', () => {
    const ticket = {
      solutions: [applied('c'), applied('d')],
      checklist: [
        line('c.0', 'Open VPN', true),
        line('c.1', 'Close it', true),
        line('d.0', 'Open VPN'),
        line('d.1', 'Close it'),
        { ...line('e.0', 'Close it', true), source: 'KB0000002' },
      ],
    };
    expect(linesOnTicket(ticket, 'KB0000001', { checklist }).map((each) => each?.stepId)).toEqual(['d.0', 'd.1']);
    expect(linesOnTicket({ solutions: [], checklist: [] }, 'KB0000001', { checklist })).toEqual([undefined, undefined]);
  });
});
