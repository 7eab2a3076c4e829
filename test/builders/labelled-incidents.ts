// Incidents of the demo company as callers would tell them, with what belongs together: the same cause told by several
// people within a morning. `cause` is null for those that only look like it. What similar-incident search is measured on.
import type { TicketText } from '@shared/search/documents';

export interface LabelledIncident {
  readonly cause: string | null;
  readonly ticket: TicketText;
}

type Told = readonly [title: string, description: string, place: string, minutesAgo: number];

interface Group {
  readonly cause: string | null;
  /** Null: whoever logged it did not choose one. */
  readonly service: string | null;
  readonly category: string;
  readonly told: readonly Told[];
}

const groups: readonly Group[] = [
  {
    cause: 'mill-wifi',
    service: 'wifi',
    category: 'network',
    told: [
      [
        'Scanners lose Wi-Fi, Mill Road',
        'Picking stops every few minutes, the bars are gone.',
        'Mill Road, Hall 2',
        92,
      ],
      [
        'Scanner keeps dropping Wi-Fi in aisle 14',
        'Four people in hall 2 see the same. A restart helps for two minutes.',
        'Mill Road, Hall 2',
        80,
      ],
      ['Hand scanner offline again and again', 'It says no wireless network, near aisle 9.', 'Mill Road, Hall 2', 71],
      [
        'Forklift terminal 12 stuck connecting',
        'The Wi-Fi symbol is crossed out since the shift began.',
        'Mill Road, Hall 2',
        16,
      ],
      [
        'No wireless in hall 3 either',
        'Scanners and tablets lose the network since about nine.',
        'Mill Road, Hall 3',
        40,
      ],
    ],
  },
  {
    cause: 'vpn-62',
    service: 'vpn',
    category: 'network',
    told: [
      [
        'VPN drops every 5–10 min since 6.2',
        'Teams calls freeze, files close. Working from home.',
        'Harbour, Tower B, 1.05',
        200,
      ],
      [
        'VPN client 6.2 disconnects all the time',
        'Since the update the tunnel drops during calls.',
        'Porto office, First floor',
        150,
      ],
      [
        'Tunnel breaks off at home after the update',
        'VPN goes amber, reconnects, ten times this morning.',
        'Harbour, Tower A, 2.14',
        60,
      ],
      ['VPN reconnects during calls', 'Client 6.2.1, the router is fine.', 'Gdańsk service centre, Floor 6', 35],
    ],
  },
  {
    cause: 'ng-labels',
    service: 'labels',
    category: 'printing',
    told: [
      [
        'Label printers, line 3: blank labels',
        'Every second label is empty, packing waits.',
        'Northgate plant, Line 3',
        110,
      ],
      ['Labels come out blank at packing', 'Printer feeds, nothing on the label.', 'Northgate plant, Packing', 95],
      [
        'Label printer prints nothing on line 1',
        'Labels are white since the new template.',
        'Northgate plant, Line 1',
        30,
      ],
    ],
  },
  {
    cause: 'erp-slow',
    service: 'erp',
    category: 'business',
    told: [
      ['ERP takes a minute for each order', 'Saving an order hangs since nine.', 'Harbour, Tower A, 3.02', 120],
      [
        'Order entry in ERP extremely slow',
        'Customers wait on the phone while it saves.',
        'Porto office, First floor',
        100,
      ],
      ['ERP hangs when saving', 'Hourglass for a minute, then it works.', 'Gdańsk service centre, Floor 5', 85],
      [
        'Saving a purchase order times out',
        'ERP says timeout after 60 seconds, all of us in purchasing.',
        'Harbour, Tower B, 3.08',
        20,
      ],
    ],
  },
  {
    cause: 'mail-delay',
    service: 'mail',
    category: 'mail',
    told: [
      [
        'Mails from outside arrive an hour late',
        'Orders of this morning came just now.',
        'Porto office, Second floor',
        75,
      ],
      ['External mail delayed', 'A supplier sent it at eight, it is not here yet.', 'Harbour, Tower B, 1.05', 50],
      [
        'Customer says he mailed twice, nothing arrives',
        'Internal mail is fine, outside mail is late.',
        'Gdańsk service centre, Floor 7',
        25,
      ],
    ],
  },
  {
    cause: 'gd-print',
    service: 'printing',
    category: 'printing',
    told: [
      ['Floor 6 printers do not print', 'All print jobs stay in the queue.', 'Gdańsk service centre, Floor 6', 65],
      ['Print queue stuck', 'Twelve jobs waiting, none leaves the queue.', 'Gdańsk service centre, Floor 6', 55],
      [
        'Cannot print since lunch',
        'The queue shows my document, the printer sleeps.',
        'Gdańsk service centre, Floor 5',
        45,
      ],
    ],
  },
  {
    cause: 'sso-loop',
    service: 'directory',
    category: 'account',
    told: [
      [
        'Sign-in asks for the second factor again and again',
        'I confirm on the phone, then it asks once more.',
        'Harbour, Tower A, 4.12',
        90,
      ],
      [
        'Authenticator loop at sign-in',
        'It keeps asking for the second factor, five times now.',
        'Mill Road, Dock office',
        70,
      ],
      [
        'Second factor requested without end',
        'Approve, and the sign-in page is back.',
        'Porto office, First floor',
        12,
      ],
    ],
  },
  {
    cause: 'gate-tills',
    service: 'pos',
    category: 'site',
    told: [
      ['Card payment fails at the till', 'Cards are declined since opening, cash only.', 'Gate shops, Shop 4', 130],
      ['Till 2 declines all cards', 'Every card payment fails, a queue to the door.', 'Gate shops, Shop 7', 115],
      ['No card payments', 'The terminal at the till says host not reachable.', 'Gate shops, Shop 11', 105],
    ],
  },
  {
    cause: 'payroll-lock',
    service: 'payroll',
    category: 'business',
    told: [
      [
        'Payroll export: “period locked”',
        'The bank file can’t be created, period 11 is locked.',
        'Harbour, Tower B, 3.08',
        140,
      ],
      ['Period 11 locked in payroll', 'I can’t post corrections: locked by batch user.', 'Harbour, Tower B, 3.08', 60],
    ],
  },
  {
    cause: 'drive-gone',
    service: 'files',
    category: 'files',
    told: [
      ['Team drive G: is missing', 'Since this morning there is no drive G.', 'Harbour, Tower A, 2.14', 85],
      [
        'Network drive G disappeared',
        'All our plans are on G:, it is not there after the restart.',
        'Harbour, Tower A, 2.14',
        66,
      ],
      ['G: drive not connected', 'Windows says the network path was not found.', 'Harbour, Tower A, 3.02', 44],
    ],
  },
  {
    cause: 'softphone-pop',
    service: 'telephony',
    category: 'telephony',
    told: [
      [
        'Order desk screens freeze when a call comes in',
        'The pop-up of the softphone freezes the screen for 30 seconds.',
        'Porto office, First floor',
        180,
      ],
      [
        'Softphone pop-up freezes everything',
        'When a customer calls the screen stands still.',
        'Porto office, First floor',
        90,
      ],
      [
        'Screen hangs on incoming calls',
        'Softphone rings, then nothing can be clicked for half a minute.',
        'Porto office, Second floor',
        33,
      ],
    ],
  },
  {
    cause: 'dock-doors',
    service: 'doors',
    category: 'site',
    told: [
      [
        'Badge reader, dock door 7: denied',
        'Red light for every badge since the weekend.',
        'Mill Road, Dock office',
        160,
      ],
      [
        'Dock door does not accept badges',
        'Drivers can’t get in, the reader blinks red.',
        'Mill Road, Dock office',
        100,
      ],
    ],
  },
  {
    cause: 'funk-ausfall',
    service: null,
    category: 'network',
    told: [
      [
        'WLAN in der Qualitätsprüfung fällt aus',
        'Seit neun Uhr bricht das WLAN alle paar Minuten ab.',
        'Northgate plant, Quality lab',
        60,
      ],
      [
        'WLAN bricht dauernd ab',
        'Im Labor ist die Verbindung ständig weg, auch am Tablet.',
        'Northgate plant, Quality lab',
        38,
      ],
      ['Kein WLAN im Labor', 'Messgeräte verlieren das WLAN.', 'Northgate plant, Quality lab', 10],
    ],
  },
  {
    cause: null,
    service: 'wifi',
    category: 'network',
    told: [
      ['Guest Wi-Fi code for a visitor', 'A supplier comes at two and needs a code.', 'Harbour, Reception', 55],
      [
        'Wi-Fi password for the new tablets',
        'Twelve tablets are to be set up before noon.',
        'Gdańsk service centre, Floor 7',
        900,
      ],
    ],
  },
  {
    cause: null,
    service: 'scanners',
    category: 'site',
    told: [
      ['Scanner battery empty after an hour', 'The scanner dies before the break.', 'Mill Road, Hall 1', 75],
      ['Scanner trigger broken', 'The trigger must be pressed three times.', 'Northgate plant, Packing', 400],
    ],
  },
  {
    cause: null,
    service: 'vpn',
    category: 'network',
    told: [
      [
        'VPN profile for a second laptop',
        'The spare one has the client, but no profile.',
        'Porto office, Second floor',
        240,
      ],
      ['VPN account for a contractor', 'Needs access until December.', 'Harbour, Tower A, 4.12', 95],
    ],
  },
  {
    cause: null,
    service: 'erp',
    category: 'business',
    told: [
      [
        'No rights for cost centre 4411 in ERP',
        'Booking is refused since I moved teams.',
        'Harbour, Tower A, 3.02',
        70,
      ],
      [
        'ERP report shows last year’s prices',
        'The price list of January is missing.',
        'Porto office, First floor',
        300,
      ],
    ],
  },
  {
    cause: null,
    service: 'mail',
    category: 'mail',
    told: [
      [
        'Mail signature has the old logo',
        'The template should have the new one since Monday.',
        'Porto office, Second floor',
        65,
      ],
      ['Out of office for a colleague who is ill', 'Mails to her should get an answer.', 'Harbour, Tower B, 1.05', 210],
    ],
  },
  {
    cause: null,
    service: 'printing',
    category: 'printing',
    told: [
      ['Printer on floor 6 wants toner', 'Magenta is empty.', 'Gdańsk service centre, Floor 6', 52],
      ['Copier jams on thick paper', 'Invitations on cardboard stick in tray two.', 'Harbour, Tower A, 2.14', 130],
    ],
  },
];

const MINUTE = 60_000;

/** @param now epoch ms at which the desk stands */
export const labelledIncidents = (now: number): readonly LabelledIncident[] => {
  let number = 900_000;
  return groups.flatMap(({ cause, service, category, told }) =>
    told.map(([title, description, location, minutes]) => {
      number += 1;
      const openedAt = now - minutes * MINUTE;
      const ticket: TicketText = {
        kind: 'ticket',
        id: `INC0${number}`,
        title,
        description,
        callerId: `caller-${number}`,
        categoryId: category,
        subcategoryId: null,
        serviceId: service,
        groupId: 'desk',
        assigneeId: null,
        priority: 3,
        impact: 2,
        urgency: 2,
        state: 'inProgress',
        location,
        tags: [],
        openedAt,
        updatedAt: openedAt,
        resolution: null,
        solutions: [],
      };
      return { cause, ticket };
    }),
  );
};
