import type { ArticleStory } from './article-story';

export const businessArticles: readonly ArticleStory[] = [
  {
    number: 1047,
    type: 'troubleshooting',
    title: 'Payroll export says "period locked"',
    summary: 'A former run was not finished. Unlock it with payroll’s consent, never while a run is on.',
    service: 'payroll',
    category: 'business.payroll',
    audience: 'agents',
    tags: ['payroll', 'period-locked', 'PY-214'],
    by: 'hugo.almeida',
    age: 101,
    sections: {
      symptoms:
        'The export stops with **PY-214 period locked**. Payday is near, so the caller is worried: say when you call back.',
      cause: 'Somebody has left the preview open, or last night’s run was broken off.',
      resolution:
        '1. *Runs*, *Active*: is one running? **Then wait.** Unlocking it pays people twice.\n2. None runs: note who holds the lock and since when.\n3. Payroll lead agrees in writing, then *Unlock period*.\n4. The caller exports again; compare the sum with the preview.',
    },
    solution: {
      fields: { groupId: 'apps', impact: 2, urgency: 1 },
      questions: [
        'Which period and company?',
        'Who else works in payroll right now?',
        'When must the file be at the bank?',
      ],
      checklist: ['No run is active', 'Payroll lead has agreed', 'Period unlocked', 'Sum equals the preview'],
      note: 'Lock of the period looked up; consent of the payroll lead asked for.',
      resolution: { code: 'solutionProvided', notes: 'Period unlocked after consent, export done, sums are equal.' },
    },
    feedback: [['maya', 'helped']],
  },
  {
    number: 1048,
    type: 'howTo',
    title: 'Customs portal is slow: switch brokers to the fallback',
    summary: 'When the authority’s interface takes longer than a minute. Receipts come by mail then.',
    service: 'customs',
    category: 'business.customs',
    audience: 'agents',
    tags: ['customs', 'fallback', 'brokers'],
    by: 'lotte.vos',
    age: 85,
    sections: {
      symptoms: 'Declarations hang at *validating* and time out after two minutes; every second one goes through.',
      steps:
        '1. Look at the authority’s status page and at the response time in our monitor.\n2. Over 60 s for ten minutes: *Accounts*, broker, **Interface: fallback**.\n3. Tell the brokers: send **once** and do not repeat; the fallback queues.\n4. Set it back when the live interface answers within 10 s for an hour.',
    },
    solution: {
      fields: { serviceId: 'customs', categoryId: 'business', subcategoryId: 'business.customs', groupId: 'apps' },
      checklist: ['Status page looked at', 'Brokers on the fallback', 'Brokers told', 'Set back afterwards'],
      reply:
        'Hello {{caller.firstName}},\n\nthe delay is on the authority’s side. Your accounts are on the fallback interface, which queues: send once and do not repeat, please. Receipt numbers come by mail.\n\n{{agent.firstName}}',
      resolution: {
        code: 'workaroundProvided',
        notes: 'Brokers on the fallback interface while the authority was slow.',
      },
    },
    later: [
      {
        by: 'lotte.vos',
        age: 7,
        change: 'Receipt numbers in the fallback',
        sections: {
          text: 'In the fallback the receipt number comes **by mail** to the account of the broker, within five minutes. Drivers need it: set the forwarding rule *customs-receipts* for brokers who work from a shared mailbox.',
        },
      },
    ],
    feedback: [['sofia.marino', 'helped']],
  },
  {
    number: 1049,
    type: 'troubleshooting',
    title: 'ERP order is "blocked by user"',
    summary: 'A lock entry of a session that died. SM12, but only if the user is not working.',
    service: 'erp',
    category: 'business.erp',
    audience: 'agents',
    tags: ['erp', 'sm12', 'lock'],
    by: 'kavya.menon',
    age: 63,
    sections: {
      symptoms:
        '*Order 4500… is currently being processed by user X*, and X has gone home or swears that nothing is open.',
      cause: 'The session of X died with the laptop’s sleep; its lock stays for up to an hour.',
      resolution:
        '1. SM04: is X signed in? Call X and let the order be closed properly.\n2. Not signed in: SM12, user X, look at the **time** of the lock.\n3. Older than 15 minutes and no update task in SM13: delete this one entry, never all.\n4. The caller opens the order again.',
    },
    solution: {
      questions: ['Number of the order?', 'Which user does the message name?'],
      checklist: ['User is not signed in (SM04)', 'No update waits (SM13)', 'One lock removed (SM12)'],
      resolution: { code: 'solutionProvided', notes: 'Stale lock of a dead session removed, order opens.' },
    },
    feedback: [['mateusz.zielinski', 'helped']],
  },
  {
    number: 1050,
    type: 'troubleshooting',
    title: 'Pick lists print twice',
    summary: 'Two output rules for one gate. The warehouse analyst removes the older one.',
    service: 'warehouse',
    category: 'business.warehouse',
    audience: 'agents',
    tags: ['warehouse', 'pick-list'],
    by: 'yara.haddad',
    age: 108,
    review: -20,
    sections: {
      symptoms: 'Every pick list of one gate comes out twice. **Danger**: goods are picked twice if nobody notices.',
      cause: 'After a move of a printer a second output rule was made instead of changing the first.',
      resolution:
        '1. Tell the shift lead at once: tear the second copy up.\n2. *Output rules*, filter by gate: the older of the two is wrong.\n3. Set its end to today; do not delete it.\n4. One test list.',
    },
    feedback: [['yara.haddad', 'outdated', 'Rules have moved into the new menu.']],
  },
  {
    number: 1051,
    type: 'knownError',
    title: 'Invoice scan turns Polish letters into question marks',
    summary: 'Connector wrote Latin-1. Fixed with connector 5.4.',
    service: 'erp',
    category: 'business.erp',
    audience: 'agents',
    tags: ['invoice', 'utf-8'],
    by: 'lotte.vos',
    age: 250,
    state: 'retired',
    sections: {
      symptoms: 'ł, ó and ż in names of suppliers arrive as question marks.',
      cause: 'The connector wrote Latin-1 while the ERP expected UTF-8.',
      workaround:
        'Correct the name by hand, or send the invoice through the portal. Names are repaired by a script at night.',
    },
    feedback: [['mateusz.zielinski', 'outdated', 'Gone since connector 5.4.']],
  },
  {
    number: 1052,
    type: 'howTo',
    title: 'Time clock runs slow or does not read badges',
    summary: 'Restart by the key inside the flap; bookings are kept on the device.',
    service: 'timeclock',
    category: 'business.time',
    audience: 'group:field-west',
    tags: ['time-clock', 'on-site'],
    by: 'rhys.morgan',
    age: 56,
    sections: {
      symptoms: 'The clock is minutes behind, or says *badge unknown* to everybody.',
      steps:
        '1. Open the flap with the key (in the gate’s box, number 7).\n2. Hold the round button for five seconds. It restarts in two minutes; up to 8,000 bookings are kept.\n3. Time still wrong: its server is `ntp.halbrook.example`, menu *Service*, code on the inside of the flap.\n4. Tell People **which hours** were wrong; they correct the bookings, we do not.',
    },
    feedback: [['deniz', 'helped']],
  },
  {
    number: 1053,
    type: 'troubleshooting',
    title: 'Softphone shows "not registered"',
    summary: 'Sign out and in; after that it is VPN or the licence.',
    service: 'telephony',
    category: 'telephony.softphone',
    audience: 'agents',
    tags: ['softphone', 'sip-403'],
    by: 'callum.reid',
    age: 92,
    sections: {
      symptoms: 'A red dot and *not registered*; calls go to voicemail. Or calls drop after 30 seconds, or crackle.',
      cause:
        'An expired sign-in (SIP **403**), no way to the server (**408**), or two devices with the same extension (**486**).',
      resolution:
        '1. Sign out in the softphone, wait ten seconds, sign in.\n2. 408: is VPN up? Without it the softphone works only over `sip-edge`, profile *outside*.\n3. Drops after 30 s: router with *SIP ALG*; profile *outside* gets around it.\n4. 403 stays: licence is missing, Telvia sets it within the hour.\n5. Crackles: choose *wired* instead of *Wi-Fi* if there is a cable.',
    },
    solution: {
      questions: ['What number does the message have: 403, 408, 486?', 'At home or in the office?'],
      checklist: ['Signed out and in', 'Profile outside chosen at home', 'Test call to 8000'],
      reply:
        'Hello {{caller.firstName}},\n\nplease sign out of the softphone, wait ten seconds and sign in. At home choose the profile "outside". A call to 8000 tells you whether you are heard.\n\n{{agent.firstName}}',
      resolution: { code: 'solutionProvided', notes: 'Softphone registered again, test call to 8000 was good.' },
    },
    feedback: [
      ['aleksandra.nowak', 'helped'],
      ['linh.tran', 'helped'],
    ],
  },
  {
    number: 1054,
    type: 'howTo',
    title: 'Meeting room: no picture or no sound',
    summary: 'Input, cable, then the grey box. Each room has its card beside the door.',
    service: 'rooms',
    category: 'telephony.room',
    audience: 'everyone',
    tags: ['meeting-room', 'hdmi'],
    by: 'mei.chen',
    age: 115,
    sections: {
      symptoms: 'Black screen on HDMI, no sound, or the panel shows another meeting.',
      steps:
        '1. Press **Source** on the panel until the name of your cable appears.\n2. Pull the cable at both ends and plug it in again; then *Windows + P*, *Duplicate*.\n3. No sound: choose *Room system* as speaker in the meeting, not the screen.\n4. Grey box under the table: hold its button for three seconds. It is back after a minute.\n5. Nothing helps and your guests wait: call 3000, option 2; somebody comes at once.',
    },
    feedback: [['priya', 'helped']],
  },
  {
    number: 1055,
    type: 'troubleshooting',
    title: 'No mobile data abroad',
    summary: 'Roaming is off by default; outside Europe it has to be booked by the line manager.',
    service: 'mobile',
    category: 'telephony.mobile',
    audience: 'everyone',
    tags: ['roaming', 'travel'],
    by: 'imani.kone',
    age: 170,
    sections: {
      symptoms: 'Calls work, but there is no mail and no map as soon as you are across the border.',
      resolution:
        '1. *Settings*, *Mobile data*, switch **Data roaming** on.\n2. Flight mode on and off; wait two minutes.\n3. *Network selection*: off *automatic*, choose another company, then back.\n4. Outside Europe: your line manager books a travel pass on the start page; it works after ten minutes.\n\nWi-Fi of the hotel with VPN (KB0001002) always works.',
    },
    solution: {
      questions: ['Which country?', 'Is data roaming on?', 'Has a travel pass been booked?'],
      checklist: ['Data roaming on', 'Flight mode on and off', 'Travel pass booked outside Europe'],
      reply:
        'Hello {{caller.firstName}},\n\nplease switch data roaming on, then flight mode on and off once. Outside Europe it needs a travel pass, which your line manager books in a minute.\n\n{{agent.firstName}}',
      resolution: { code: 'solutionProvided', notes: 'Roaming on, registered with a partner network, data works.' },
    },
  },
];
