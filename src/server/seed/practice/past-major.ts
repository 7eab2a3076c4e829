// A major incident of last week that is over, told by the same commands, and the review that was made of it.
import type { RecordArgsOf } from '@shared/domain/commands/records';
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import type { World } from '@shared/domain/settings';
import { type ToldRecord, tellRecord } from '../knowledge/tell-records';
import { randomFrom } from '../random';
import { log } from '../stories/beats';
import { argsOf, type Step, type Told, tell } from '../stories/tell';

/** Below the numbers of the demo's past. */
const PAST_MAJOR = 'INC0120020';
const DEMO_REVIEW = 'PIR0000001';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const opening = (at: number): Step => ({
  at,
  ...log('elena.duarte', {
    shortDescription: 'Mill Road: handheld scanners lose the network',
    description:
      'Since about half past five no handheld in the Mill Road warehouse stays connected for more than a minute. Pickers write on paper, two lorries wait at the ramp.',
    callerId: 'luis.herrera',
    channel: 'phone',
    contact: null,
    serviceId: 'wifi',
    categoryId: 'network',
    subcategoryId: 'network.wireless',
    configurationItem: null,
    location: 'Mill Road warehouse',
    affects: 'About 120 pickers and drivers, both shifts',
    noticedAt: at - 22 * MINUTE,
    impact: 1,
    urgency: 1,
    groupId: 'network',
    assigneeId: null,
    tags: ['line-down'],
  }),
});

const story = (began: number): readonly Step[] => {
  const step = <N extends CommandName>(minutes: number, by: string, name: N, args: ArgsOf<N>): Step => ({
    at: began + minutes * MINUTE,
    by,
    name,
    args: () => argsOf(name, args),
  });
  const room = (minutes: number, by: string, what: 'finding' | 'decision' | 'note', text: string) =>
    step(minutes, by, 'ticket.addRoomEntry.v1', { what, text });
  const phase = (
    minutes: number,
    next: ArgsOf<'ticket.setMajorPhase.v1'>['phase'],
    seen: ArgsOf<'ticket.setMajorPhase.v1'>['phase'],
  ) => step(minutes, 'sam', 'ticket.setMajorPhase.v1', { phase: next, seen });
  const tellAll = (minutes: number, text: string, next: number | null) =>
    step(minutes, 'ines', 'ticket.sendUpdate.v1', {
      text,
      audiences: ['Site leads', 'Service owners'],
      nextUpdateAt: next === null ? null : began + next * MINUTE,
    });
  return [
    opening(began),
    step(4, 'elena.duarte', 'ticket.proposeMajor.v1', { reason: 'A whole site cannot pick, lorries wait.' }),
    step(6, 'siobhan.keane', 'ticket.take.v1', { seen: { groupId: 'network', assigneeId: null } }),
    step(9, 'sam', 'ticket.promoteMajor.v1', { incidentManagerId: 'sam', nextUpdateAt: began + 40 * MINUTE }),
    step(10, 'sam', 'ticket.setMajorRole.v1', { role: 'technicalLead', personId: 'marta.kowalczyk' }),
    step(10, 'sam', 'ticket.setMajorRole.v1', { role: 'communicationsLead', personId: 'ines' }),
    step(11, 'sam', 'ticket.setRoom.v1', {
      people: 120,
      impact: 'Picking on paper at a third of the speed; two lorries late.',
    }),
    phase(12, 'investigating', 'declared'),
    tellAll(14, 'Handhelds at Mill Road drop off the wireless network. Pick on paper. Network team is on it.', 44),
    room(
      21,
      'siobhan.keane',
      'finding',
      'Access points run, but every handheld is deauthenticated after 40 to 60 seconds.',
    ),
    room(
      33,
      'marta.kowalczyk',
      'finding',
      'The certificate of the wireless controller was renewed at 05:28 and lacks the intermediate.',
    ),
    phase(34, 'identified', 'investigating'),
    room(
      36,
      'sam',
      'decision',
      'Back to the old certificate, which is valid until Friday, rather than a new one under pressure.',
    ),
    tellAll(44, 'Cause found: a renewed certificate. Going back to the old one, about 15 minutes.', 74),
    phase(55, 'fixInPlace', 'identified'),
    room(57, 'pavel.marek', 'note', 'Twenty handhelds tried at the ramp, all stay connected.'),
    phase(60, 'monitoring', 'fixInPlace'),
    tellAll(62, 'Handhelds work again. We watch for an hour.', null),
    phase(121, 'resolved', 'monitoring'),
    step(122, 'marta.kowalczyk', 'ticket.resolve.v1', {
      code: 'workaroundProvided',
      notes:
        'The wireless controller has its old certificate again, valid until Friday. A new one with its intermediate is prepared as a change.',
    }),
  ];
};

/** Pinned by what they say, so that the review stands on entries that are really there. */
const pinned = ({ ticket, entries }: Told): RecordArgsOf<'review.save.v1'>['timeline'] => [
  {
    entry: null,
    at: ticket.noticedAt ?? ticket.openedAt,
    text: 'First handhelds drop off. The night shift restarts them, one by one.',
  },
  ...entries.flatMap(({ id, at, body }) => {
    if (body.kind === 'opened') return [{ entry: id, at, text: 'Reported by phone.' }];
    if (body.kind !== 'room' || body.what === 'phase') return [];
    return [{ entry: id, at, text: body.said }];
  }),
];

const reviewOf = (told: Told, due: number): RecordArgsOf<'review.save.v1'> => ({
  seen: 0,
  ticket: told.ticket.number,
  title: 'Mill Road: handheld scanners lose the network',
  overview:
    'The certificate of the wireless controller was renewed automatically at 05:28. The new one came without its intermediate certificate, which the handhelds do not fetch by themselves, so they were thrown out after every handshake.\n\nThe old certificate was put back; the new one is rolled out as a change.',
  people: 120,
  minutes: 77,
  impact:
    'Two shifts picked on paper at about a third of the speed. Two lorries left 50 minutes late, one customer was told.',
  detection:
    'The night shift noticed it 22 minutes before anybody called. The monitoring of the controller looks at whether access points answer, not at whether clients stay.',
  timeline: pinned(told),
  whys: [
    'Handhelds lost the network because every handshake failed.',
    'The handshake failed because the controller sent its certificate without the intermediate.',
    'The renewal job writes the file that the authority sends, and nothing checks the chain.',
    'The job was written for web servers, which get their chain from the proxy in front of them.',
    'Nobody owns certificates that are on neither web servers nor domain controllers.',
  ],
  wentWell: [
    'Proposed as a major incident four minutes after the call.',
    'Going back to the old certificate was decided in three minutes.',
    'Updates came when they were promised.',
  ],
  wentBadly: ['The night shift did not know whom to call before six.', 'Monitoring said that all was well.'],
  followUps: [
    { id: 'f1', text: 'Check the whole chain in the renewal job', ownerId: 'david.oyelaran', dueAt: due, ticket: null },
    {
      id: 'f2',
      text: 'Monitor how long wireless clients stay connected',
      ownerId: 'siobhan.keane',
      dueAt: due + 7 * DAY,
      ticket: null,
    },
    {
      id: 'f3',
      text: 'Number of the duty officer on every handheld',
      ownerId: 'pavel.marek',
      dueAt: due,
      ticket: null,
    },
  ],
});

interface PastMajor {
  readonly ticket: Told;
  readonly review: ToldRecord;
}

/** The same chance twice gives the same ids: the review can name entries, and the ticket the review. */
const CHANCE = 120_020;

/** @param now ms; it happened four days ago, early in the morning, and was reviewed the day after */
export const pastMajor = (now: number, world: World): PastMajor => {
  const began = Math.floor((now - 4 * DAY) / DAY) * DAY + 5 * HOUR + 50 * MINUTE;
  const published = began + DAY + 4 * HOUR;
  const link: Step = {
    at: published,
    by: 'sam',
    name: 'ticket.linkReview.v1',
    args: () => argsOf('ticket.linkReview.v1', { reviewId: DEMO_REVIEW }),
  };
  const ticket = tell(PAST_MAJOR, [...story(began), link], world, randomFrom(CHANCE));
  const args = reviewOf(ticket, now + 3 * DAY);
  const steps = [
    { at: published - 2 * HOUR, by: 'sam', name: 'review.save.v1', args: () => args },
    { at: published, by: 'sam', name: 'review.publish.v1', args: () => ({}) },
  ];
  return { ticket, review: tellRecord(DEMO_REVIEW, steps, world, randomFrom(CHANCE + 1)) };
};
