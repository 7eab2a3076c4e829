// An everyday ticket's life: who did what, as shares of the working time that it took. Cut off at `now`, it is open.
import type { Person } from '@shared/domain/person';
import type { Channel } from '@shared/domain/ticket';
import { articleFor } from './knowledge/article-for-case';
import type { Random } from './random';
import {
  answerSurvey,
  apply,
  assign,
  type Beat,
  cancel,
  close,
  hold,
  judge,
  log,
  note,
  reopen,
  reply,
  resolve,
  resume,
  says,
  take,
} from './stories/beats';
import { fillingFor } from './templates/fill';
import type { Template } from './templates/template';

export interface Cast {
  readonly callers: readonly Person[];
  /** Agents who take calls and notes, by group. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** The group that a service's incidents start with. */
  readonly firstGroup: (serviceId: string) => string;
}

export interface Life {
  readonly opening: Beat;
  /** Shares of the time between opening and resolving, 0 to 1; closing comes after (see `afterwards`). */
  readonly work: readonly (readonly [share: number, beat: Beat])[];
  /** After resolving: the caller's word, a relapse, or silence; hours later each. */
  readonly afterwards: readonly (readonly [hours: number, beat: Beat])[];
}

const channels: readonly (readonly [Channel, share: number])[] = [
  ['phone', 0.44],
  ['email', 0.2],
  ['selfService', 0.19],
  ['chat', 0.11],
  ['walkIn', 0.06],
];
const thanks = [
  'Works again, thank you.',
  'All good now. That was quick.',
  'Yes, it holds since this morning.',
  'Thanks, solved.',
  'It works, and I have learnt something.',
] as const;
const chasers = [
  'Is there any news? I have to answer my own people.',
  'It has got worse since this morning.',
  'A colleague beside me has asked about it too.',
  'I can be reached until four, after that only by mail.',
] as const;
const questions = [
  [
    'Could you try it once more and tell me the exact words on the screen?',
    'Tried it again: the same. Picture is attached.',
  ],
  ['Does it happen in the office as well, or only at home?', 'In both. I am in the office until Thursday.'],
  ['When does it suit you for ten minutes on the phone?', 'Today after two suits me.'],
  ['Could you send me a picture of the screen, with the clock in it?', 'Here it is. It was 9:52 when it happened.'],
  [
    'Has anything changed on the day it began: a new device, an update, another desk?',
    'I was given a new desk, one floor up.',
  ],
] as const;
const relapses = ['It is back, the same as before.', 'Worked for a day, then it began again.'] as const;

const channelFor = (random: Random): Channel => {
  let left = random.next();
  for (const [channel, share] of channels) {
    left -= share;
    if (left < 0) return channel;
  }
  return 'phone';
};

const memberOf = (cast: Cast, group: string, random: Random): string => {
  const members = cast.members.get(group) ?? [];
  if (members.length === 0) throw new Error(`group ${group} has nobody`);
  return random.pick(members);
};

/** A question to the caller and the answer, with the clock stopped between them. */
const askedBack = (agent: string, caller: string, from: number, random: Random): Life['work'] => {
  const [question, answer] = random.pick(questions);
  return [
    [from, hold(agent, 'awaitingCaller', null, question)],
    [from + 0.22, says(caller, answer)],
  ];
};

const waitedFor = (agent: string, from: number, random: Random): Life['work'] => [
  [from, hold(agent, random.pick(['awaitingVendor', 'awaitingChange', 'awaitingProblem'] as const), null)],
  [from + 0.25, resume(agent)],
];

/** One caller in three says how it went; how content they are needs no dice of its own. */
const verdict = (caller: string, hours: number, length: number): Life['afterwards'] => {
  const score = ([5, 4, 5, 3, 4, 5, 2, 5, 4, 5] as const)[(hours + length) % 10] ?? 5;
  return hours % 3 === 0 ? [[hours + 2, answerSurvey(caller, score)]] : [];
};

export const lifeOf = (
  template: Template,
  weight: readonly [impact: number, urgency: number],
  cast: Cast,
  random: Random,
): Life => {
  const story = random.pick(template.cases);
  const caller = random.pickSkewed(cast.callers);
  const fill = fillingFor(caller, random.pick(cast.callers), random);
  const channel = channelFor(random);
  const desk = memberOf(cast, 'desk', random);
  const byCaller = channel === 'email' || channel === 'selfService';
  const first = cast.firstGroup(template.service);
  const [categoryId = null] = template.category.split('.');
  const opening = log(byCaller ? caller.id : desk, {
    shortDescription: fill(story.title).slice(0, 160),
    description: fill(story.says),
    callerId: caller.id,
    channel,
    contact: null,
    serviceId: template.service,
    categoryId,
    subcategoryId: template.category,
    configurationItem: caller.devices[0] ?? null,
    location: caller.location,
    affects: null,
    noticedAt: null,
    impact: weight[0],
    urgency: weight[1],
    groupId: first,
    assigneeId: null,
    tags: random.chance(0.06) ? [random.pick(['vip', 'on-site', 'access', 'vendor', 'onboarding'])] : [],
  });

  const work: (readonly [number, Beat])[] = [];
  let agent = memberOf(cast, first, random);
  const respond = 0.02 + random.next() * 0.12;
  work.push([respond, take(agent)]);
  if (random.chance(0.02)) {
    const forget: Life['work'] = [
      [0.5, says(caller.id, 'Please forget it, it was meant for another desk.')],
      [1, cancel(agent, 'raisedInError')],
    ];
    return { opening, work: [...work, ...forget], afterwards: [] };
  }
  let share = respond + 0.08;
  if (template.group !== first) {
    work.push([share, assign(agent, template.group)]);
    agent = memberOf(cast, template.group, random);
    work.push([share + 0.12, take(agent)]);
    share += 0.18;
  }
  if (random.chance(0.25)) work.push(...askedBack(agent, caller.id, share + 0.05, random));
  else if (random.chance(0.12)) work.push(...waitedFor(agent, share + 0.05, random));
  work.push([0.62, note(agent, fill(story.found))]);
  if (random.chance(0.12)) work.push([0.68, says(caller.id, random.pick(chasers))]);
  if (random.chance(0.55)) work.push([0.8, reply(agent, fill(story.reply))]);
  const ends = (): Beat => resolve(agent, story.code, fill(story.end));
  const article = articleFor(story.title);
  const comesBack = random.chance(0.03);
  if (article && random.chance(0.55)) {
    work.push([0.99, apply(agent, article, fill(story.end))], [1, judge(agent, !comesBack)]);
  } else {
    work.push([1, ends()]);
  }
  if (comesBack) {
    const again: Life['afterwards'] = [
      [20, reopen(caller.id, random.pick(relapses))],
      [24, ends()],
    ];
    return { opening, work, afterwards: [...again, [110, close(agent)]] };
  }
  if (random.chance(0.7)) {
    const word = random.between(1, 30);
    return {
      opening,
      work,
      afterwards: [
        [word, says(caller.id, random.pick(thanks))],
        [word + 1, close(caller.id)],
        ...verdict(caller.id, word, story.title.length),
      ],
    };
  }
  return { opening, work, afterwards: [[7 * 24, close(agent)]] };
};
