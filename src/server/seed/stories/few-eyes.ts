// For few eyes only, or for nobody: the restricted group, and a duplicate.
import { cancel, note, take } from './beats';
import type { Story } from './story';

export const fewEyes: readonly Story[] = [
  {
    number: 120294,
    short: 'Scanner MR-121 drops Wi-Fi in aisle 14',
    description: 'My scanner loses the network in aisle 14.',
    caller: 'tunde.abara',
    openedBy: 'bilal.noor',
    channel: 'phone',
    service: 'wifi',
    category: 'network.wireless',
    impact: 3,
    urgency: 2,
    group: 'desk',
    device: 'Scanner MR-121',
    location: 'Mill Road, Hall 2',
    clock: { age: 70 },
    beats: [[0.4, cancel('bilal.noor', 'duplicate', 'INC0120290')]],
  },
  {
    number: 120293,
    short: 'Personnel file opens for the wrong manager',
    description:
      'A manager in sales could open the file of somebody who moved to marketing in June. Please treat it in confidence.',
    caller: 'nadia.haddad',
    openedBy: 'helen.ashworth',
    channel: 'walkIn',
    service: 'hr',
    category: 'people.record',
    impact: 1,
    urgency: 2,
    group: 'hr',
    tags: ['confidential'],
    clock: { resolveUsed: 0.28 },
    beats: [
      [0.05, take('helen.ashworth')],
      [
        0.3,
        note(
          'helen.ashworth',
          'Transfer was entered with a date in the past, the old reporting line stayed open. Closed by hand. Four more transfers of that week look the same.',
        ),
      ],
      [0.6, note('george.antwi', 'Data protection officer is informed. Report of who opened what, by tonight.')],
    ],
  },
  {
    number: 120292,
    short: 'Absence letters carry last year’s template',
    description: 'Letters after a long absence go out with the old letterhead and a wrong paragraph.',
    caller: 'nadia.haddad',
    openedBy: 'lucie.moreau',
    channel: 'email',
    service: 'hr',
    category: 'people.absence',
    impact: 3,
    urgency: 2,
    group: 'hr',
    clock: { resolveUsed: 0.22 },
    beats: [
      [0.2, take('lucie.moreau')],
      [
        0.6,
        note(
          'lucie.moreau',
          'Template service caches for 30 days. Cache cleared for the letters, three letters recalled at the post room.',
        ),
      ],
    ],
  },
];
