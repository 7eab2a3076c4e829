// Work of the first line, on track.
import { apply, assign, handOff, link, note, offline, reply, says, start, tick } from './beats';
import type { Story } from './story';

export const atTheDesk: readonly Story[] = [
  {
    number: 120344,
    short: 'Canteen till 2 offline, cards declined',
    description:
      'Till 2 says offline and declines every card. Till 1 works. Lunch rush starts at half past eleven with 300 people.',
    caller: 'marta.reyes',
    openedBy: 'elena.duarte',
    channel: 'phone',
    service: 'pos',
    category: 'site.till',
    impact: 2,
    urgency: 1,
    group: 'desk',
    assignee: 'elena.duarte',
    device: 'Till MR-T02',
    location: 'Mill Road, Canteen',
    affects: 'Canteen, 300 lunches',
    clock: { resolveLeft: 375 },
    beats: [
      [0.1, start('elena.duarte')],
      [
        0.35,
        note(
          'elena.duarte',
          'Till answers to ping, card terminal does not. Switch port is up. Terminal shows a clock of 2019: certificate not yet valid, so the acquirer refuses it.',
        ),
      ],
      [0.4, link('amir.rahimi', 'causedBy', 'CHG0030115')],
      [
        -6,
        reply(
          'elena.duarte',
          'A technician is on the way with a spare terminal. Cash works in the meantime, and till 1 takes cards.',
        ),
      ],
      [
        -14,
        handOff('elena.duarte', 'network', {
          tried: [
            'Restarted the card terminal and the till',
            'Set the clock of the terminal by hand, it falls back to 2019 within a minute',
          ],
          evidence: ['Till answers to ping, switch port is up', 'Acquirer refuses: certificate not yet valid'],
          cause: 'The terminal reaches no time server since the till network was renumbered',
          nextStep: 'Let the till network reach the time server, before lunch if it can be done.',
          toldCaller: 'Cash works in the meantime, and till 1 takes cards.',
          blocker: 'L1 cannot change firewall rules',
        }),
      ],
    ],
  },
  {
    number: 120345,
    short: 'Outlook asks for password at restart',
    description: 'Outlook asks for my password every time it starts, accepts it, and asks again next time.',
    caller: 'tom.ashby',
    openedBy: 'tom.ashby',
    channel: 'selfService',
    service: 'mail',
    category: 'mail.client',
    impact: 2,
    urgency: 2,
    group: 'desk',
    device: 'HB-3055',
    clock: { respondLeft: 231 },
    beats: [],
  },
  {
    number: 120341,
    short: 'Laptop at 100 % CPU, indexer loops',
    description:
      'Fan at full speed since Monday, battery lasts an hour. Task manager shows the search indexer at the top all day.',
    caller: 'henrik.dahl',
    openedBy: 'tomasz.wilk',
    channel: 'chat',
    service: 'laptops',
    category: 'computer.performance',
    impact: 2,
    urgency: 2,
    group: 'desk',
    assignee: 'tomasz.wilk',
    device: 'HB-2866',
    clock: { resolveUsed: 0.24 },
    beats: [
      [0.12, start('tomasz.wilk')],
      [
        0.4,
        note(
          'tomasz.wilk',
          'Index is 41 GB, one archive file of 2017 is read again and again. Rebuild started, archive excluded.',
        ),
      ],
      [
        0.7,
        reply(
          'tomasz.wilk',
          'Henrik, the index is being rebuilt and skips one damaged archive. It runs for about two hours, best with the lid open and on mains.',
        ),
      ],
    ],
  },
  {
    number: 120328,
    short: 'Forklift terminal 12 stuck connecting',
    description: 'Terminal on forklift 12 hangs at "connecting". Restart helps for two minutes.',
    caller: 'tunde.abara',
    openedBy: 'hana.sato',
    channel: 'phone',
    service: 'warehouse',
    category: 'site.terminal',
    impact: 2,
    urgency: 2,
    group: 'desk',
    assignee: 'hana.sato',
    tags: ['child'],
    device: 'Terminal 12',
    location: 'Mill Road, Hall 1',
    clock: { resolveUsed: 0.18 },
    beats: [
      [0.15, start('hana.sato')],
      [
        0.5,
        note(
          'hana.sato',
          'Same network as the scanners of INC0120290. Not a fault of its own, I think; it moves to the new network with hall 1.',
        ),
      ],
      [
        -16,
        reply(
          'hana.sato',
          'Tunde, hall 1 has just been moved to another network. Switch the terminal off and on once more and tell me how it goes.',
        ),
      ],
      [
        -31,
        offline(
          12,
          handOff('hana.sato', 'network', {
            tried: ['Forgot the network and joined again', 'Terminal 11 beside it connects at once'],
            nextStep: 'Check what the controller says about terminal 12.',
            toldCaller: 'Use terminal 11 for this shift.',
          }),
        ),
      ],
    ],
  },
  {
    number: 120324,
    short: 'Password reset mail lands in quarantine for contractors',
    description:
      'Contractors who reset their password never get the mail. It sits in quarantine as "spoofed sender". Twelve people of the stocktaking team wait.',
    caller: 'nadia.haddad',
    openedBy: 'maya',
    channel: 'phone',
    service: 'mail',
    category: 'mail.flow',
    impact: 2,
    urgency: 2,
    group: 'desk',
    assignee: 'maya',
    affects: 'Twelve contractors',
    clock: { resolveUsed: 0.44 },
    beats: [
      [0.06, start('maya')],
      [
        0.2,
        note(
          'maya',
          'Reset service sends from its new address since Thursday, which is not in our SPF record for contractors’ domain.',
        ),
      ],
      [
        0.35,
        reply(
          'maya',
          'Nadia, I have released the twelve mails by hand, the links are valid until tonight. The cause is found and being changed.',
        ),
      ],
      [0.8, says('nadia.haddad', 'Ten are in. Two tell me that the link has been used already.')],
    ],
  },
  {
    number: 120320,
    short: 'Mapped drive S: missing for all apprentices',
    description: 'Drive S: is gone for all eleven apprentices since this morning. Their report books are there.',
    caller: 'jamal.osei',
    openedBy: 'bilal.noor',
    channel: 'phone',
    service: 'files',
    category: 'files.drive',
    impact: 2,
    urgency: 2,
    group: 'desk',
    assignee: 'bilal.noor',
    location: 'Northgate plant, Maintenance',
    affects: 'Eleven apprentices',
    clock: { resolveUsed: 0.61 },
    beats: [
      [0.05, start('bilal.noor')],
      [
        0.12,
        note(
          'bilal.noor',
          'Group "apprentices-2024" was removed with the clean-up of old groups. Files are all there.',
        ),
      ],
      [0.15, assign('bilal.noor', 'identity', 'jan.dvorak')],
      [
        0.45,
        note(
          'jan.dvorak',
          'Group restored from the recycle bin with its members. Three of the eleven had changed team and need the plant group as well.',
        ),
      ],
      [0.47, assign('jan.dvorak', 'desk', 'bilal.noor')],
      [
        0.6,
        reply(
          'bilal.noor',
          'Jamal, the drive comes back with the next sign-in. Can you check with all eleven? Three of them have moved team.',
        ),
      ],
    ],
  },
  {
    number: 120317,
    short: 'Account locks out twice a day, old phone still syncing',
    description: 'I am locked out around nine and again after lunch. Changed my password last week.',
    caller: 'wendy.cho',
    openedBy: 'maya',
    channel: 'phone',
    service: 'directory',
    category: 'account.lockout',
    impact: 2,
    urgency: 2,
    group: 'desk',
    assignee: 'maya',
    device: 'HB-3217, Pixel 9',
    clock: { resolveUsed: 0.66 },
    beats: [
      [0.04, start('maya')],
      [0.06, apply('maya', 'KB0001013')],
      [0.09, tick('maya', 0)],
      [0.095, tick('maya', 1)],
      [0.1, note('maya', 'Lockouts come from mobile sync, device name "Pixel 6". She has a Pixel 9 now.')],
      [
        0.3,
        reply(
          'maya',
          'Wendy, your old phone still tries the old password, even from the drawer. Can you switch it on and remove the work account, or shall I block it from here?',
        ),
      ],
      [0.7, says('wendy.cho', 'My son has it now. Block it, and thank you for asking first.')],
      [-25, note('maya', 'Old device blocked and its partnership removed. Watching for the lockout after lunch.')],
      [
        -9,
        handOff('maya', 'identity', {
          tried: [
            'Removed the mail profile from the old phone',
            'Changed the password, locked again after three hours',
          ],
          evidence: ['Locks at 06:10 and 13:40, source “unknown” in our view'],
          nextStep: 'Find the device behind the two failed sign-ins in the directory’s log.',
          toldCaller: 'We unlock at once when it happens, and look for the source.',
          blocker: 'L1 cannot read the directory’s sign-in log',
        }),
      ],
    ],
  },
  {
    number: 120315,
    short: 'Print queue HB-3F-COLOUR stuck with 34 jobs',
    description:
      'Nothing comes out of the colour printer on the third floor. The list shows 34 jobs, the first one is 900 pages by somebody I do not know.',
    caller: 'olga.ivanko',
    openedBy: 'tomasz.wilk',
    channel: 'phone',
    service: 'printing',
    category: 'printing.queue',
    impact: 2,
    urgency: 2,
    group: 'desk',
    assignee: 'tomasz.wilk',
    location: 'Harbour, Tower A, 3.02',
    affects: 'Third floor, about 60 people',
    clock: { resolveUsed: 0.7 },
    beats: [
      [0.03, start('tomasz.wilk')],
      [
        0.08,
        note(
          'tomasz.wilk',
          'Job 1 removed, the queue stopped again at job 9: same file, same person, twice. Driver reports a font error.',
        ),
      ],
      [
        0.4,
        note(
          'tomasz.wilk',
          'Owner wanted nine pages, not 900. Sent as PDF again, printed. Queue still pauses by itself each hour.',
        ),
      ],
      [
        0.75,
        reply(
          'tomasz.wilk',
          'Olga, your floor prints again. The queue pauses now and then and I start it by hand until the driver is replaced tonight.',
        ),
      ],
    ],
  },
];
