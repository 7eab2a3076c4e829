// Waiting for a change or a problem.
import { hold, link, note, reply, take } from './beats';
import type { Story } from './story';

export const waitingForChange: readonly Story[] = [
  {
    number: 120318,
    short: 'Flicker on 49-inch monitor at the trading desk',
    description:
      'The wide monitor flickers for a second whenever the air conditioning starts. Prices are hard to read.',
    caller: 'victor.moraes',
    openedBy: 'rosa.ferreira',
    channel: 'walkIn',
    service: 'docking',
    category: 'computer.dock',
    impact: 3,
    urgency: 2,
    group: 'endpoint',
    device: 'PO-0433',
    location: 'Porto office, Second floor',
    clock: { resolveUsed: 0.44 },
    beats: [
      [0.15, take('jonas.lindgren')],
      [
        0.5,
        note(
          'jonas.lindgren',
          'Not the monitor: the socket shares a circuit with the compressor. Facilities lays a new circuit, change is booked.',
        ),
      ],
      [0.6, link('jonas.lindgren', 'fixedBy', 'CHG0030121')],
      [
        0.65,
        reply(
          'jonas.lindgren',
          'Victor, the flicker comes from the electrics, not from the screen. An electrician comes on Saturday. Until then the socket under the window is on another circuit.',
        ),
      ],
      [0.7, hold('jonas.lindgren', 'awaitingChange', 'Electrician on Saturday, CHG0030121')],
    ],
  },
  {
    number: 120310,
    short: 'Old greeting still plays on the helpdesk line',
    description: 'Our line still says "open until five". It has been six for a month.',
    caller: 'olga.ivanko',
    openedBy: 'claire.fontaine',
    channel: 'phone',
    service: 'telephony',
    category: 'telephony.hotline',
    impact: 3,
    urgency: 2,
    group: 'network',
    clock: { resolveUsed: 0.58 },
    beats: [
      [0.1, take('amir.rahimi')],
      [
        0.4,
        note(
          'amir.rahimi',
          'Greeting is stored twice, the fallback node has the old one. Upload is part of Thursday’s change on the voice servers.',
        ),
      ],
      [0.6, hold('amir.rahimi', 'awaitingChange', 'Voice servers on Thursday')],
    ],
  },
  {
    number: 120302,
    short: 'Email to supplier domain delayed 20–40 min',
    description:
      'Mails to our largest supplier arrive 20 to 40 minutes late, to others at once. Orders miss their cut-off.',
    caller: 'anneke.visser',
    openedBy: 'sofia.marino',
    channel: 'phone',
    service: 'mail',
    category: 'mail.flow',
    impact: 2,
    urgency: 2,
    group: 'apps',
    clock: { resolveUsed: 0.64 },
    beats: [
      [0.08, take('lotte.vos')],
      [
        0.3,
        note(
          'lotte.vos',
          'The supplier greylists our second outbound address. Same pattern with two other domains last month, see the problem.',
        ),
      ],
      [0.4, link('lotte.vos', 'problem', 'PRB0000231')],
      [
        0.45,
        reply(
          'lotte.vos',
          'Anneke, your mails are held back at the supplier’s end because one of our two sending addresses is new to them. For orders before the cut-off use the portal until it is settled.',
        ),
      ],
      [0.5, hold('lotte.vos', 'awaitingProblem', 'PRB0000231, both mail teams talk on Thursday')],
    ],
  },
];
