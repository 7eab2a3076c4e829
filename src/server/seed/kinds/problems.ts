// What lies behind several incidents of the demo desk.
import { type Life, opening, type Teller } from './steps';

const greylisted = ({ step, note, move, take, link }: Teller): Life => [
  step(
    190,
    'lotte.vos',
    'ticket.open.v1',
    opening({
      kind: 'problem',
      shortDescription: 'Partners hold back mail from our second outbound address',
      description:
        'Three partner domains delay mail by 20 to 40 minutes, always when it leaves by the second address. The first address is not affected.',
      callerId: 'lotte.vos',
      serviceId: 'mail',
      categoryId: 'mail',
      impact: 2,
      urgency: 2,
      groupId: 'apps',
    }),
  ),
  take(189, 'lotte.vos'),
  move(188, 'lotte.vos', 'assess'),
  move(170, 'lotte.vos', 'rootCause'),
  link(120, 'lotte.vos', 'incident', 'INC0120302'),
  note(
    100,
    'stefan.ilic',
    'The second address has been sending for three weeks only. Its name in reverse DNS still is the provider’s own, which greylisting counts against it.',
  ),
  step(96, 'lotte.vos', 'ticket.setDetail.v1', {
    rootCause:
      'The second outbound address has no reverse DNS name of ours, and hardly any history. Receivers that greylist make it wait at every first contact.',
    workaround:
      'For what can’t wait, send the order through the supplier portal. Answers to mails that arrived are not delayed.',
    knownError: true,
  }),
  step(95, 'lotte.vos', 'ticket.pushWorkaround.v1', { to: ['INC0120302'] }),
  move(72, 'lotte.vos', 'fix'),
  note(40, 'lotte.vos', 'The provider sets the name by Thursday. Both mail teams compare their logs then.'),
];

const vpn = ({ step, note, move, take, link }: Teller): Life => [
  step(
    52,
    'oskar',
    'ticket.open.v1',
    opening({
      kind: 'problem',
      shortDescription: 'VPN client 6.2 loses its tunnel over UDP on home routers',
      description: 'INC0120338 VPN drops every 5–10 min since 6.2\nINC0120307 Remote desktop freezes on VPN after 6.2',
      callerId: 'oskar',
      serviceId: 'vpn',
      categoryId: 'network',
      impact: 2,
      urgency: 1,
      groupId: 'network',
      links: [
        { kind: 'incident', to: 'INC0120338' },
        { kind: 'incident', to: 'INC0120307' },
      ],
    }),
  ),
  take(51.9, 'oskar'),
  move(51.5, 'oskar', 'assess'),
  move(47, 'oskar', 'rootCause'),
  note(
    30,
    'david.oyelaran',
    'Keepalives on UDP 4500 stop when the home router renews its lease. 6.1 sent them from the same port, 6.2 opens a new one.',
  ),
  step(28, 'oskar', 'ticket.setDetail.v1', {
    workaround:
      'Set the client to TCP 443: Settings, Connection, Transport “TCP only”, then connect again. It is a little slower and stays up.',
    knownError: true,
  }),
  link(20, 'oskar', 'fixedBy', 'CHG0030124'),
];

const labels = ({ step }: Teller): Life => [
  step(
    5,
    'maya',
    'ticket.open.v1',
    opening({
      kind: 'problem',
      shortDescription: 'Label printers stay off the network after a power cut',
      description:
        'Third time this quarter: after the power is back, the printers have an address of their own making.',
      callerId: 'maya',
      serviceId: 'labels',
      categoryId: 'printing',
      impact: 2,
      urgency: 3,
      groupId: 'field-west',
      links: [{ kind: 'incident', to: 'INC0120296' }],
    }),
  ),
];

export const problems: Readonly<Record<string, (teller: Teller) => Life>> = {
  PRB0000231: greylisted,
  PRB0000234: vpn,
  PRB0000236: labels,
};
