import type { ArticleStory } from './article-story';

export const computerArticles: readonly ArticleStory[] = [
  {
    number: 1030,
    type: 'howTo',
    title: 'Laptop asks for the BitLocker recovery key',
    summary: 'Read the key out after a call-back, then find out why it asked: usually a firmware update or a dock.',
    service: 'laptops',
    category: 'computer.encryption',
    audience: 'agents',
    tags: ['bitlocker', 'recovery-key'],
    by: 'jonas.lindgren',
    age: 70,
    sections: {
      symptoms:
        'A blue screen asks for a 48-digit key before Windows starts. Often after an update, or at every start.',
      steps:
        '1. Identify the caller by call-back (KB0001020).\n2. Ask for the first eight characters of the **key ID** on the screen and look it up.\n3. Read the key out in groups of six, wait for each.\n4. When Windows is up: `manage-bde -protectors -disable C: -rc 1`, restart, then it protects itself anew.\n5. Asks at every start? Update the firmware, unplug the dock while starting.',
      cause:
        'The chip has noticed that something in the start has changed: firmware, boot order, a dock with its own firmware.',
    },
    solution: {
      questions: ['Which key ID stands on the screen (first eight characters)?', 'Was there an update, a new dock?'],
      checklist: ['Called back', 'Key ID matches', 'Windows is up', 'Protection suspended for one start'],
      note: 'Recovery key read out to {{caller.name}} after call-back. The key was replaced afterwards.',
      resolution: { code: 'solutionProvided', notes: 'Started with the recovery key, protection renewed.' },
    },
    feedback: [
      ['elena.duarte', 'helped'],
      ['imani.kone', 'helped'],
    ],
  },
  {
    number: 1031,
    type: 'troubleshooting',
    title: 'Laptop slow and fan at full speed: the search indexer',
    summary: 'One damaged archive is read for ever. Exclude it and rebuild the index.',
    service: 'laptops',
    category: 'computer.performance',
    audience: 'agents',
    tags: ['performance', 'indexer'],
    by: 'tomasz.wilk',
    age: 44,
    sections: {
      symptoms:
        'Fan all day, battery lasts an hour, task manager shows *SearchIndexer* at the top. Also "slow since Monday".',
      cause: 'An old `.pst` or a huge spreadsheet can’t be read to its end and is begun again each time.',
      resolution:
        '1. *Indexing options*: more than a million items, or a size over 10 GB (`Windows.edb`) confirms it.\n2. Event 3036 in the search log names the file. Exclude its folder.\n3. *Advanced*, **Rebuild**. Two hours, lid open, on mains.\n4. Not the indexer? Look at KB0001037 before you order a new laptop.',
    },
    solution: {
      checklist: ['Indexer at the top of the task manager', 'File found by event 3036', 'Folder excluded', 'Rebuilt'],
      reply:
        'Hello {{caller.firstName}},\n\nthe index of the search is being rebuilt and skips one damaged file. It runs for about two hours, best with the lid open and on mains.\n\n{{agent.firstName}}',
      resolution: { code: 'solutionProvided', notes: 'Damaged file excluded, index rebuilt, load is normal.' },
    },
    feedback: [
      ['hana.sato', 'helped'],
      ['gareth.pugh', 'didNot', 'It was the antivirus scan in my case.'],
    ],
  },
  {
    number: 1032,
    type: 'knownError',
    title: 'Second monitor stays dark after the dock firmware 1.0.21',
    summary: 'Firmware 1.0.21 of the docks negotiates too much for the 32-inch model. 1.0.18 helps until the next one.',
    service: 'docking',
    category: 'computer.dock',
    audience: 'agents',
    tags: ['dock', 'monitor', 'firmware'],
    by: 'chiara.rossi',
    age: 12,
    sections: {
      symptoms: 'One of two screens at the dock stays dark or comes and goes. Straight at the laptop it works.',
      cause: 'Dock firmware 1.0.21: both screens are offered 4K at 60 Hz, more than the cable carries.',
      workaround:
        'Set both screens to **30 Hz** once, or put firmware **1.0.18** back: *Dock updater*, *Advanced*, *Previous*. Do not unplug for three minutes while it blinks.',
    },
    solution: {
      questions: ['Which firmware does the dock updater show?', 'One screen dark, or both?'],
      checklist: ['Firmware is 1.0.21', 'Firmware 1.0.18 put back', 'Both screens light'],
      resolution: { code: 'workaroundProvided', notes: 'Dock firmware set back to 1.0.18, both screens work.' },
    },
    draftsBeside: [
      {
        by: 'maya',
        age: 2,
        sections: {
          workaround:
            'First the quick way: set both screens to **30 Hz** (*Display*, *Advanced display*). It is enough for most callers and takes a minute.\n\nOtherwise put firmware **1.0.18** back: *Dock updater*, *Advanced*, *Previous*. Do not unplug for three minutes while it blinks.',
        },
      },
      {
        by: 'jonas.lindgren',
        age: 1,
        sections: {
          symptoms:
            'One of two screens at the dock stays dark or comes and goes, often after lunch when the laptop wakes up. Straight at the laptop it works. Event 4113 of the display driver is in the log.',
          workaround:
            'Put firmware **1.0.18** back: *Dock updater*, *Advanced*, *Previous*. Do not unplug for three minutes while it blinks. Setting 30 Hz helps too, but comes undone with the next update.',
        },
      },
    ],
    feedback: [['linh.tran', 'helped']],
  },
  {
    number: 1033,
    type: 'policy',
    title: 'Swollen battery: switch off and do not press',
    summary: 'A bulging laptop is a fire risk. Off, out of the bag, a technician with the steel box.',
    service: 'laptops',
    category: 'computer.laptop',
    audience: 'everyone',
    tags: ['battery', 'safety'],
    by: 'abena.owusu',
    age: 180,
    sections: {
      symptoms: 'The touchpad stands up, the lid does not close flat, the case rocks on the table.',
      steps:
        '1. **Switch it off** and pull the charger.\n2. Lay it on stone, metal or the floor, not on paper. Nothing on top.\n3. Do not press, do not open, do not send by post.\n4. Call the service desk. A technician comes **the same day** with a steel box and a laptop on loan.\n5. Smoke or a smell of solvent: leave the room and dial 8112.',
    },
    solution: {
      fields: { impact: 2, urgency: 1, serviceId: 'laptops', categoryId: 'computer', subcategoryId: 'computer.laptop' },
      tags: ['on-site', 'safety'],
      checklist: ['Caller has switched it off', 'Technician told', 'Loan laptop ready', 'Battery in the steel box'],
      reply:
        'Hello {{caller.firstName}},\n\nplease switch the laptop off, leave it on a hard surface and do not press on it. A technician comes to {{caller.location}} today with a laptop on loan.\n\n{{agent.firstName}}',
    },
    feedback: [['deniz', 'helped']],
  },
  {
    number: 1034,
    type: 'howTo',
    title: 'Coffee over the keyboard: the first minute counts',
    summary: 'Off, upside down, out of the sun. What dries for two days often lives.',
    service: 'laptops',
    category: 'computer.laptop',
    audience: 'everyone',
    tags: ['laptop', 'liquid'],
    by: 'abena.owusu',
    age: 240,
    review: 45,
    sections: {
      steps:
        '1. Hold the power button for ten seconds, pull the charger.\n2. Turn the laptop over like a tent, keyboard down.\n3. **No** hair dryer, no rice, no test whether it still works.\n4. Bring it to the service desk: Harbour 1.05, Mill Road gate 2, Gdańsk floor 5.\n5. You get one on loan; your files are on the drive.',
      text: 'Nobody is asked to pay for an accident. Sugar is worse than coffee: say what it was.',
    },
  },
  {
    number: 1035,
    type: 'troubleshooting',
    title: 'Headset: nobody hears me',
    summary: 'Mute button, wrong device, or the browser may not use the microphone. In that order.',
    service: 'peripherals',
    category: 'computer.peripheral',
    audience: 'everyone',
    tags: ['headset', 'microphone'],
    by: 'linh.tran',
    age: 134,
    sections: {
      symptoms: 'You hear the others, they do not hear you. In one app, or in all of them.',
      resolution:
        '1. The button on the cable or the raised arm mutes: is its light red?\n2. *Sound settings*, *Input*: choose the headset, speak, the bar should move.\n3. In the meeting choose the same device; after docking it jumps back to the laptop.\n4. In the browser: the lock beside the address, *Microphone*, **Allow**.\n5. Crackles in the softphone alone: KB0001053.',
    },
    solution: {
      questions: ['Is the light at the button red?', 'In one app or in all?'],
      checklist: ['Not muted', 'Right input device', 'Heard in a test call'],
      resolution: { code: 'userError', notes: 'Input device was another one after docking; heard in a test call.' },
    },
    feedback: [
      ['priya', 'helped', 'It was the arm.'],
      ['callum.reid', 'helped'],
    ],
  },
  {
    number: 1036,
    type: 'howTo',
    title: 'Get a new mouse, keyboard or headset',
    summary: 'From the cupboard at your site, without a ticket.',
    service: 'peripherals',
    category: 'computer.peripheral',
    audience: 'everyone',
    tags: ['order', 'peripherals'],
    by: 'sofia.marino',
    age: 280,
    sections: {
      text: 'Every site has a cupboard; your badge opens it. Take what you need, scan its label and your badge. Put the broken one into the grey box.\n\n- Harbour: Tower A, 2.14\n- Mill Road: dock office\n- Northgate plant: planning office\n- Gdańsk: floor 6\n- Porto: second floor\n\nLaptops, docks and screens are ordered by your line manager. Left-handed mice and split keyboards: ask occupational health, then they come within a week.',
    },
  },
  {
    number: 1037,
    type: 'troubleshooting',
    title: 'Laptop restarts by itself: event 41, stop code 0x0000007E',
    summary: 'What the codes mean, and when it is the hardware.',
    service: 'laptops',
    category: 'computer.laptop',
    audience: 'agents',
    tags: ['event-41', '0x0000007E', 'crash'],
    by: 'felix.brandt',
    age: 95,
    sections: {
      symptoms: 'Blue screen or plain restart. The log has **event 41**, *Kernel-Power*, after it.',
      cause:
        '- **Event 41 with bug check 0**: power was lost: charger, dock, battery.\n- **0x0000007E**: a driver; the dump names it, mostly graphics.\n- **0x00000124**: the hardware itself.',
      resolution:
        '1. Bug check 0: other charger, without the dock, for a day.\n2. 0x7E: driver of the named device from our catalogue, never from the web.\n3. 0x124, or three restarts in a day: **replace the laptop**, Endpoint L2 looks at it later.',
    },
    feedback: [['bilal.noor', 'helped']],
  },
];
