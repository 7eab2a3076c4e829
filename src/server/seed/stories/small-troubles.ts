// What can wait a day or two at the first line.
import { apply, assign, note, offline, reply, start, take, tick } from './beats';
import type { Story } from './story';

export const smallTroubles: readonly Story[] = [
  {
    number: 120321,
    short: 'Signature pad not recognised at reception',
    description: 'Visitors can’t sign: the pad is dark, the program says no device. Changed the socket, no difference.',
    caller: 'camille.roy',
    openedBy: 'gareth.pugh',
    channel: 'walkIn',
    service: 'frontdesk',
    category: 'computer.peripheral',
    impact: 2,
    urgency: 2,
    group: 'desk',
    device: 'HB-1003, signature pad',
    location: 'Harbour, Reception',
    clock: { respondLeft: 132 },
    beats: [
      [
        0.3,
        note(
          'gareth.pugh',
          'Paper list and a pen are at reception. Pad is out of warranty, a spare is in store room 0.02.',
        ),
      ],
    ],
  },
  {
    number: 120339,
    short: 'Second monitor not detected after dock firmware',
    description: 'After yesterday’s update of the dock my second monitor stays dark. The first one is fine.',
    caller: 'hugo.petit',
    openedBy: 'maya',
    channel: 'chat',
    service: 'docking',
    category: 'computer.dock',
    impact: 3,
    urgency: 2,
    group: 'desk',
    assignee: 'maya',
    device: 'HB-3188, dock 1.0.21',
    clock: { resolveUsed: 0.14 },
    beats: [
      [0.2, start('maya')],
      [0.35, apply('maya', 'KB0001032')],
      [0.4, tick('maya', 0)],
      [
        0.6,
        note(
          'maya',
          'Dock firmware 1.0.21. Third of its kind this week, all with the 32-inch model. Rolling back to 1.0.18 helped Freya.',
        ),
      ],
    ],
  },
  {
    number: 120343,
    short: 'Move extension 4471 to Tower B 3.08',
    description: 'I change desks on Thursday and take my number along, please also the group pick-up.',
    caller: 'greta.lind',
    openedBy: 'greta.lind',
    channel: 'selfService',
    service: 'telephony',
    category: 'telephony.hotline',
    impact: 3,
    urgency: 2,
    group: 'desk',
    location: 'Harbour, Tower B, 3.08',
    clock: { respondLeft: 441 },
    beats: [[0.5, assign('sam', 'desk', 'bilal.noor')]],
  },
  {
    number: 120329,
    short: 'Fleet booking calendar is read-only for planners',
    description:
      'We can see the booking calendar of the vans but can’t book any more. It says read-only for the four of us in Gdańsk.',
    caller: 'roza.nowicka',
    openedBy: 'roza.nowicka',
    channel: 'email',
    service: 'mail',
    category: 'mail.calendar',
    impact: 3,
    urgency: 2,
    group: 'desk',
    affects: 'Four planners',
    clock: { resolveUsed: 0.47 },
    beats: [
      [0.1, take('elena.duarte')],
      [
        0.3,
        note(
          'elena.duarte',
          'Calendar was moved to the new tenant, permissions came over for people, not for groups. "Fleet planners" is a group.',
        ),
      ],
      [
        0.5,
        reply(
          'elena.duarte',
          'Róża, your group lost its right to book when the calendar moved. I have asked the owner of the calendar for her consent and will set it as soon as she answers.',
        ),
      ],
    ],
  },
  {
    number: 120326,
    short: 'Headset crackles in softphone, fine in meetings',
    description: 'Customers hear crackling on calls. In meetings with the same headset nobody complains.',
    caller: 'ian.mbeki',
    openedBy: 'ian.mbeki',
    channel: 'chat',
    service: 'telephony',
    category: 'telephony.softphone',
    impact: 3,
    urgency: 2,
    group: 'desk',
    device: 'GD-0818',
    clock: { resolveUsed: 0.33 },
    beats: [
      [0.1, take('sam')],
      [0.3, note('sam', 'Softphone opens the headset at 16 kHz, meetings at 48 kHz. USB hub in between, an old one.')],
      [
        0.6,
        offline(
          38,
          note('kasia.wrobel', 'Without the hub: clean. Hub is one of forty bought in 2021, floor 5 has more of them.'),
        ),
      ],
    ],
  },
  {
    number: 120316,
    short: 'Shared workstation: licence already in use',
    description:
      'The plotter workstation refuses the design suite: licence in use on another device. It was me, on my laptop, last week.',
    caller: 'freya.lund',
    openedBy: 'callum.reid',
    channel: 'walkIn',
    service: 'design',
    category: 'software.licence',
    impact: 3,
    urgency: 2,
    group: 'desk',
    device: 'HB-PLOT1',
    clock: { resolveUsed: 0.48 },
    beats: [
      [0.1, take('sam')],
      [
        0.45,
        note(
          'sam',
          'Licence is per person and two devices. Freya has laptop, home machine and plotter. A device licence for the plotter costs less than the hours we spend on this.',
        ),
      ],
      [
        0.55,
        reply(
          'sam',
          'Freya, I have signed your home machine out, so the plotter works today. I propose a licence for the plotter itself and ask your head of department.',
        ),
      ],
    ],
  },
];
