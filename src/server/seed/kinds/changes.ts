// What is being changed at the demo desk: one waits for a signature, one caused an incident, two are planned.
import { type Life, opening, type Teller } from './steps';

const HOUR = 3_600_000;

const tills = ({ step, note, move, take, link, ask, answer, task, done }: Teller): Life => [
  step(
    260,
    'amir.rahimi',
    'ticket.open.v1',
    opening({
      kind: 'change',
      shortDescription: 'Give the tills at Mill Road a network of their own',
      description: 'Tills and guest devices share a network today. The acquirer asks for them to be apart.',
      callerId: 'amir.rahimi',
      serviceId: 'pos',
      impact: 2,
      urgency: 3,
      groupId: 'network',
      location: 'Mill Road',
    }),
  ),
  take(259, 'amir.rahimi'),
  step(258, 'amir.rahimi', 'ticket.setDetail.v1', {
    implementation:
      'New network 10.44.8.0/24, tills move one by one after closing time. Firewall: acquirer and stock only.',
    backout: 'Ports back to the old network; the tills keep their old addresses as a second profile.',
    test: 'A card payment and a stock query on each till.',
  }),
  task(257, 'amir.rahimi', 'Firewall rules for the acquirer', 'network', 'david.oyelaran'),
  task(257, 'amir.rahimi', 'Move tills 1 to 4', 'field-west', 'pavel.marek'),
  move(250, 'amir.rahimi', 'assess'),
  move(230, 'amir.rahimi', 'authorize'),
  ask(229, 'amir.rahimi', 'marta.kowalczyk'),
  answer(215, 'marta.kowalczyk', true, 'After closing time only.'),
  move(214, 'amir.rahimi', 'scheduled'),
  move(38, 'amir.rahimi', 'implement'),
  done(37, 'david.oyelaran', 'Firewall rules for the acquirer'),
  done(35, 'pavel.marek', 'Move tills 1 to 4'),
  move(34, 'amir.rahimi', 'review', 'All four tills take cards and find stock.'),
  note(3, 'amir.rahimi', 'Till 2 is off this morning: the new network has no rule for the time server.'),
  link(2.9, 'amir.rahimi', 'causes', 'INC0120344'),
  step(2.8, 'amir.rahimi', 'ticket.setDetail.v1', { outcome: 'withIssues' }),
];

const archive =
  (now: number) =>
  ({ step, move, take, ask, answer }: Teller): Life => [
    step(
      60,
      'aisha.bello',
      'ticket.open.v1',
      opening({
        kind: 'change',
        shortDescription: 'Index on the booking date in the warehouse archive',
        description: 'The nightly job reads the archive without an index since it was partitioned.',
        callerId: 'aisha.bello',
        serviceId: 'warehouse',
        impact: 2,
        urgency: 2,
        groupId: 'platform',
        links: [{ kind: 'fixes', to: 'INC0120295' }],
      }),
    ),
    take(59.9, 'aisha.bello'),
    step(59.5, 'aisha.bello', 'ticket.setDetail.v1', {
      risk: 'low',
      implementation: 'Build the index on production while it runs, at 20:00. About 50 minutes.',
      backout: 'Drop the index.',
      test: 'The nightly job ends before 05:00.',
      plannedStart: now + 9 * HOUR,
      plannedEnd: now + 10 * HOUR,
    }),
    move(59, 'aisha.bello', 'assess'),
    move(58, 'aisha.bello', 'authorize'),
    ask(57.9, 'aisha.bello', 'laura.heikkinen'),
    answer(50, 'laura.heikkinen', true),
    move(49, 'aisha.bello', 'scheduled'),
  ];

const circuit =
  (now: number) =>
  ({ step, move, take, ask, answer, task }: Teller): Life => [
    step(
      110,
      'jonas.lindgren',
      'ticket.open.v1',
      opening({
        kind: 'change',
        shortDescription: 'Separate power circuit for the trading desk in Porto',
        description: 'Screens at the trading desk share a circuit with the compressor of the air conditioning.',
        callerId: 'jonas.lindgren',
        serviceId: 'docking',
        groupId: 'endpoint',
        location: 'Porto office, Second floor',
        links: [{ kind: 'fixes', to: 'INC0120318' }],
      }),
    ),
    take(109.9, 'jonas.lindgren'),
    step(109, 'jonas.lindgren', 'ticket.setDetail.v1', {
      type: 'standard',
      risk: 'low',
      implementation: 'The electrician lays a circuit from the floor distributor on Saturday.',
      backout: 'Sockets stay on the old circuit.',
      plannedStart: now + 72 * HOUR,
      plannedEnd: now + 76 * HOUR,
    }),
    move(108, 'jonas.lindgren', 'assess'),
    move(107, 'jonas.lindgren', 'authorize'),
    ask(106.9, 'jonas.lindgren', 'felix.brandt'),
    answer(100, 'felix.brandt', true, 'Approved, with facilities on site.'),
    move(99, 'jonas.lindgren', 'scheduled'),
    task(98, 'jonas.lindgren', 'Let the electrician in on Saturday at eight', 'field-east', 'joao.teixeira'),
  ];

const idleTimer =
  (now: number) =>
  ({ step, move, take, ask, answer, task }: Teller): Life => [
    step(
      20,
      'oskar',
      'ticket.open.v1',
      opening({
        kind: 'change',
        shortDescription: 'VPN gateways: accept keepalives from a new port for five minutes',
        description: 'Until client 6.2.2 is out. Tunnels then survive the renewal of a home router’s lease.',
        callerId: 'oskar',
        serviceId: 'vpn',
        impact: 2,
        urgency: 1,
        groupId: 'network',
        links: [{ kind: 'fixes', to: 'PRB0000234' }],
      }),
    ),
    take(19.9, 'oskar'),
    step(19, 'oskar', 'ticket.setDetail.v1', {
      type: 'emergency',
      risk: 'high',
      implementation:
        'Gateway by gateway, the standby first: set peer-rekey-grace to 300, reload the policy, watch the tunnels for ten minutes.',
      backout: 'Set it back to 0 and reload; open tunnels stay.',
      test: 'A client on a home router stays connected while its lease is renewed.',
      plannedStart: now + 7 * HOUR,
      plannedEnd: now + 8 * HOUR,
    }),
    task(18.5, 'oskar', 'Tell callers who work from home before it starts', 'desk'),
    move(18, 'oskar', 'assess'),
    move(17, 'oskar', 'authorize'),
    ask(16.9, 'oskar', 'marta.kowalczyk'),
    ask(16.8, 'oskar', 'sam'),
    answer(4, 'marta.kowalczyk', true, 'Standby first, and stop if more than ten tunnels drop.'),
  ];

export const changes: Readonly<Record<string, (now: number) => (teller: Teller) => Life>> = {
  CHG0030115: () => tills,
  CHG0030118: archive,
  CHG0030121: circuit,
  CHG0030124: idleTimer,
};
