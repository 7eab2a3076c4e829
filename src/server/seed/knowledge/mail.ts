import type { ArticleStory } from './article-story';

export const mailArticles: readonly ArticleStory[] = [
  {
    number: 1021,
    type: 'troubleshooting',
    title: 'Outlook asks for the password at every start',
    summary: 'A stale entry in the credential manager. Remove it, start once, confirm the second factor.',
    service: 'mail',
    category: 'mail.client',
    audience: 'agents',
    tags: ['outlook', 'password-prompt'],
    by: 'stefan.ilic',
    age: 125,
    sections: {
      symptoms: 'Outlook asks for the password each time it starts, accepts it, and asks again next time.',
      cause: 'A saved entry of the former mail server is tried first. It can’t be renewed.',
      resolution:
        '1. Close Outlook, and the meeting app too.\n2. *Credential manager*, *Windows credentials*: remove every entry that begins with `MicrosoftOffice16_Data` or names `mail.halbrook`.\n3. Start Outlook, sign in once, tick *keep me signed in*.\n4. Restart the computer and look whether it stays quiet.',
    },
    solution: {
      questions: ['Does mail on the web work?', 'Since a password change?'],
      checklist: ['Outlook closed', 'Old credentials removed', 'Signed in once', 'Quiet after a restart'],
      reply:
        'Hello {{caller.firstName}},\n\nan old saved password was in the way. It is removed; Outlook asks once more and then keeps quiet.\n\n{{agent.firstName}}',
      resolution: { code: 'solutionProvided', notes: 'Old credentials removed, Outlook keeps the new sign-in.' },
    },
    feedback: [['gareth.pugh', 'helped']],
  },
  {
    number: 1022,
    type: 'troubleshooting',
    title: 'Outlook: "data file cannot be accessed", 0x8004010F',
    summary: 'The profile points to a data file that is gone. A new profile takes five minutes and loses nothing.',
    service: 'mail',
    category: 'mail.client',
    audience: 'agents',
    tags: ['outlook', '0x8004010F', 'profile'],
    by: 'stefan.ilic',
    age: 83,
    sections: {
      symptoms:
        'Send and receive ends with **0x8004010F**, *Outlook data file cannot be accessed*. New mail is on the phone and on the web, but not in Outlook.',
      cause: 'The default delivery location names a file that was moved, or that was on the former drive.',
      resolution:
        '1. *Control panel*, *Mail*, *Show profiles*, **Add**. Name it after today’s date.\n2. Make it the default and start Outlook.\n3. Old archives: *File*, *Open*, choose the `.pst` where it is now.\n4. Rules and signatures come back from the server; **local** signatures have to be copied from `%APPDATA%\\Microsoft\\Signatures`.',
    },
    solution: {
      tags: ['profile'],
      checklist: ['New profile made and default', 'Mail arrives', 'Archives opened', 'Signatures copied'],
      resolution: {
        code: 'solutionProvided',
        notes: 'New mail profile made; 0x8004010F is gone, archives are connected.',
      },
    },
    feedback: [
      ['maya', 'helped'],
      ['kwame.mensah', 'helped', 'The hint about signatures saved me a second call.'],
    ],
  },
  {
    number: 1023,
    type: 'troubleshooting',
    title: 'Search in Outlook finds nothing',
    summary: 'The index was paused on battery, or is broken. Mains over lunch, else rebuild.',
    service: 'mail',
    category: 'mail.client',
    audience: 'everyone',
    tags: ['outlook', 'search', 'index'],
    by: 'hana.sato',
    age: 150,
    sections: {
      symptoms:
        'You see the mail before you, but searching for its sender finds nothing, or only what is older than weeks.',
      cause: 'Reading new mail for the search pauses while the laptop runs on battery.',
      resolution:
        '1. Leave the laptop on mains with the lid open for an hour.\n2. In Outlook: *Search*, *Tools*, *Indexing status*. It should say 0 items remaining.\n3. If the number stays the same: *Indexing options*, *Advanced*, **Rebuild**. It takes two to four hours; search on the web works meanwhile.',
    },
    solution: {
      checklist: ['On mains for an hour', 'Indexing status is 0', 'Rebuilt if it stood still'],
      reply:
        'Hello {{caller.firstName}},\n\nleave the laptop on mains over lunch, it has to read up. After that, search finds everything again; until then search on the web.\n\n{{agent.firstName}}',
      resolution: { code: 'solutionProvided', notes: 'Index rebuilt, search finds mails of all years.' },
    },
    feedback: [['priya', 'helped']],
  },
  {
    number: 1024,
    type: 'knownError',
    title: 'Mail to a customer comes back with 550 5.7.1',
    summary: 'The customer’s server does not know our second outbound address. Resend through the first.',
    service: 'mail',
    category: 'mail.flow',
    audience: 'agents',
    tags: ['550', 'bounce', 'spf'],
    by: 'stefan.ilic',
    age: 28,
    sections: {
      symptoms:
        'A long mail comes back, with `550 5.7.1 … not permitted to relay` or `SPF fail` in it. Every second mail goes through.',
      cause: 'We send from two addresses in turn. Some receivers have allowed only the first by hand.',
      workaround:
        '1. Open the bounce, copy the receiver’s domain.\n2. Add it to the rule **first address only**; it works within five minutes.\n3. Have the caller send again. Do not ask the customer to change anything: a letter of ours is on its way.',
    },
    solution: {
      tags: ['bounce'],
      questions: ['Which receiver?', 'Can you attach the mail that came back?'],
      checklist: ['Domain copied from the bounce', 'Rule: first address only', 'Sent again, arrived'],
      reply:
        'Hello {{caller.firstName}},\n\nthe customer’s server does not know one of our two addresses. Please send it once more now; it takes the other one.\n\n{{agent.firstName}}',
      resolution: {
        code: 'knownError',
        notes: 'Receiver put on the rule for the first outbound address; mail arrived.',
      },
    },
    feedback: [['linh.tran', 'helped']],
  },
  {
    number: 1025,
    type: 'howTo',
    title: 'Send large files with the transfer link',
    summary: 'Mails end at 10 MB at most receivers. The transfer link has no such limit.',
    service: 'mail',
    category: 'mail.flow',
    audience: 'everyone',
    tags: ['large-files', 'transfer'],
    by: 'sofia.marino',
    age: 220,
    review: -3,
    sections: {
      steps:
        '1. In a new mail choose **Transfer link** in the toolbar.\n2. Drop the files. Up to 20 GB, no programs.\n3. Choose who may open it and for how long; 14 days is usual.\n4. Send. You are told when it was fetched.\n\nSuppliers can send to you the same way: *Ask for files* makes a link for them.',
    },
    feedback: [
      ['priya', 'outdated', 'It is called Share now, and the toolbar looks different.'],
      ['anneke.visser', 'helped'],
    ],
  },
  {
    number: 1026,
    type: 'howTo',
    title: 'Shared mailbox: give access and make it appear',
    summary: 'Its owner agrees, the group is set, Outlook shows it within an hour.',
    service: 'mail',
    category: 'mail.mailbox',
    audience: 'agents',
    tags: ['mailbox', 'access'],
    by: 'maya',
    age: 58,
    sections: {
      steps:
        '1. The mailbox’s owner agrees in writing (the owner is in its description).\n2. Put the person into the group `mbx-NAME-full`, or `-read`.\n3. Outlook shows it by itself **within an hour** and after a restart.\n4. Not there after a day? *File*, *Account settings*, *Change*, *More*, *Advanced*: add it by hand.',
    },
    solution: {
      fields: { categoryId: 'mail', subcategoryId: 'mail.mailbox', serviceId: 'mail' },
      questions: ['Which mailbox?', 'Read only, or sending too?'],
      checklist: ['Owner has agreed', 'Group set', 'Mailbox shows'],
      reply:
        'Hello {{caller.firstName}},\n\nyou have access now. Outlook shows the mailbox within an hour; restart it once after that.\n\n{{agent.firstName}}',
      resolution: { code: 'resolvedByRequest', notes: 'Owner agreed, {{caller.name}} is in the group of the mailbox.' },
    },
  },
  {
    number: 1027,
    type: 'troubleshooting',
    title: 'Scan to mail fails with SMTP 535',
    summary: 'The device signs in with a password that has expired. Since spring they use a relay without one.',
    service: 'printing',
    category: 'printing.scan',
    audience: 'agents',
    tags: ['scan', 'smtp-535', 'mfp'],
    by: 'thandi.nkosi',
    age: 37,
    sections: {
      symptoms: 'The device says *sending failed*; its log shows **SMTP 535 5.7.3 Authentication unsuccessful**.',
      cause: 'Devices that were moved or reset fall back to the former server with name and password.',
      resolution:
        '1. Open the device’s page: `http://` and its name.\n2. *Send*, *SMTP*: server `relay.halbrook.example`, port **25**, no authentication, TLS if available.\n3. Sender is the device’s name, such as `hb-2f-mfp@halbrook.example`.\n4. Send a test page to yourself.',
    },
    solution: {
      questions: ['What is the name on the label of the device?'],
      checklist: ['Server is the relay, port 25', 'No authentication', 'Test page arrived'],
      resolution: { code: 'solutionProvided', notes: 'Device sends through the relay again, test page arrived.' },
    },
    feedback: [['mateusz.zielinski', 'helped']],
  },
  {
    number: 1028,
    type: 'howTo',
    title: 'Automatic answers for you and for a team mailbox',
    summary: 'Yours in Outlook; a team’s on the web, by somebody with full access.',
    service: 'mail',
    category: 'mail.mailbox',
    audience: 'everyone',
    tags: ['out-of-office'],
    by: 'callum.reid',
    age: 160,
    sections: {
      text: 'Colleagues and the outside can get different texts. Leave out who is on leave *why*, and name who helps instead.',
      steps:
        '**Yours:** *File*, *Automatic replies*; set the dates, then it ends by itself.\n\n**A team’s:** open the mailbox on the web (*Open another mailbox*), gear, *Automatic replies*. In Outlook the button changes your own!',
    },
  },
  {
    number: 1029,
    type: 'troubleshooting',
    title: 'Booking calendar is read-only for planners',
    summary: 'Editors of a calendar that was moved lose their rights.',
    service: 'mail',
    category: 'mail.calendar',
    audience: 'agents',
    tags: ['calendar'],
    by: 'tomasz.wilk',
    age: 3,
    state: 'draft',
    sections: {
      symptoms: 'Planners open the fleet calendar and can’t book; *you have read permission only*.',
      cause: 'To be found out: is it the move of last week? Stefan looks at the log.',
      resolution: '1. Set the planners as **editors** again.\n2. …',
    },
  },
];
