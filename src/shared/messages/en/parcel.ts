// A ticket as a signed file: saving it, opening it, and why one is refused.
export const parcel = {
  action: {
    save: 'Save as file…',
    open: 'Open a file…',
  },
  why: { one: 'A file holds one ticket. Save them one by one.' },
  save: {
    offer: 'Hand off as file',
    hint: 'For handing it over without a network',
    done: '{{file}} is saved. Whoever opens it in Firstline can go on with it without a network; it is not encrypted.',
  },
  page: {
    title: 'Ticket from a file',
    label: 'What is in the file',
    drop: 'A Firstline file ends in .firstline. You can also drop it anywhere on this window.',
    signed: 'Signed on {{person}}’s device and certified by {{desk}}. Nothing in it was changed since.',
    saved: 'Saved {{time}}.',
    offered: '{{person}} hands it to {{group}}',
    offeredHow: 'The first who accepts has it; you are told if somebody was faster.',
    unsent_one: '{{count}} change in it had not reached the server when it was saved.',
    unsent_other: '{{count}} changes in it had not reached the server when it was saved.',
    latest: 'Latest',
    articles: 'Articles used on it',
    attachments: 'Attachments',
    take: 'Take it in',
    takeHow:
      'It is then on this device like any other ticket. What it holds and what you do is sent once there is a network, and counts once, whoever is first.',
    open: 'Open the ticket',
    taken: 'It is on this device already.',
    own: 'You made this file on this device.',
    another: 'Open another file…',
    choose: 'Open a file…',
    none: 'No file is open',
  },
  /** What happened, and what to do. */
  fault: {
    title: '{{file}} was not opened',
    savedNot: '{{number}} was not saved as a file',
    notAParcel: 'This is not a ticket saved by Firstline. Choose a file that ends in .firstline.',
    tooLarge:
      'The file is too large for a ticket. Ask its sender to save it again, or send the change over the network.',
    newer: 'It was saved by a newer Firstline than this one. Update this one, then open it again.',
    older: 'It was saved by an older Firstline than this one. Ask its sender to update and to save it again.',
    noKey: 'This device does not know its desk’s key yet. Connect to the server once, then try again.',
    otherDesk: 'It is from another desk, “{{desk}}”. Only files of your own desk can be opened here.',
    tampered:
      'It was changed after it was signed, or damaged on the way. Nothing of it was used. Ask its sender for a new file.',
    expired: 'The certificate it was signed with ended {{until}}. Ask its sender to connect once and to save it again.',
    revoked: 'The device it was signed on is no longer trusted. Ask its sender for a new file from another device.',
    notForYou: 'It holds a ticket that you may not work on. Ask its sender to offer it to one of your groups.',
    saveNoKey: 'This device has no certificate of its desk yet. Connect to the server once, then save it again.',
    saveExpired: 'This device’s certificate has ended. Connect to the server once, then save it again.',
    saveTooLarge: 'There is too much on it for one file. Send it over the network.',
    saveNotForYou: 'You may not work on this ticket, so you can’t hand it on.',
  },
} as const;
