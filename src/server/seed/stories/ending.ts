// Resolved and waiting for the caller's word, or gone back to work.
import { apply, judge, link, note, offline, reopen, reply, resolve, says, start, take } from './beats';
import type { Story } from './story';

export const ending: readonly Story[] = [
  {
    number: 120313,
    short: 'Quality lab: balance no longer writes to the sheet',
    description:
      'The balance weighs, but the values do not arrive in the sheet. We type them, which the auditors do not like.',
    caller: 'leila.benali',
    openedBy: 'gareth.pugh',
    channel: 'phone',
    service: 'office',
    category: 'software.office',
    impact: 2,
    urgency: 2,
    group: 'field-west',
    device: 'NG-1162',
    location: 'Northgate plant, Quality lab',
    clock: { resolveUsed: 0.44 },
    beats: [
      [0.1, take('rhys.morgan')],
      [
        0.5,
        offline(
          52,
          note(
            'rhys.morgan',
            'Serial adapter had moved from COM3 to COM7 after the update. Fixed to COM3 in the device manager, five test weights arrive.',
          ),
        ),
      ],
      [
        0.6,
        resolve(
          'rhys.morgan',
          'solutionProvided',
          'The adapter of the balance had got another port with the update. The port is now fixed, so that it stays the same. Five test weights arrived in the sheet.',
        ),
      ],
    ],
  },
  {
    number: 120309,
    short: 'Shop 11: till prints receipts twice',
    description: 'Every receipt comes out twice since the paper was changed.',
    caller: 'saoirse.byrne',
    openedBy: 'linh.tran',
    channel: 'phone',
    service: 'pos',
    category: 'site.till',
    impact: 3,
    urgency: 2,
    group: 'desk',
    assignee: 'linh.tran',
    location: 'Gate shops, Shop 11',
    clock: { resolveUsed: 0.2 },
    beats: [
      [0.2, start('linh.tran')],
      [
        0.4,
        resolve(
          'linh.tran',
          'userError',
          'Copy mode had been switched on with the button beside the paper flap. Switched off by phone, one receipt per sale.',
        ),
      ],
      [0.6, says('saoirse.byrne', 'One receipt per sale, thank you. I have taped the button.')],
    ],
  },
  {
    number: 120307,
    short: 'Remote desktop freezes on VPN after 6.2',
    description:
      'Remote desktop to the planning server freezes and comes back after a minute. Only from home, only since the new VPN client.',
    caller: 'greta.lind',
    openedBy: 'maya',
    channel: 'phone',
    service: 'vpn',
    category: 'network.vpn',
    impact: 2,
    urgency: 2,
    group: 'desk',
    assignee: 'maya',
    device: 'HB-3044',
    clock: { resolveUsed: 0.5 },
    beats: [
      [0.1, start('maya')],
      [0.12, link('oskar', 'problem', 'PRB0000234')],
      [0.25, note('maya', 'Client 6.2.1 again. Pinned to TCP 443 as in INC0120338.')],
      [0.3, link('maya', 'related', 'INC0120338')],
      [
        0.4,
        apply(
          'maya',
          'KB0001001',
          'The VPN client was set to TCP 443, which keeps the connection when the home router renews its lease. Client 6.2.2 will make it unnecessary.',
        ),
      ],
      [0.41, judge('maya', true)],
      [0.7, says('greta.lind', 'A whole morning without a freeze.')],
    ],
  },
  {
    number: 120304,
    short: 'Meeting room 3.02 books itself',
    description: 'Our meeting room is booked every day from two to three by nobody.',
    caller: 'tom.ashby',
    openedBy: 'tom.ashby',
    channel: 'selfService',
    service: 'rooms',
    category: 'telephony.room',
    impact: 3,
    urgency: 3,
    group: 'desk',
    clock: { resolveUsed: 0.1 },
    beats: [
      [0.3, take('mei.chen')],
      [
        0.6,
        resolve(
          'mei.chen',
          'solutionProvided',
          'A series by a colleague who left in spring was still in the room’s calendar. Series removed, and the room now drops series of people who have left.',
        ),
      ],
    ],
  },
  {
    number: 120297,
    short: 'Label scale 3 not on the network',
    description: 'Scale 3 at packing is not found by the label program. It worked after your visit for one day.',
    caller: 'gordon.pike',
    openedBy: 'sam',
    channel: 'phone',
    service: 'labels',
    category: 'printing.label',
    impact: 2,
    urgency: 2,
    group: 'field-west',
    device: 'Scale NG-S3',
    location: 'Northgate plant, Packing',
    clock: { resolveUsed: 0.35 },
    beats: [
      [0.05, take('rhys.morgan')],
      [
        0.3,
        resolve('rhys.morgan', 'solutionProvided', 'Network socket cleaned and replaced, scale has its address again.'),
      ],
      [0.6, reopen('gordon.pike', 'Worked for a day, gone again this morning after the wash-down.')],
      [
        0.7,
        note(
          'rhys.morgan',
          'Water in the new socket. It sits below the splash line; a socket with a lid, 40 cm higher, is what it needs.',
        ),
      ],
      [
        0.72,
        reply(
          'rhys.morgan',
          'Mr Pike, the socket gets wet when the line is washed. An electrician and I move it up tomorrow before the early shift.',
        ),
      ],
    ],
  },
];
