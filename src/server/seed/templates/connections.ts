import type { Template } from './template';

export const connectionTemplates: readonly Template[] = [
  {
    service: 'vpn',
    category: 'network.vpn',
    group: 'desk',
    weight: [3, 2],
    titles: [
      'VPN does not connect from the hotel',
      'VPN asks for a certificate',
      'VPN connects, intranet does not open',
    ],
    descriptions: [
      'It stops at 40 %. At home it works.',
      'Since {day} a window asks for a certificate and the list is empty.',
    ],
    notes: [
      'Machine certificate had expired on {day}. Renewed over the phone’s hotspot.',
      'Hotel blocks UDP. Profile set to TCP 443.',
    ],
    replies: ['Please choose the profile with 443 in its name. It works in hotels and on trains.'],
    ends: [
      ['solutionProvided', 'Machine certificate renewed, VPN connects.'],
      ['workaroundProvided', 'Profile over TCP 443 used while travelling.'],
    ],
  },
  {
    service: 'wifi',
    category: 'network.wireless',
    group: 'network',
    weight: [2, 2],
    titles: ['Wi-Fi weak at {place}', 'Wi-Fi drops in {room}', 'No Wi-Fi at {place} since {day}'],
    descriptions: [
      'Calls break off when I walk to the window. {n} of us sit there.',
      'Bars are full but nothing loads.',
    ],
    notes: [
      'Access point hung since the power cut. Restarted by its switch port.',
      'Two access points on the same channel, moved one.',
    ],
    replies: ['The access point above you hung and has been restarted. Is it better now?'],
    ends: [
      ['solutionProvided', 'Access point restarted and put on the list for replacement.'],
      ['resolvedByChange', 'Additional access point with the change of {day}.'],
    ],
  },
  {
    service: 'lan',
    category: 'network.wired',
    group: 'network',
    weight: [3, 2],
    titles: [
      'Network socket dead in {room}',
      'Desk move: no network at the new desk',
      'Machine at {place} loses the network',
    ],
    descriptions: ['The light is off, with two cables. Needed from {day}.', 'It worked until the cleaning.'],
    notes: [
      'Socket not patched. Patched to switch 3, port {n}.',
      'Port was shut for too many addresses: a small switch under the desk. Removed.',
    ],
    replies: ['Your socket is live now. Please use the left one, the right one is for the phone.'],
    ends: [
      ['solutionProvided', 'Socket patched and tested at 1 Gbit/s.'],
      ['solutionProvided', 'Private switch removed, port opened again.'],
    ],
  },
  {
    service: 'browser',
    category: 'network.internet',
    group: 'network',
    weight: [3, 3],
    titles: ['Supplier page blocked', 'Customs page shows a certificate warning', 'Video training does not play'],
    descriptions: ['Category "unknown" says the page. It is our new supplier.', 'Colleagues in Porto can open it.'],
    notes: [
      'Page is eight days old and was unrated. Checked and released.',
      'Their certificate has expired, not ours. Told them.',
    ],
    replies: ['The page is released, it takes five minutes to reach all sites.'],
    ends: [
      ['solutionProvided', 'Page checked and released.'],
      ['noResolutionProvided', 'Fault at the operator of the page, who has been told.'],
    ],
  },
  {
    service: 'mail',
    category: 'mail.client',
    group: 'desk',
    weight: [3, 2],
    titles: ['Outlook hangs at “loading profile”', 'Search in mail finds nothing', 'Signature gone after update'],
    descriptions: [
      'It hangs for minutes since {day}. On the web it works.',
      'I search for a mail of {day} that I see before me, and it is not found.',
    ],
    notes: [
      'Add-in of an old meeting tool blocks the start. Switched off.',
      'Index was paused on battery. Let it run on mains.',
    ],
    replies: [
      'An old add-in was in the way; Outlook starts in seconds now. Your signature comes back with the next start.',
    ],
    ends: [
      ['solutionProvided', 'Add-in switched off, profile kept.'],
      ['solutionProvided', 'Index rebuilt overnight, search finds mails of all years.'],
    ],
  },
  {
    service: 'mail',
    category: 'mail.flow',
    group: 'apps',
    weight: [2, 2],
    titles: ['Customer does not receive our mails', 'Mails to {name} come back', 'Quotation stuck in the outbox'],
    descriptions: [
      'Two customers say nothing arrives since {day}. No error at our end.',
      'The mail comes back with a long text in English and numbers.',
    ],
    notes: [
      'Attachment of {n} MB is over the receiver’s limit. Sent by the transfer service.',
      'Receiver’s mail server refuses our second address. Ticket with them.',
    ],
    replies: ['Your mail was larger than the receiver takes. The transfer link in the toolbar has no such limit.'],
    ends: [
      ['solutionProvided', 'Sent by the transfer service, customer has it.'],
      ['resolvedByProblem', 'Solved with the problem about our second outbound address.'],
    ],
  },
  {
    service: 'mail',
    category: 'mail.mailbox',
    group: 'desk',
    weight: [3, 3],
    titles: [
      'Shared mailbox does not show',
      'Can read but not send from the team mailbox',
      'Automatic answer of the team mailbox is wrong',
    ],
    descriptions: [
      'I joined the team on {day}. The others have it on the left, I do not.',
      'It still says that we are on holiday.',
    ],
    notes: [
      'Right to send was missing, right to read was there. Owner agreed.',
      'Automatic answer ended with the owner.',
    ],
    replies: ['The mailbox appears by itself within the hour. You may send from it, the owner agreed.'],
    ends: [['solutionProvided', 'Rights set with the consent of the owner.']],
  },
  {
    service: 'telephony',
    category: 'telephony.softphone',
    group: 'desk',
    weight: [3, 2],
    titles: ['Softphone shows “not registered”', 'Calls drop after 30 seconds', 'Forwarding can’t be switched off'],
    descriptions: ['I can call out but nobody reaches me, since {day}.', 'Always at thirty seconds, as if by a clock.'],
    notes: [
      'Account was registered twice, at the old desk too. Old one removed.',
      'Home router with call helper switched on. Switched off.',
    ],
    replies: ['Your line is registered once again, and only once. I have called you: it rings.'],
    ends: [
      ['solutionProvided', 'Double registration removed.'],
      ['solutionProvided', 'Call helper of the home router switched off with the caller.'],
    ],
  },
  {
    service: 'telephony',
    category: 'telephony.hotline',
    group: 'telvia',
    weight: [2, 2],
    titles: [
      'Callers hear music and then nothing',
      'Number of the shop goes to the wrong place',
      'Toll-free number not reachable from abroad',
    ],
    descriptions: ['Customers tell us on mobile that they wait for ever. {n} complaints since {day}.'],
    notes: [
      'Carrier moved the number to another route on {day}. Fault opened with them.',
      'Carrier confirms, route is back.',
    ],
    replies: ['The carrier had moved our number. It has been put back, I called from three networks and got through.'],
    ends: [['solutionProvided', 'Carrier put the number back on its route. Called from three networks.']],
  },
];
