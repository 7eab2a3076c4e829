import type { ArticleStory } from './article-story';

export const networkArticles: readonly ArticleStory[] = [
  {
    number: 1001,
    type: 'knownError',
    title: 'VPN drops every few minutes since client 6.2',
    summary:
      'Client 6.2.1 loses its tunnel whenever the home router renews its lease. TCP 443 keeps it up until 6.2.2.',
    service: 'vpn',
    category: 'network.vpn',
    audience: 'agents',
    tags: ['vpn', 'home-office', 'client-6.2'],
    by: 'oskar',
    age: 24,
    sections: {
      symptoms:
        'VPN disconnects every five to ten minutes and comes back by itself. Remote desktop freezes, calls break off, file copies stop at a random place. It happens **at home only**, and only since the client was updated.',
      cause: 'Client 6.2.1 over UDP drops its session when the router renews its lease. The supplier has confirmed it.',
      workaround:
        '1. Open the client, *Settings*, *Connection*.\n2. Set **Transport** to `TCP 443`.\n3. Disconnect and connect once.\n\nThe tunnel is a little slower, but it stays.',
    },
    solution: {
      tags: ['client-6.2'],
      questions: [
        'Does it happen at home only, or in the office too?',
        'Which version does the client show under About?',
        'Since which day?',
      ],
      checklist: ['Version is 6.2.1', 'Transport set to TCP 443', 'Reconnected once', 'No drop for 15 minutes'],
      reply:
        'Hello {{caller.firstName}},\n\nyour VPN client has a fault in version 6.2.1. I have set it to TCP 443, which keeps the connection; version 6.2.2 will make that unnecessary and comes by itself.\n\nIf it drops again, answer this mail.\n\n{{agent.firstName}}, {{desk.name}}',
      resolution: {
        code: 'workaroundProvided',
        notes: 'VPN client set to TCP 443 as in the known error about 6.2.1. Connection of {{caller.name}} stayed up.',
      },
    },
    later: [
      {
        by: 'oskar',
        age: 15,
        change: 'Supplier has confirmed the cause',
        sections: {
          cause:
            'Client 6.2.1 over UDP drops its session when the router renews its lease, which home routers do every few minutes. The supplier has confirmed it and fixes it in **6.2.2**.',
        },
      },
      {
        by: 'oskar',
        age: 4,
        change: 'What to do where TCP 443 is not offered',
        sections: {
          workaround:
            '1. Open the client, *Settings*, *Connection*.\n2. Set **Transport** to `TCP 443`.\n3. Disconnect and connect once.\n\nIf the choice is greyed out, the profile is older than March: remove it and import the profile *Halbrook 443* from the start page.\n\nThe tunnel is a little slower, but it stays.',
        },
      },
    ],
    feedback: [
      ['maya', 'helped', 'Three callers this morning, all fixed in two minutes.'],
      ['tomasz.wilk', 'helped'],
      ['elena.duarte', 'helped'],
      ['hana.sato', 'didNot', 'Choice was greyed out on an old profile.'],
    ],
  },
  {
    number: 1002,
    type: 'troubleshooting',
    title: 'VPN does not connect from a hotel or a train',
    summary: 'Networks of hotels, trains and airports often block UDP. The profile with 443 in its name gets through.',
    service: 'vpn',
    category: 'network.vpn',
    audience: 'everyone',
    tags: ['vpn', 'travel'],
    by: 'maya',
    age: 140,
    sections: {
      symptoms:
        'The client stops at 40 % or says "gateway not reachable". At home and on the phone’s hotspot it works.',
      cause: 'The hotel or train lets web pages through and blocks everything else, or waits for its own sign-in page.',
      resolution:
        '1. Open any web page first. If a sign-in page of the hotel appears, accept it.\n2. In the VPN client choose the profile **Halbrook 443**.\n3. Connect.\n\nStill nothing? Use the hotspot of your phone for what can’t wait, and tell the service desk the name of the network.',
    },
    solution: {
      questions: ['Does a web page open without VPN?', 'Which profile is chosen?', 'What is the network called?'],
      checklist: ['Sign-in page of the network accepted', 'Profile Halbrook 443 chosen', 'Connected'],
      reply:
        'Hello {{caller.firstName}},\n\nplease open any web page first and accept the network’s own sign-in page if there is one. Then choose the profile "Halbrook 443" in the VPN client; it works in hotels and on trains.\n\n{{agent.firstName}}',
      resolution: { code: 'workaroundProvided', notes: 'Profile over TCP 443 used while travelling.' },
    },
    feedback: [
      ['priya', 'helped', 'Worked on the train to Leeds.'],
      ['sofia.marino', 'helped'],
    ],
  },
  {
    number: 1003,
    type: 'troubleshooting',
    title: 'VPN asks for a certificate and the list is empty',
    summary: 'The machine certificate has expired because the laptop was away from the network for three months.',
    service: 'vpn',
    category: 'network.vpn',
    audience: 'agents',
    tags: ['vpn', 'certificate'],
    by: 'amir.rahimi',
    age: 88,
    sections: {
      symptoms:
        'A window asks for a certificate when VPN starts, and there is none to choose. The client’s log says `no valid machine certificate (13801)`.',
      cause: 'Machine certificates are valid for 90 days and renew over the network. A laptop in a drawer does not.',
      resolution:
        'The renewal service answers on the internet too, but only to machines that the directory still knows.\n\n1. Check in the directory that the machine account is enabled.\n2. Let the caller connect to a phone’s hotspot, without VPN.\n3. After two minutes, run `certutil -pulse` in a command window.\n4. Start VPN again.\n\nIf the machine account is gone, the laptop has to come to a site: pass on to Endpoint L2.',
    },
    solution: {
      tags: ['certificate'],
      checklist: ['Machine account is enabled', 'Hotspot for two minutes', 'certutil -pulse', 'VPN connects'],
      resolution: { code: 'solutionProvided', notes: 'Machine certificate renewed over the hotspot, VPN connects.' },
    },
    feedback: [['linh.tran', 'helped']],
  },
  {
    number: 1004,
    type: 'howTo',
    title: 'Set up VPN on your new laptop',
    summary: 'Five minutes, once: sign in, confirm on the phone, choose a profile.',
    service: 'vpn',
    category: 'network.vpn',
    audience: 'everyone',
    tags: ['vpn', 'new-laptop'],
    by: 'elena.duarte',
    age: 210,
    review: -12,
    sections: {
      text: 'The client is installed on every laptop of ours. You need your phone with the authenticator app (see KB0001015).',
      steps:
        '1. Click the shield beside the clock and choose **Sign in**.\n2. Enter your work address and password.\n3. Confirm the number on your phone.\n4. Choose **Halbrook** at home, **Halbrook 443** in hotels and on trains.\n5. The shield turns solid: you are connected.\n\nVPN ends by itself after twelve hours. Your open files are kept; just connect again.',
    },
    feedback: [
      ['priya', 'helped'],
      ['gareth.pugh', 'outdated', 'Since the last update there is no shield beside the clock, it is in the side bar.'],
    ],
  },
  {
    number: 1005,
    type: 'troubleshooting',
    title: 'Wi-Fi shows full bars but nothing loads',
    summary: 'An access point that hangs after a power cut: find it, restart its switch port.',
    service: 'wifi',
    category: 'network.wireless',
    audience: 'agents',
    tags: ['wifi', 'power-cut'],
    by: 'siobhan.keane',
    age: 61,
    sections: {
      symptoms: 'Bars are full, nothing loads, and everybody in the same corner has it. Walking to another room helps.',
      cause: 'Access points of the older series come up without an address after a power cut.',
      steps:
        '1. Ask for the room; look up the access point on the site plan.\n2. In the wireless console, state *associated, no DHCP* confirms it.\n3. Cycle the power of its switch port: `interface …`, `power inline never`, wait ten seconds, `power inline auto`.\n4. It is back after three minutes.\n5. Add its name to the list of replacements.',
    },
    solution: {
      fields: { groupId: 'network' },
      questions: ['In which room?', 'Do colleagues beside you have it too?', 'Was there a power cut?'],
      note: 'Reported from {{caller.location}}. Suspected: access point without an address after a power cut.',
      resolution: { code: 'solutionProvided', notes: 'Access point restarted by its switch port.' },
    },
  },
  {
    number: 1006,
    type: 'knownError',
    title: 'Hand scanners lose Wi-Fi between aisles at Mill Road',
    summary: 'Scanners hold on to a far access point too long. Hall by hall they move to the new network.',
    service: 'scanners',
    category: 'site.scanner',
    audience: 'agents',
    tags: ['scanner', 'wifi', 'mill-road'],
    by: 'deniz',
    age: 33,
    sections: {
      symptoms:
        'The scanner beeps and says "connecting" when it is carried from one aisle to the next. Bookings arrive late or twice. Forklift terminals show the same.',
      cause: 'Roaming on the old network `MR-SCAN` is slow; racks of steel make it worse.',
      workaround:
        'Hold the trigger and **0** for five seconds: the scanner searches again. Bookings that wait are kept on it, nobody needs to scan again.\n\nIn halls that have moved, choose the network `MR-OPS` (menu 4, 2). Hall 1 has moved, halls 2 and 3 follow.',
    },
    solution: {
      tags: ['mill-road'],
      questions: ['Which hall and aisle?', 'Number on the back of the scanner?'],
      checklist: ['Trigger and 0 for five seconds', 'Hall has moved: network MR-OPS chosen', 'Waiting bookings sent'],
      reply:
        'Hello {{caller.firstName}},\n\nhold the trigger and 0 for five seconds, then the scanner finds its network again. Nothing has to be scanned twice. We are moving the halls to a better network one after the other.\n\n{{agent.firstName}}, {{ticket.group}}',
      resolution: {
        code: 'knownError',
        notes: 'Scanner made to search again; belongs to the change of the hall network.',
      },
    },
    feedback: [
      ['pavel.marek', 'helped'],
      ['hana.sato', 'helped', 'Works for forklift terminals too.'],
    ],
  },
  {
    number: 1007,
    type: 'howTo',
    title: 'Guest Wi-Fi: give your visitor access',
    summary: 'Every colleague can make a code for a visitor; it is valid for a day.',
    service: 'wifi',
    category: 'network.guest',
    audience: 'everyone',
    tags: ['wifi', 'visitors'],
    by: 'rosa.ferreira',
    age: 175,
    sections: {
      steps:
        '1. Open **visitors** on the start page.\n2. Enter the visitor’s name and mobile number.\n3. The code arrives by text message within a minute.\n4. The visitor chooses the network **Halbrook Guest** and enters it.\n\nThe code is valid until midnight. For a week, reception can make one.\n\nNo text message? Numbers need their country: `+48…`, not `0048…`. Reception can read the code from the screen.',
    },
    feedback: [['priya', 'helped']],
  },
  {
    number: 1008,
    type: 'howTo',
    title: 'Network socket dead: what to ask before passing it on',
    summary: 'Three questions save the network team a visit.',
    service: 'lan',
    category: 'network.wired',
    audience: 'agents',
    tags: ['lan', 'socket'],
    by: 'pawel.lis',
    age: 119,
    sections: {
      text: 'Half of all dead sockets are not patched, a quarter are shut by the port guard (KB0001009). Both are done from the desk chair, if we know which socket it is.',
      steps:
        '1. Ask for the **label of the socket**, such as `HB-A3-117`.\n2. Ask whether the light at the plug is on, with a second cable too.\n3. Ask what is plugged in: a phone, a private switch, a machine.\n4. Pass on to Network L2 with all three.',
    },
    solution: {
      fields: { serviceId: 'lan', groupId: 'network' },
      questions: ['What is the label of the socket?', 'Is the light at the plug on?', 'What is plugged in?'],
      note: 'Socket at {{caller.location}}. Label, light and what is plugged in were asked; see the caller’s words.',
    },
  },
  {
    number: 1009,
    type: 'troubleshooting',
    title: 'Port is shut: too many addresses behind one socket',
    summary: 'The port guard closes a port with more than three addresses: usually a private switch under a desk.',
    service: 'lan',
    category: 'network.wired',
    audience: 'group:network',
    tags: ['lan', 'port-guard'],
    by: 'david.oyelaran',
    age: 260,
    review: 30,
    sections: {
      symptoms:
        'The machine works for a minute after each restart and then loses the network. Log: `%PORT-4-VIOLATION`.',
      cause: 'More than three addresses behind one port. A private switch, a printer with its own Wi-Fi, a loop.',
      resolution:
        '1. `show port guard HB-A3-117` lists the addresses.\n2. Have the private device removed; a field technician brings one of ours.\n3. `clear port guard` opens the port. **Never** raise the limit for good.',
    },
  },
  {
    number: 1010,
    type: 'howTo',
    title: 'A web page is blocked: check and release it',
    summary: 'Unknown pages are blocked for two weeks. L1 may release what is harmless and has a business reason.',
    service: 'browser',
    category: 'network.internet',
    audience: 'agents',
    tags: ['web', 'filter'],
    by: 'kwame.mensah',
    age: 72,
    sections: {
      steps:
        '1. Copy the address from the caller’s message, never type it.\n2. Look it up in the rating service. *Malicious* or *newly registered and parked*: stop, pass on to Security Response.\n3. *Unknown* and the caller names a reason: release it for **the caller’s team** for 30 days.\n4. It takes five minutes to reach all sites.',
      text: 'Pages for private use, games and file hosters are not released; say so kindly and name the policy (KB0001068).',
    },
    solution: {
      questions: ['What do you need the page for?', 'Since when do we work with them?'],
      checklist: ['Address copied, not typed', 'Rating looked up', 'Released for the team, 30 days'],
      reply:
        'Hello {{caller.firstName}},\n\nthe page is released for your team; it takes five minutes to reach all sites.\n\n{{agent.firstName}}',
      resolution: { code: 'solutionProvided', notes: 'Page checked and released for the team of {{caller.name}}.' },
    },
    feedback: [['bilal.noor', 'helped']],
  },
];
