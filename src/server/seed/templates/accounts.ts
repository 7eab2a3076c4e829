import type { Template } from './template';

export const accountTemplates: readonly Template[] = [
  {
    service: 'directory',
    category: 'account.password',
    group: 'desk',
    weight: [3, 2],
    titles: ['Forgot password after the holidays', 'Password expired, can’t sign in', 'Reset link does not arrive'],
    descriptions: [
      'Back after {n} days and nothing I remember works.',
      'The page says that my password has expired but not where to change it.',
    ],
    notes: [
      'Called back on the number in the directory, answered both questions. New password set with change at first sign-in.',
    ],
    replies: ['You are in again. With the authenticator app you can reset it yourself next time, day or night.'],
    ends: [
      ['solutionProvided', 'Password reset after call-back to the known number.'],
      ['resolvedByCaller', 'Caller found the self-service page and reset it alone.'],
    ],
  },
  {
    service: 'directory',
    category: 'account.lockout',
    group: 'desk',
    weight: [3, 2],
    titles: ['Account locked again', 'Locked out every morning', 'Account of {name} locked'],
    descriptions: [
      'I unlock it on the page and an hour later it is locked again, since {day}.',
      'I did not mistype, I have not even typed.',
    ],
    notes: [
      'Old session on a meeting room computer with the former password. Signed out remotely.',
      'Mail app on a tablet at home still had the old password.',
    ],
    replies: ['An old sign-in on another device was the cause; it is signed out now. Your account is open.'],
    ends: [
      ['solutionProvided', 'Stale session ended, account unlocked, no lockout for 24 hours.'],
      ['userError', 'Password was stored in a tablet at home. Caller removed it.'],
    ],
  },
  {
    service: 'directory',
    category: 'account.mfa',
    group: 'identity',
    weight: [3, 2],
    titles: ['New phone, second factor lost', 'Authenticator shows nothing', 'Code by text message never comes'],
    descriptions: ['I moved to a new phone on {day} and the app is empty.', 'I confirm, it spins, it asks again.'],
    notes: ['Identity checked by video with the line manager. Old method removed, temporary pass for one hour issued.'],
    replies: [
      'Use the temporary pass within the hour, then scan the code with your new phone. Tell me if the hour is too short.',
    ],
    ends: [['solutionProvided', 'Second factor registered anew on the new phone after an identity check.']],
  },
  {
    service: 'directory',
    category: 'account.joiner',
    group: 'identity',
    weight: [3, 2],
    titles: ['Starter on {day} has no account yet', 'Name change after wedding', 'Leaver still in the team list'],
    descriptions: [
      '{name} starts on {day}. Desk and laptop are ready, the account is not.',
      'The address should follow, but old mails must still arrive.',
    ],
    notes: [
      'Record in the HR system was saved without a start date. Corrected with People, account made at the next run.',
    ],
    replies: ['The account is there, first sign-in with the letter from People. The groups of the team are set.'],
    ends: [
      ['solutionProvided', 'Account made and put into the groups of the team.'],
      ['resolvedByRequest', 'Done with the joiner request, no fault.'],
    ],
  },
  {
    service: 'erp',
    category: 'account.rights',
    group: 'identity',
    weight: [3, 2],
    titles: ['No right to post credit notes', 'Transaction refused after team change', 'Can’t see cost centre reports'],
    descriptions: [
      'I changed team on {day} and lost what I had, without getting what I need.',
      'Message: you are not authorised. A colleague with the same job can.',
    ],
    notes: [
      'Role of the new team was requested but waits for the data owner. Reminder sent.',
      'Owner agreed, role assigned.',
    ],
    replies: ['The owner of the data has agreed. Sign out and in once, then it works.'],
    ends: [
      ['solutionProvided', 'Role assigned after consent of the data owner.'],
      ['resolvedByRequest', 'Came with the access request of the line manager.'],
    ],
  },
  {
    service: 'teamsites',
    category: 'files.share',
    group: 'identity',
    weight: [3, 3],
    titles: [
      'No access to the site of the {day} project',
      'Link says access denied',
      'External partner can’t open folder',
    ],
    descriptions: ['I was invited, accepted, and see an empty page.', 'Our partner needs it before {day}.'],
    notes: [
      'Invitation went to the private address. Invited again.',
      'Sharing with guests is off for this site by the owner’s choice.',
    ],
    replies: ['The owner has added you. Open the link from the new mail, the old one stays dead.'],
    ends: [
      ['solutionProvided', 'Owner added the caller as a member.'],
      [
        'noResolutionProvided',
        'Owner does not want guests on this site; partner gets the files by the transfer service.',
      ],
    ],
  },
  {
    service: 'files',
    category: 'files.restore',
    group: 'platform',
    weight: [3, 2],
    titles: [
      'Folder deleted by mistake',
      'Yesterday’s version of a sheet needed',
      'Folder {day} has vanished from drive P:',
    ],
    descriptions: ['I wanted to delete a copy and took the original.', 'It was there on {day}. {n} people use it.'],
    notes: [
      'Found one folder further down: dragged by accident. Moved back.',
      'Restored from the snapshot of 02:00 into a folder beside it.',
    ],
    replies: ['It is back, in a folder with "restored" in its name, so that nothing newer is overwritten.'],
    ends: [
      ['solutionProvided', 'Restored from snapshot beside the present one; caller has checked it.'],
      ['solutionProvided', 'Folder had been dragged into its neighbour, moved back.'],
    ],
  },
  {
    service: 'files',
    category: 'files.drive',
    group: 'desk',
    weight: [3, 2],
    titles: ['Drive P: missing after restart', 'Network drives disconnected at {place}', 'Drive full'],
    descriptions: ['The red cross is on all drives. The intranet works.', 'I can’t save, it says no space left.'],
    notes: [
      'Laptop was on the guest network. On the right one the drives are back.',
      'Quota raised by {n} GB, owner of the folder told.',
    ],
    replies: ['Your laptop had taken the guest Wi-Fi. It knows better now and the drives are there.'],
    ends: [
      ['solutionProvided', 'Guest network forgotten, drives connected.'],
      ['solutionProvided', 'Quota raised, owner asked to tidy up.'],
    ],
  },
  {
    service: 'security',
    category: 'security.phishing',
    group: 'security',
    weight: [2, 2],
    titles: [
      'Suspicious mail about a parcel',
      'Mail from the “managing director” asks for vouchers',
      'Strange invoice from a known supplier',
    ],
    descriptions: [
      'I did not click. Forwarded as attachment.',
      'The name is right, the address is not. {n} of us have it.',
    ],
    notes: ['Mail pulled from {n} mailboxes, sender blocked. Nobody clicked.'],
    replies: ['Well spotted: it was fraud. It is gone from all mailboxes, you need do nothing more.'],
    ends: [
      ['solutionProvided', 'Mail removed everywhere, sender and link blocked.'],
      ['noResolutionProvided', 'Mail was genuine, if clumsy. Sender told.'],
    ],
  },
  {
    service: 'security',
    category: 'security.lost',
    group: 'security',
    weight: [2, 1],
    titles: ['Phone left on the train', 'Laptop stolen from the car', 'Badge and laptop bag missing'],
    descriptions: [
      'It happened at about {n} o’clock. It was locked.',
      'I noticed at the office. Police report is made.',
    ],
    notes: ['Device locked and wiped at next contact, sessions ended, badge blocked.', 'Wipe confirmed at 21:40.'],
    replies: ['Your device is locked and will wipe itself, nobody can read it. A replacement waits in {room}.'],
    ends: [
      ['solutionProvided', 'Device wiped, badge blocked, replacement handed over. Data was encrypted throughout.'],
    ],
  },
];
