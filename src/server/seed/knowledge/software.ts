import type { ArticleStory } from './article-story';

export const softwareArticles: readonly ArticleStory[] = [
  {
    number: 1038,
    type: 'troubleshooting',
    title: 'Print queue stuck: jobs pile up',
    summary: 'Remove the job at the head, restart the queue, then ask its owner to print it as PDF.',
    service: 'printing',
    category: 'printing.queue',
    audience: 'agents',
    tags: ['printer', 'queue', 'spooler'],
    by: 'tomasz.wilk',
    age: 77,
    sections: {
      symptoms: 'Nothing comes out; the list grows. The first job says *error* or *deleting*.',
      cause: 'One document that the driver can’t digest, mostly a font, sometimes 900 pages by mistake.',
      resolution:
        '1. Open the queue on the print server, note the owner of the first job, delete it.\n2. It stays? Stop the spooler, empty `spool\\PRINTERS`, start it: **tell the floor first**, all their jobs go.\n3. Let the owner print as PDF.\n4. Stops again with the same file: driver to version 4.11 (Endpoint L2).',
    },
    solution: {
      questions: ['What is the name on the printer?', 'Who is at the head of the list?'],
      checklist: ['First job removed', 'Queue runs', 'Owner of the job told'],
      reply:
        'Hello {{caller.firstName}},\n\nyour floor prints again. One document had blocked the queue; its owner sends it as PDF.\n\n{{agent.firstName}}',
      resolution: { code: 'solutionProvided', notes: 'Job at the head removed, queue runs; its owner prints as PDF.' },
    },
    feedback: [['elena.duarte', 'helped']],
  },
  {
    number: 1039,
    type: 'howTo',
    title: 'Printer has moved or is offline',
    summary: 'Printers are found by name. After a move the socket has to be in the right network.',
    service: 'printing',
    category: 'printing.printer',
    audience: 'agents',
    tags: ['printer', 'move'],
    by: 'thandi.nkosi',
    age: 165,
    sections: {
      steps:
        '1. Ping it by name. No answer: somebody has plugged it into another socket.\n2. Read the socket’s label; Network L2 puts it into network *print*.\n3. Print the configuration page at the device: the address begins with 10.40.\n4. Update the place in the list of printers, so that the next one finds it.\n5. Parts, toner, jams that come back: Nordia (KB0001042).',
    },
  },
  {
    number: 1040,
    type: 'troubleshooting',
    title: 'Label printer skips labels or prints blank ones',
    summary: 'Calibrate first; blank means the wrong ribbon or heat at zero after a power cut.',
    service: 'labels',
    category: 'printing.label',
    audience: 'agents',
    tags: ['label-printer', 'zebra', 'calibrate'],
    by: 'deniz',
    age: 52,
    sections: {
      symptoms: 'Every second label is empty, or all are; barcodes begin in the middle. Mostly after a new roll.',
      cause:
        'The gap between labels is not found, the ribbon is in the wrong way round, or the darkness fell back to 0.',
      resolution:
        '1. Hold **pause + cancel** for two seconds: it feeds four labels and finds the gap.\n2. Blank: shiny side of the ribbon outwards. Scratch a label: a mark means thermal paper, then take the ribbon out.\n3. Darkness 18 to 22 in the menu, not more: it burns the head.\n4. Still blank: head is worn, Nordia has one on site at Mill Road.',
    },
    solution: {
      fields: { groupId: 'field-west', serviceId: 'labels', categoryId: 'printing', subcategoryId: 'printing.label' },
      questions: ['Which line or gate?', 'Was a new roll put in?', 'Blank, or shifted?'],
      checklist: ['Calibrated', 'Ribbon the right way round', 'Darkness 18 to 22', 'Ten good labels'],
      resolution: { code: 'solutionProvided', notes: 'Calibrated after the new roll, darkness set, ten good labels.' },
    },
    later: [
      {
        by: 'deniz',
        age: 9,
        change: 'Head on site; scratch test',
        sections: {
          cause:
            'The gap between labels is not found, the ribbon is in the wrong way round, or the darkness fell back to 0 with a power cut.',
        },
      },
    ],
    feedback: [
      ['pavel.marek', 'helped'],
      ['rhys.morgan', 'helped', 'Line 3, two minutes.'],
      ['hana.sato', 'helped'],
    ],
  },
  {
    number: 1041,
    type: 'troubleshooting',
    title: 'Barcodes can’t be read at the gate',
    summary: 'Wrong font in the template, or too dark. Two scanners tell you which.',
    service: 'labels',
    category: 'printing.label',
    audience: 'agents',
    tags: ['barcode', 'template', 'font'],
    by: 'pavel.marek',
    age: 90,
    sections: {
      symptoms: 'Hand scanners beep low at labels of one program, or of one printer.',
      cause:
        'One **program**: the font *Code128* is missing, the bars are letters. One **printer**: bars run into one another.',
      resolution:
        '1. Print the same label on a second printer.\n2. Bad on both: install the font package *HB Barcode* again and restart the program.\n3. Bad on one: darkness two steps down, clean the head with the blue pen, 100 mm/s.',
    },
  },
  {
    number: 1042,
    type: 'howTo',
    title: 'What Nordia needs with a ticket',
    summary: 'Device name, counter, error code, and who opens the door.',
    service: 'printing',
    category: 'printing.printer',
    audience: 'group:nordia',
    tags: ['nordia', 'vendor'],
    by: 'claire.fontaine',
    age: 145,
    sections: {
      text: 'Nordia comes within one working day to Harbour and Mill Road, within two to Northgate. For Gdańsk and Porto they send parts.',
      steps:
        '1. Device name from the label, and the page counter.\n2. The **code on the display** (such as `SC 542`), as a picture if possible.\n3. Who opens the door, between which hours.\n4. Parts that were replaced go into the work notes with their numbers.',
    },
  },
  {
    number: 1043,
    type: 'knownError',
    title: 'Excel closes when the forecast add-in loads',
    summary: 'Add-in 3.8 and the October update of Office do not agree. Safe start, then add-in 3.7.',
    service: 'planning',
    category: 'software.office',
    audience: 'agents',
    tags: ['excel', 'add-in', 'event-1000'],
    by: 'grace.mwangi',
    age: 16,
    sections: {
      symptoms:
        'Excel shows the forecast ribbon for a second and closes. **Event 1000**, faulting module `fcstadd.dll`.',
      cause: 'Version 3.8 of the add-in uses an interface that the update has removed. 3.9 is being tested.',
      workaround:
        '1. Start Excel with `excel /safe`, *Options*, *Add-ins*, switch *Forecast* off.\n2. Install **Forecast 3.7** from the software centre; it replaces 3.8.\n3. Sheets saved with 3.8 open with 3.7; the new colour rules are missing.',
    },
    solution: {
      tags: ['add-in'],
      checklist: ['Event 1000 names fcstadd.dll', 'Add-in 3.7 installed', 'Forecast opens'],
      reply:
        'Hello {{caller.firstName}},\n\nthe new forecast add-in and the last Office update do not agree. I have put the former add-in back; your sheets open as before.\n\n{{agent.firstName}}',
      resolution: { code: 'workaroundProvided', notes: 'Forecast add-in 3.7 instead of 3.8 until 3.9 is released.' },
    },
    feedback: [['maya', 'helped']],
  },
  {
    number: 1044,
    type: 'troubleshooting',
    title: '"Licence already in use" on a shared workstation',
    summary: 'The colleague before did not sign out of the app. Release the seat, set the workstation to shared.',
    service: 'design',
    category: 'software.licence',
    audience: 'agents',
    tags: ['licence', 'shared-workstation'],
    by: 'dmytro.shevchuk',
    age: 48,
    sections: {
      symptoms:
        'The design suite starts and says that the licence is already in use, or expired, at a computer of several people.',
      cause: 'Seats belong to people. Closing the window keeps the seat; signing out of the app frees it.',
      resolution:
        '1. In the licence console search for the **computer**, release the seat.\n2. Workstations of several people get the package *shared device licence*; after that nobody needs to sign out.\n3. All 40 seats in use? The report shows who has not started it for 60 days.',
    },
    solution: {
      checklist: ['Seat released', 'Package for shared devices assigned', 'Suite starts'],
      resolution: { code: 'solutionProvided', notes: 'Seat released, workstation has the licence for shared devices.' },
    },
  },
  {
    number: 1045,
    type: 'howTo',
    title: 'Updates that want to restart: how long you may wait',
    summary: 'Three days, and you choose the hour.',
    service: 'office',
    category: 'software.update',
    audience: 'everyone',
    tags: ['updates', 'restart'],
    by: 'felix.brandt',
    age: 205,
    sections: {
      text: 'Updates come on the second Wednesday. You may put a restart off for **three days**; choose *Tonight* and leave the laptop on mains with the lid open.\n\nAfter three days it restarts at the next lunch break, with an hour’s warning. Office documents are kept and come back. In a meeting or while presenting it waits.\n\nComputers at machines and tills are updated by their site, on Sunday.',
    },
  },
  {
    number: 1046,
    type: 'policy',
    title: 'Macros in files from outside stay blocked',
    summary: 'What is signed by us runs. What came by mail does not, whoever it is from.',
    service: 'office',
    category: 'software.office',
    audience: 'everyone',
    tags: ['macros', 'policy', 'security'],
    by: 'omar.farouk',
    age: 265,
    review: 100,
    sections: {
      text: 'Macros are the most common way in for attackers. So:\n\n- Files from **mail and the web**: macros stay off. There is no exception.\n- Files on the **team’s drive** that our own people wrote: have them signed, it takes a day. Write to the service desk with the path.\n- *Unblock* in a file’s properties does not help any more.\n\nMonth-end is close and a macro is blocked? Call; signing is done within two hours then.',
    },
    feedback: [
      ['priya', 'didNot', 'I still do not know whom to ask to sign it.'],
      ['bilal.noor', 'helped'],
    ],
  },
];
