// What people ask for at the demo desk.
import { type Life, opening, type Teller } from './steps';

const monitor = ({ step, move, ask }: Teller): Life => [
  step(
    26,
    'priya',
    'ticket.open.v1',
    opening({
      kind: 'request',
      shortDescription: 'A second monitor for working from home',
      description: 'I compare two sheets all day. A 27-inch one as in the office would do.',
      callerId: 'priya',
      serviceId: 'peripherals',
      groupId: null,
    }),
  ),
  step(25, 'maya', 'ticket.setDetail.v1', { item: 'Monitor, 27 inch' }),
  move(24.9, 'maya', 'approval'),
  ask(24.8, 'maya', 'sam'),
];

const planners = ({ step, move, take, ask, answer, task, done, note }: Teller): Life => [
  step(
    70,
    'elena.duarte',
    'ticket.open.v1',
    opening({
      kind: 'request',
      shortDescription: 'Demand planning for three new planners',
      description: 'They begin on Monday: read and write for the northern region.',
      callerId: 'gordon.pike',
      serviceId: 'planning',
      urgency: 2,
      groupId: 'identity',
    }),
  ),
  step(69, 'noor.elamrani', 'ticket.setDetail.v1', { item: 'Access to Demand Planning, 3 people' }),
  take(68, 'noor.elamrani'),
  move(67, 'noor.elamrani', 'approval'),
  ask(66.9, 'noor.elamrani', 'anders.holm'),
  answer(48, 'anders.holm', true, 'Northern region only.'),
  move(47, 'noor.elamrani', 'fulfilment'),
  task(46.9, 'noor.elamrani', 'Accounts in the directory', 'identity', 'noor.elamrani'),
  task(46.9, 'noor.elamrani', 'Roles in Demand Planning', 'apps', 'grace.mwangi'),
  task(46.9, 'noor.elamrani', 'Laptops ready at the front desk', 'endpoint', 'abena.owusu'),
  done(30, 'noor.elamrani', 'Accounts in the directory'),
  note(29, 'noor.elamrani', 'Accounts are there, passwords go to Mr Pike on Friday.'),
];

const headset = ({ step, move, take, ask, answer, task, done }: Teller): Life => [
  step(
    120,
    'priya',
    'ticket.open.v1',
    opening({
      kind: 'request',
      shortDescription: 'A headset that fits over glasses',
      callerId: 'priya',
      serviceId: 'peripherals',
    }),
  ),
  take(118, 'maya'),
  step(117, 'maya', 'ticket.setDetail.v1', { item: 'Headset, wireless' }),
  move(116, 'maya', 'approval'),
  ask(115.9, 'maya', 'sam'),
  answer(110, 'sam', true),
  move(109, 'maya', 'fulfilment'),
  task(108, 'maya', 'Order from the framework contract', 'desk', 'maya'),
  done(50, 'maya', 'Order from the framework contract'),
  move(6, 'maya', 'fulfilled', 'It lies at the front desk in Tower A, with your name on it.'),
];

export const requests: Readonly<Record<string, (teller: Teller) => Life>> = {
  REQ0010219: headset,
  REQ0010228: planners,
  REQ0010231: monitor,
};
