// Clocks that ended, and those where minutes count.
import { assign, hold, link, note, offline, reply, reprioritise, says, tag, take } from './beats';
import type { Story } from './story';

export const late: readonly Story[] = [
  {
    number: 120296,
    short: 'Label printers, line 3: blank labels',
    description:
      'All three printers on line 3 feed labels, but nothing is on them. Printed fine until the roll change at half past six. We are writing pallet labels by hand.',
    caller: 'luis.herrera',
    openedBy: 'sam',
    channel: 'phone',
    service: 'labels',
    category: 'printing.label',
    impact: 1,
    urgency: 2,
    group: 'desk',
    tags: ['line-down'],
    device: 'Label printers NG-L3-A to C',
    location: 'Northgate plant, Line 3',
    affects: 'Line 3, about 40 pallets an hour',
    noticed: 20,
    clock: { resolveLeft: -38 },
    beats: [
      [0.02, take('sam')],
      [0.04, link('maya', 'problem', 'PRB0000236')],
      [
        0.05,
        note(
          'sam',
          'Test page from the printer menu is blank as well, so neither the ERP nor the print server is to blame.',
        ),
      ],
      [0.09, assign('sam', 'field-west', 'rhys.morgan')],
      [
        0.2,
        offline(
          24,
          note(
            'rhys.morgan',
            'On the line. New roll is direct thermal stock, the printers expect ribbon. Cleaned heads, swapped ribbon, darkness to 24: still pale at the edges. Head on printer B is worn.',
          ),
        ),
      ],
      [0.26, assign('rhys.morgan', 'nordia')],
      [
        0.27,
        reply(
          'rhys.morgan',
          'Luis, printer A prints again at half speed. Nordia brings two heads and the right rolls today. I stay until B and C run.',
        ),
      ],
      [0.55, note('luca', 'Two print heads picked in our depot, courier left. Engineer is Birgit Aas.')],
      [
        0.86,
        says('luis.herrera', 'Courier is at the gate but nobody has the goods-in slip. We are 120 pallets behind now.'),
      ],
      [-22, note('sam', 'Called gate 2, parcel is inside. Birgit is fitting the first head.')],
    ],
  },
  {
    number: 120311,
    short: 'Invoices mailbox rejects 10 MB files',
    description:
      'Suppliers tell us that mails to invoices@ come back: "message too large". Limit used to be 25 MB. The scan provider sends collected PDFs of 12 to 18 MB every night.',
    caller: 'anneke.visser',
    openedBy: 'anneke.visser',
    channel: 'email',
    service: 'mail',
    category: 'mail.mailbox',
    impact: 2,
    urgency: 2,
    group: 'desk',
    location: 'Harbour, Tower A, 3.02',
    affects: 'Accounts payable, 14 suppliers so far',
    clock: { resolveLeft: -12 },
    beats: [
      [0.08, take('bilal.noor')],
      [
        0.1,
        note(
          'bilal.noor',
          'Bounce comes from our own gateway, code 552. Mailbox limit is 50 MB, so the gateway rule must be the smaller one.',
        ),
      ],
      [0.14, assign('bilal.noor', 'apps', 'kavya.menon')],
      [
        0.42,
        note(
          'kavya.menon',
          'Rule "inbound-finance" was rebuilt on Monday with the default of 10 MB. Change for 35 MB drafted, waiting for Stefan to review.',
        ),
      ],
      [
        0.44,
        reply(
          'kavya.menon',
          'Anneke, we found the limit that was reset on Monday. The change is in review. Until then suppliers can use the upload link below the footer of your mails.',
        ),
      ],
      [
        0.7,
        says(
          'anneke.visser',
          'Thank you. Two of them can’t open the link. Month end is on Friday, so tomorrow morning would be late for us.',
        ),
      ],
      [
        0.93,
        note('kavya.menon', 'Stefan approved. Rollout on the second gateway node hangs on a lock, retry running.'),
      ],
    ],
  },
  {
    number: 120340,
    short: 'Six new starters not in address book',
    description:
      'Six people start at Mill Road on Monday. Accounts exist, but none of them can be found in the address book or added to a meeting. Their welcome invitation must go out today.',
    caller: 'nadia.haddad',
    openedBy: 'nadia.haddad',
    channel: 'selfService',
    service: 'directory',
    category: 'account.joiner',
    impact: 2,
    urgency: 1,
    group: 'desk',
    tags: ['onboarding'],
    affects: 'Six starters, their manager and the trainer',
    clock: { respondLeft: 3 },
    beats: [],
  },
  {
    number: 120290,
    short: 'Scanners lose Wi-Fi, Mill Road',
    description:
      'Hand scanners in halls 1 to 3 drop off the network every few minutes. Pickers walk back to the terminal to book. Phones on the same Wi-Fi are fine.',
    caller: 'dorota.maj',
    openedBy: 'maya',
    channel: 'phone',
    service: 'wifi',
    category: 'network.wireless',
    impact: 1,
    urgency: 1,
    group: 'network',
    tags: ['major'],
    device: 'Scanners MR-101 to MR-140',
    location: 'Mill Road, Halls 1 to 3',
    affects: 'All of picking: 38 scanners, three halls',
    noticed: 15,
    clock: { resolveLeft: 28 },
    beats: [
      [0.03, take('oskar')],
      [
        0.05,
        reply(
          'oskar',
          'Dorota, we see the drops on the controller. Please keep two scanners logged on in hall 2, we watch them live.',
        ),
      ],
      [
        0.14,
        note(
          'oskar',
          'Deauthentication every 300 s, only on the WPA3 network that the scanners use. Began after last night’s controller update to 10.4.2.',
        ),
      ],
      [
        0.22,
        note(
          'siobhan.keane',
          'Vendor advisory for 10.4.2 lists it: group key rotation fails for clients without management frame protection.',
        ),
      ],
      [0.3, assign('oskar', 'network', 'siobhan.keane')],
      [
        0.4,
        reply(
          'siobhan.keane',
          'We move the scanners to a separate network, hall by hall, starting with hall 2. Picking can go on meanwhile; each scanner blinks once.',
        ),
      ],
      [0.55, says('dorota.maj', 'Hall 2 is steady since the blink. Hall 1 and 3 still drop.')],
      [
        0.68,
        offline(
          31,
          note(
            'deniz',
            'Hall 2: 14 of 14 scanners moved and stable for twenty minutes. Walking to hall 1, no coverage between the docks.',
          ),
        ),
      ],
      [0.7, assign('siobhan.keane', 'network', 'oskar')],
      [-16, note('oskar', 'Hall 1 done. Rollback of the controller is booked for 22:00 as the lasting fix.')],
      [-2, says('dorota.maj', 'Hall 1 is fine too. Hall 3 has the evening trucks, that one counts.')],
    ],
  },
  {
    number: 120306,
    short: 'Cold room 2 alarm not sent to on-call phone',
    description:
      'Cold room 2 went to 7 °C for twenty minutes last night, the display showed the alarm, but nobody was called. Goods are fine. It must not happen again tonight.',
    caller: 'nils.aalto',
    openedBy: 'imani.kone',
    channel: 'phone',
    service: 'buildings',
    category: 'site.sensor',
    impact: 1,
    urgency: 2,
    group: 'network',
    tags: ['food-safety'],
    location: 'Mill Road, Hall 3',
    affects: 'On-call duty for all cold rooms',
    clock: { resolveLeft: 104 },
    beats: [
      [0.03, take('amir.rahimi')],
      [0.1, reprioritise('amir.rahimi', 2, 1)],
      [
        0.3,
        note(
          'amir.rahimi',
          'SMS gateway token expired at midnight. Renewed. The alarm server does not retry, so last night’s alarm was simply lost.',
        ),
      ],
      [
        0.45,
        hold(
          'amir.rahimi',
          'awaitingCaller',
          null,
          'Nils, the gateway sends again. Can you raise a test alarm on cold room 2, and tell me when the on-call phone rings?',
        ),
      ],
      [0.6, says('nils.aalto', 'Rang after 40 seconds. Can you also watch whether it stays that way?')],
      [-48, tag('amir.rahimi', 'watch-overnight')],
    ],
  },
];
