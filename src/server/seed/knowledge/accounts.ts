import type { ArticleStory } from './article-story';

export const accountArticles: readonly ArticleStory[] = [
  {
    number: 1011,
    type: 'howTo',
    title: 'Reset a password on the phone',
    summary:
      'Call back on the number in the directory, then set a temporary password. Never to a number that was named.',
    service: 'directory',
    category: 'account.password',
    audience: 'agents',
    tags: ['password', 'identity-check'],
    by: 'maya',
    age: 130,
    sections: {
      text: 'Nobody gets a password because they sound nice. Identify first (KB0001020).',
      steps:
        '1. End the call and **call back on the number in the directory**.\n2. No number there? Ask the line manager to call with the person.\n3. Set a temporary password, *must change at next sign-in*.\n4. Read it out letter by letter; do not send it by mail.\n5. Stay on the line until the new one is set.',
    },
    solution: {
      fields: { categoryId: 'account', subcategoryId: 'account.password', serviceId: 'directory' },
      checklist: ['Called back on the number in the directory', 'Temporary password set', 'Caller has set a new one'],
      note: 'Identity of {{caller.name}} checked by call-back.',
      reply:
        'Hello {{caller.firstName}},\n\nyou are in again. With the authenticator app you can reset your password yourself next time, day or night.\n\n{{agent.firstName}}',
      resolution: { code: 'solutionProvided', notes: 'Password reset after call-back to the known number.' },
    },
    feedback: [
      ['elena.duarte', 'helped'],
      ['callum.reid', 'helped'],
      ['imani.kone', 'helped'],
    ],
  },
  {
    number: 1012,
    type: 'howTo',
    title: 'Change or reset your own password',
    summary: 'You need your phone with the authenticator app, and two minutes.',
    service: 'directory',
    category: 'account.password',
    audience: 'everyone',
    tags: ['password', 'self-service'],
    by: 'ruth.adeyemi',
    age: 190,
    sections: {
      steps:
        '1. Open **password** on the start page, or `password.halbrook.example` on any phone.\n2. Enter your work address and confirm the number in the app.\n3. Choose a new password: at least 14 characters, a sentence is best.\n4. On small screens *Change now* is at the very bottom: scroll.\n5. Enter the new one on **every** device with your mail, tablets at home too. An old one locks you out (KB0001013).',
    },
    feedback: [
      ['priya', 'helped', 'Scrolling was the trick.'],
      ['tomasz.wilk', 'helped'],
    ],
  },
  {
    number: 1013,
    type: 'troubleshooting',
    title: 'Account locks again and again after a password change',
    summary: 'Something still tries the old password. Event 4740 names it.',
    service: 'directory',
    category: 'account.lockout',
    audience: 'agents',
    tags: ['lockout', 'event-4740', 'event-4625'],
    by: 'jan.dvorak',
    age: 155,
    sections: {
      symptoms:
        'The account locks at about the same times every day, within a week of a password change. Unlocking helps for an hour.',
      cause:
        'A device, a session or a drive still uses the old password: an old phone in a drawer, a tablet at home, a computer in a meeting room where somebody is signed in.',
      resolution:
        '1. Search the directory’s log for **event 4740** of the account: *Caller Computer Name* is where it came from.\n2. Empty name: look for **event 4625**, logon type 3, on the mail gateway. The device name stands there.\n3. End the session, remove the device’s partnership, or have the password entered there.\n4. Unlock and watch for a day.',
    },
    solution: {
      tags: ['lockout'],
      questions: [
        'When did you last change your password?',
        'Do you have an old phone or tablet with your work mail?',
        'Are you signed in on another computer?',
      ],
      checklist: ['Event 4740 looked up', 'Source found', 'Source ended or updated', 'Account unlocked'],
      reply:
        'Hello {{caller.firstName}},\n\none of your devices still tries the old password, even from a drawer. I have ended it from here, and your account is open.\n\n{{agent.firstName}}',
      resolution: {
        code: 'solutionProvided',
        notes: 'Source of the lockouts ended, account unlocked, no lockout since.',
      },
    },
    later: [
      {
        by: 'jan.dvorak',
        age: 40,
        change: 'Where to look when 4740 has no name',
        sections: {
          resolution:
            '1. Search the directory’s log for **event 4740** of the account: *Caller Computer Name* is where it came from.\n2. Empty name: look for **event 4625**, logon type 3, on the mail gateway. The device name stands there, with the model of the phone.\n3. End the session, remove the device’s partnership, or have the password entered there. **Ask before you block a phone**: it may be somebody’s own.\n4. Unlock and watch for a day.',
        },
      },
    ],
    feedback: [
      ['maya', 'helped', '4625 showed a Pixel 6 that her son has now.'],
      ['hana.sato', 'helped'],
      ['bilal.noor', 'didNot'],
    ],
  },
  {
    number: 1014,
    type: 'howTo',
    title: 'Second factor after a lost or new phone',
    summary: 'Check the identity by video with the line manager, give a temporary pass, have the app registered anew.',
    service: 'directory',
    category: 'account.mfa',
    audience: 'agents',
    tags: ['mfa', 'identity-check'],
    by: 'noor.elamrani',
    age: 98,
    sections: {
      steps:
        '1. Video call with the person **and** the line manager; both names in the note.\n2. Remove the old phone under *authentication methods*.\n3. Issue a temporary pass: one hour, one use.\n4. The person signs in with it at `mysignins` and scans the code with the new phone.\n5. Lost, not replaced? Then also KB0001063.',
    },
    solution: {
      fields: { categoryId: 'account', subcategoryId: 'account.mfa' },
      checklist: ['Video call with line manager', 'Old phone removed', 'Temporary pass issued', 'New phone registered'],
      reply:
        'Hello {{caller.firstName}},\n\nuse the temporary pass within the hour, then scan the code with your new phone. Tell me if the hour is too short.\n\n{{agent.firstName}}',
      resolution: {
        code: 'solutionProvided',
        notes: 'Second factor registered anew on the new phone after an identity check.',
      },
    },
    feedback: [['sofia.marino', 'helped']],
  },
  {
    number: 1015,
    type: 'howTo',
    title: 'Register the authenticator app',
    summary: 'For your first day and for a new phone while you still have the old one.',
    service: 'directory',
    category: 'account.mfa',
    audience: 'everyone',
    tags: ['mfa', 'new-phone', 'self-service'],
    by: 'noor.elamrani',
    age: 200,
    review: 20,
    sections: {
      steps:
        '1. Install **Authenticator** from your phone’s store.\n2. On the computer open *security* on the start page and sign in.\n3. Choose **Add a method**, **App**.\n4. Scan the picture with the app and enter the number that it shows.\n5. New phone: now remove the old one from the list.\n\nYou have no old phone any more? Call the service desk; we have to see your face once.',
    },
    feedback: [['priya', 'helped']],
  },
  {
    number: 1016,
    type: 'knownError',
    title: 'Sign-in loops after a change of the phone number',
    summary: 'The second factor asks again and again, because an old number is kept in a cache for a day.',
    service: 'directory',
    category: 'account.mfa',
    audience: 'agents',
    tags: ['mfa', 'loop'],
    by: 'ruth.adeyemi',
    age: 19,
    sections: {
      symptoms: 'After the number in the directory was changed, the prompt comes back as soon as it is confirmed.',
      cause: 'The sign-in service keeps the former number for 24 hours. A ticket with the supplier is open.',
      workaround:
        'Set the **app** as the default method instead of text messages: *authentication methods*, *default*. It works at once. After a day the person may change it back.',
    },
    solution: {
      checklist: ['Number in the directory is right', 'Default method set to the app', 'Sign-in works'],
      resolution: { code: 'knownError', notes: 'Default method set to the app until the former number is forgotten.' },
    },
  },
  {
    number: 1017,
    type: 'troubleshooting',
    title: 'Starter has no account on the first day',
    summary: 'The record of People lacks a start date or a manager, or the nightly run has not been yet.',
    service: 'directory',
    category: 'account.joiner',
    audience: 'agents',
    tags: ['onboarding', 'joiner'],
    by: 'patrick.osullivan',
    age: 110,
    sections: {
      symptoms:
        'Desk and laptop are ready, the sign-in says that the account is unknown. Often several starters at once.',
      cause: 'Accounts are made at 02:00 from the personnel system, for records with a start date **and** a manager.',
      resolution:
        '1. Open the joiner report of this morning. Not in it: People have to complete the record.\n2. In it with an error: the error names the field.\n3. When the record is right, *run now* makes the account within ten minutes.\n4. Missing in the address book only? That follows after the next hour.',
    },
    solution: {
      tags: ['onboarding'],
      questions: ['Name as in the contract?', 'Who is the line manager?', 'When is the first day?'],
      checklist: ['Joiner report looked up', 'Record complete', 'Run now', 'First sign-in works'],
      resolution: { code: 'solutionProvided', notes: 'Account made and put into the groups of the team.' },
    },
    feedback: [['aleksandra.nowak', 'helped']],
  },
  {
    number: 1018,
    type: 'troubleshooting',
    title: 'ERP says "no authorisation" after a role change',
    summary: 'SU53 names the missing right. The data owner has to agree before a role is changed.',
    service: 'erp',
    category: 'account.rights',
    audience: 'agents',
    tags: ['erp', 'rights', 'su53'],
    by: 'ruth.adeyemi',
    age: 66,
    sections: {
      symptoms: '"You are not authorised to use transaction VA02", or a button that a colleague in the same job has.',
      cause: 'Roles were copied before a document type existed, or the colleague got the right by hand years ago.',
      resolution:
        '1. The caller repeats the step and then enters `/nSU53`. Ask for a picture of it.\n2. Compare with the role of the team, not with the colleague.\n3. Ask the **data owner**; no right without a yes in writing.\n4. Transports leave at 12:00 and 17:00. The caller signs out and in once.',
    },
    solution: {
      fields: { groupId: 'identity', subcategoryId: 'account.rights', categoryId: 'account', serviceId: 'erp' },
      tags: ['access'],
      questions: ['Which transaction?', 'Since when: a new job, a new team?', 'Can you send a picture of /nSU53?'],
      note: 'Picture of SU53 asked for. Role change needs the consent of the data owner.',
    },
    feedback: [
      ['rosa.ferreira', 'helped'],
      ['maya', 'helped'],
    ],
  },
  {
    number: 1019,
    type: 'howTo',
    title: 'Team site without an owner: who approves now?',
    summary: 'When the owner has left, the head of the department names a new one, and a second.',
    service: 'teamsites',
    category: 'files.share',
    audience: 'agents',
    tags: ['access', 'team-site'],
    by: 'noor.elamrani',
    age: 47,
    sections: {
      text: 'Access requests wait for the owner for ever. Sites without an owner are listed each Monday.',
      steps:
        '1. Find the department of the former owner in the directory.\n2. Write to its head: who takes it over, who is the second owner?\n3. Set both. Requests that wait are shown to them at once.\n4. **We never approve in somebody’s place**, not even for a day.',
    },
  },
  {
    number: 1020,
    type: 'policy',
    title: 'Identify callers before you change their access',
    summary: 'Which changes need which proof. Applies to everybody, the board included.',
    service: 'directory',
    category: 'account.rights',
    audience: 'agents',
    tags: ['policy', 'identity-check'],
    by: 'tessa.vandermeer',
    age: 300,
    review: 65,
    sections: {
      text: '**No proof**: questions, a stuck queue, a broken mouse.\n\n**Call back** on the number in the directory: passwords, unlocking, a new device for mail.\n\n**Video with the line manager**: second factor, a change of the phone number, access for somebody else.\n\n**In writing by the data owner**: rights in ERP, payroll and personnel systems.\n\nWho is in a hurry, names a director or asks for an exception is identified twice. A refused exception is never held against an agent; a granted one is.',
    },
    feedback: [['sam', 'helped']],
  },
];
