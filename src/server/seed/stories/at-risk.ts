// Clocks that end today.
import { assign, giveBack, handOff, hold, link, note, offline, reply, says, start, take } from './beats';
import type { Story } from './story';

export const atRisk: readonly Story[] = [
  {
    number: 120325,
    short: 'Payroll export: “period locked”',
    description:
      'The bank file for the monthly payroll can’t be created. Message: period 11 locked by batch user. The file must be at the bank by 16:00, otherwise 1,900 people are paid late.',
    caller: 'ingrid.aas',
    openedBy: 'elena.duarte',
    channel: 'phone',
    service: 'payroll',
    category: 'business.payroll',
    impact: 1,
    urgency: 2,
    group: 'apps',
    tags: ['month-end'],
    affects: '1,900 employees if the file misses the cut-off',
    clock: { resolveLeft: 46 },
    beats: [
      [0.02, take('kavya.menon')],
      [
        0.12,
        note(
          'kavya.menon',
          'Lock is from the retro-calculation that was stopped last night at record 1,204. Job log ends without a commit.',
        ),
      ],
      [
        0.2,
        reply(
          'kavya.menon',
          'Ingrid, a stopped job holds the lock. I check that it wrote nothing before I release it, so that nobody is paid twice.',
        ),
      ],
      [
        0.58,
        note(
          'hugo.almeida',
          'Compared the totals before and after the stopped run: equal to the cent. Safe to release.',
        ),
      ],
      [0.8, says('ingrid.aas', 'Treasury asks whether 16:00 holds. Shall I call the bank for a later cut-off?')],
      [
        -9,
        note(
          'kavya.menon',
          'Lock released on the test system first, export runs through there. Production next, four eyes with Hugo.',
        ),
      ],
    ],
  },
  {
    number: 120338,
    short: 'VPN drops every 5–10 min since 6.2',
    description:
      'Since the client updated itself to 6.2.1 the VPN drops every five to ten minutes. Teams calls freeze, shared files close. Working from home, router restarted twice.',
    caller: 'priya',
    openedBy: 'sam',
    channel: 'phone',
    service: 'vpn',
    category: 'network.vpn',
    impact: 2,
    urgency: 1,
    group: 'desk',
    assignee: 'maya',
    tags: ['remote'],
    device: 'HB-3391',
    location: 'At home',
    contact: '2214, forwarded to mobile',
    noticed: 55,
    clock: { resolveLeft: 58 },
    beats: [
      [0.03, start('maya')],
      [
        0.07,
        note(
          'maya',
          'Client 6.2.1, Windows 11. Reinstalled, wired instead of Wi-Fi: the same. Over her phone’s hotspot it stays up.',
        ),
      ],
      [
        0.16,
        hold(
          'maya',
          'awaitingCaller',
          null,
          'I can see the drops from our side. Please stay on the phone hotspot until twenty past, that tells us whether it is the router.',
        ),
      ],
      [0.22, link('oskar', 'problem', 'PRB0000234')],
      [0.25, says('priya', 'No drop at all on the hotspot, 25 minutes. Back on the router it went after six.')],
      [
        0.3,
        handOff('maya', 'network', {
          tried: [
            'Reinstalled client 6.2.1',
            'Wired instead of Wi-Fi, same drops',
            'Phone hotspot instead of the home router, stable for 25 min',
          ],
          evidence: ['Drop times 07:44, 07:51, 08:02', 'HB-3391, Windows 11, client 6.2.1'],
          nextStep: 'Check the gateway’s idle timer for UDP 4500 on gw-02.',
          toldCaller: 'She stays on the phone hotspot while we look at the router.',
          blocker: 'L1 cannot read gateway session logs',
        }),
      ],
      [
        0.4,
        giveBack(
          'oskar',
          'missingInformation',
          'Gateway log shows the client going quiet on UDP 4500, no error on our end. I need a log bundle from the client, taken during a drop, to match the session.',
        ),
      ],
      [
        0.55,
        note(
          'maya',
          'Log bundle taken during a drop. Keepalive is lost on UDP 4500 each time the home router renews its lease. Pinning the client to TCP 443 should keep it up until 6.2.2.',
        ),
      ],
      [
        -4,
        says(
          'priya',
          'Still dropping. It lasted 11 minutes this time, then the icon goes amber and Teams reconnects. I have a call with the auditors at 12:00, can it hold for that?',
        ),
      ],
    ],
  },
  {
    number: 120332,
    short: 'Black screen on HDMI, Harbour 4.12',
    description:
      'The big screen in the board room stays black on HDMI since the table was moved. Wireless sharing works, but guests can’t use it. Supplier meeting in the afternoon.',
    caller: 'rafael.costa',
    openedBy: 'hana.sato',
    channel: 'phone',
    service: 'rooms',
    category: 'telephony.room',
    impact: 2,
    urgency: 2,
    group: 'field-west',
    location: 'Harbour, Tower A, 4.12',
    clock: { resolveLeft: 80 },
    beats: [
      [0.1, take('deniz')],
      [
        0.16,
        note(
          'deniz',
          'Cable tester: pair 3 open between floor box and rack. Crushed when the table was moved, I think.',
        ),
      ],
      [
        0.2,
        reply(
          'deniz',
          'Mr Costa, the cable under the floor is damaged. An adapter lies on the table: guests plug in there, tested with two laptops. The new cable is pulled after your meeting.',
        ),
      ],
      [0.62, says('rafael.costa', 'Adapter works. After 17:00 the room is yours.')],
      [
        0.8,
        offline(
          47,
          note(
            'deniz',
            'New HDMI fibre cable pulled to the rack, no network down there. Needs the ceiling panel closed and a test with the room panel.',
          ),
        ),
      ],
    ],
  },
  {
    number: 120319,
    short: 'Badge reader, dock door 7: denied',
    description:
      'Dock door 7 refuses every badge since the weekend, red light. Doors 6 and 8 are fine. Drivers come in through the dock office now, and fire safety does not like that.',
    caller: 'dorota.maj',
    openedBy: 'callum.reid',
    channel: 'phone',
    service: 'doors',
    category: 'site.door',
    impact: 2,
    urgency: 2,
    group: 'field-west',
    tags: ['site-visit'],
    device: 'Reader MR-D07',
    location: 'Mill Road, Dock door 7',
    clock: { respondLeft: 49 },
    beats: [
      [
        0.2,
        note(
          'callum.reid',
          'Reader answers to ping, controller shows no events since Saturday 02:10. Looks like a lost pairing, needs somebody on site.',
        ),
      ],
    ],
  },
  {
    number: 120301,
    short: 'Order desk screens freeze when a call comes in',
    description:
      'When a customer calls, the pop-up of the softphone freezes the order screen for 20 to 30 seconds. Four of us in Porto. Customers hear us apologise all day.',
    caller: 'mateus.lima',
    openedBy: 'mateus.lima',
    channel: 'selfService',
    service: 'telephony',
    category: 'telephony.softphone',
    impact: 2,
    urgency: 2,
    group: 'desk',
    location: 'Porto office, First floor',
    affects: 'Order desk Porto, four people',
    clock: { resolveLeft: 190 },
    beats: [
      [0.04, take('rosa.ferreira')],
      [
        0.08,
        note(
          'rosa.ferreira',
          'Freeze is as long as the caller look-up in the CRM. Outlook integration off: no freeze.',
        ),
      ],
      [0.12, assign('rosa.ferreira', 'endpoint', 'chiara.rossi')],
      [
        0.5,
        note(
          'chiara.rossi',
          'Look-up asks the old CRM host, which times out after 25 s. Setting comes from a policy of 2023.',
        ),
      ],
      [
        0.52,
        reply(
          'chiara.rossi',
          'Mateus, the softphone asks a server that no longer exists. A corrected setting reaches your four machines today; sign out and in once after lunch.',
        ),
      ],
      [0.85, says('mateus.lima', 'Two of us have it and it is like new. The other two still freeze.')],
    ],
  },
];
