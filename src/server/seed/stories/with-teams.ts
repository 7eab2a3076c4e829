// Work of the other teams and in the field, on track.
import { apply, judge, note, offline, reply, says, take, tick } from './beats';
import type { Story } from './story';

export const withTeams: readonly Story[] = [
  {
    number: 120323,
    short: 'Swollen battery, laptop HB-2207',
    description: 'The touchpad of my laptop is lifted on one side and the lid does not close. I have switched it off.',
    caller: 'beth.carver',
    openedBy: 'hana.sato',
    channel: 'phone',
    service: 'laptops',
    category: 'computer.laptop',
    impact: 2,
    urgency: 1,
    group: 'field-west',
    tags: ['safety', 'swap'],
    device: 'HB-2207',
    location: 'Harbour, Tower B, 3.08',
    clock: { resolveUsed: 0.35 },
    beats: [
      [
        0.02,
        reply(
          'hana.sato',
          'Beth, you did the right thing. Leave it on the stone window sill, off and unplugged, lid open. A technician collects it within the hour.',
        ),
      ],
      [0.05, take('pavel.marek')],
      [
        0.3,
        note(
          'pavel.marek',
          'Collected in the fire bag, stored in the yard locker. Disk is fine. Loan device HB-2960 prepared with her profile.',
        ),
      ],
      [
        -27,
        note(
          'pavel.marek',
          'Batch of the battery is the one recalled in spring. List of 31 devices with this batch goes to Abena.',
        ),
      ],
    ],
  },
  {
    number: 120342,
    short: 'Excel closes on Q4 forecast add-in',
    description:
      'Excel closes without a word when I open the forecast with the planning add-in. Colleagues with the same file are fine.',
    caller: 'yusuf.demir',
    openedBy: 'linh.tran',
    channel: 'chat',
    service: 'office',
    category: 'software.office',
    impact: 2,
    urgency: 2,
    group: 'endpoint',
    device: 'NG-1184',
    clock: { resolveUsed: 0.18 },
    beats: [
      [0.1, take('jonas.lindgren')],
      [
        0.6,
        note(
          'jonas.lindgren',
          'Crash in the add-in’s own font loader. He has 64-bit Excel from last week’s pilot, the add-in is 32-bit. Repackaging with Dmytro.',
        ),
      ],
      [
        -14,
        reply(
          'jonas.lindgren',
          'Yusuf, your new Excel and the old add-in do not get on. I can put you back to the previous Excel today, or you wait for the new add-in on Thursday. Which do you prefer?',
        ),
      ],
    ],
  },
  {
    number: 120334,
    short: 'Cold store dashboard is empty',
    description:
      'The dashboard with temperatures of all cold rooms shows no values since six. Local displays are right.',
    caller: 'nils.aalto',
    openedBy: 'nils.aalto',
    channel: 'selfService',
    service: 'buildings',
    category: 'site.sensor',
    impact: 2,
    urgency: 2,
    group: 'network',
    tags: ['sensor'],
    location: 'Mill Road, Hall 3',
    clock: { respondLeft: 96 },
    beats: [
      [
        0.4,
        note(
          'kwame.mensah',
          'Gateway in hall 3 is offline, the sensors themselves keep 48 h of readings. No data is lost yet.',
        ),
      ],
    ],
  },
  {
    number: 120330,
    short: 'BitLocker asks for key at every boot',
    description: 'I need the 48 digits every morning. It began with the dock at my new desk.',
    caller: 'erin.walsh',
    openedBy: 'kwame.mensah',
    channel: 'phone',
    service: 'laptops',
    category: 'computer.encryption',
    impact: 2,
    urgency: 2,
    group: 'endpoint',
    device: 'HB-2918',
    clock: { resolveUsed: 0.38 },
    beats: [
      [0.06, take('jonas.lindgren')],
      [0.1, apply('jonas.lindgren', 'KB0001030')],
      [0.11, tick('jonas.lindgren', 0)],
      [0.12, tick('jonas.lindgren', 1)],
      [0.13, tick('jonas.lindgren', 2)],
      [0.38, judge('jonas.lindgren', false)],
      [
        0.4,
        note(
          'jonas.lindgren',
          'Boot order has the dock’s network boot first, so the measured start differs each time. BIOS profile "office" corrects it, needs one restart with her.',
        ),
      ],
      [
        0.45,
        reply(
          'jonas.lindgren',
          'Erin, I know the cause. It takes one restart with me on the phone, ten minutes. When does it suit you today?',
        ),
      ],
      [0.85, says('erin.walsh', 'In court until three. After that I am all yours.')],
    ],
  },
  {
    number: 120312,
    short: 'Time clock at gate 2 runs 11 minutes slow',
    description:
      'The time clock at gate 2 is eleven minutes behind. Early shift is "late" every day and complains to me.',
    caller: 'stefan.brandt',
    openedBy: 'aleksandra.nowak',
    channel: 'phone',
    service: 'timeclock',
    category: 'business.time',
    impact: 2,
    urgency: 2,
    group: 'field-west',
    location: 'Mill Road, Gate 2',
    affects: 'Early shift, about 80 people',
    clock: { resolveUsed: 0.72 },
    beats: [
      [0.1, take('deniz')],
      [
        0.25,
        offline(
          64,
          note(
            'deniz',
            'Clock has had no time server since the fence was rebuilt: patch cable ends in the old cabinet. Time set by hand. New patch needs the key of cabinet G2.',
          ),
        ),
      ],
      [
        0.4,
        reply(
          'deniz',
          'Stefan, the clock is right for now but drifts a minute a day until the cable is patched. I have ordered the key of the cabinet from site security, that is you, I was told.',
        ),
      ],
      [0.6, says('stefan.brandt', 'Ha. Key is on my board, number 41. Come any time.')],
    ],
  },
  {
    number: 120331,
    short: 'Guest Wi-Fi code not delivered by SMS',
    description:
      'Visitors with foreign numbers get no code for the guest Wi-Fi. Three auditors from Oslo are sitting in the lobby.',
    caller: 'camille.roy',
    openedBy: 'linh.tran',
    channel: 'phone',
    service: 'wifi',
    category: 'network.guest',
    impact: 3,
    urgency: 2,
    group: 'network',
    tags: ['visitor'],
    location: 'Harbour, Reception',
    clock: { resolveUsed: 0.08 },
    beats: [
      [
        0.3,
        reply(
          'linh.tran',
          'Camille, day codes for the three auditors are printed at your desk. They are valid until 20:00.',
        ),
      ],
    ],
  },
  {
    number: 120300,
    short: 'Phishing mail: “new pension portal”, 40 recipients',
    description: 'A mail in the name of our pension provider asks for the password. At least two colleagues clicked.',
    caller: 'nadia.haddad',
    openedBy: 'kwame.mensah',
    channel: 'phone',
    service: 'security',
    category: 'security.phishing',
    impact: 1,
    urgency: 2,
    group: 'security',
    tags: ['security'],
    affects: '40 recipients, two clicked',
    clock: { resolveUsed: 0.52 },
    beats: [
      [0.02, take('omar.farouk')],
      [
        0.06,
        note(
          'omar.farouk',
          'Mail pulled from 38 mailboxes, sender and link blocked. Two sessions revoked, both passwords reset with the people on the phone.',
        ),
      ],
      [
        0.4,
        reply(
          'omar.farouk',
          'Nadia, the mail is gone from all mailboxes and both colleagues are safe. Could you put two sentences on the intranet? A draft is attached to this mail.',
        ),
      ],
      [0.8, note('ewa.mazur', 'No sign-in from outside with either account. Watching for 24 h.')],
    ],
  },
];
