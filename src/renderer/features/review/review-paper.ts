// A review as a document: what is printed, exported, and read once it is published.
import type { Review, ReviewContent } from '@shared/domain/review';
import type { Paper, PaperBlock, PaperSection } from '@shared/paper/paper';
import type { Say } from '@/ui/refusal-text';

export interface PaperSpeech {
  readonly say: Say;
  readonly language: 'en' | 'de';
  readonly desk: string;
  person(id: string): string;
  /** In full: a document is read years later. */
  moment(at: number): string;
  time(at: number): string;
  day(at: number): string;
  count(n: number): string;
  duration(minutes: number): string;
}

type PaperReview = Pick<Review, 'id' | 'ticket' | 'publishedAt' | 'updatedAt' | 'updatedBy'>;

const text = (words: string, say: Say): PaperBlock[] =>
  words.trim() === '' ? [{ kind: 'remark', text: say('review:paper.nothing') }] : [{ kind: 'text', text: words }];

const list = (items: readonly string[], ordered: boolean, say: Say): PaperBlock[] =>
  items.length === 0 ? [{ kind: 'remark', text: say('review:paper.nothing') }] : [{ kind: 'list', ordered, items }];

const impactOf = ({ people, minutes, impact }: ReviewContent, { say, count, duration }: PaperSpeech): PaperBlock[] => {
  const unknown = say('review:paper.unknown');
  const facts = [
    { name: say('review:field.people'), value: people === null ? unknown : count(people) },
    { name: say('review:paper.duration'), value: minutes === null ? unknown : duration(minutes) },
  ];
  return [{ kind: 'facts', facts }, ...(impact.trim() === '' ? [] : [{ kind: 'text' as const, text: impact }])];
};

const followUpsOf = ({ followUps }: ReviewContent, { say, person, day }: PaperSpeech): PaperBlock[] => {
  if (followUps.length === 0) return [{ kind: 'remark', text: say('review:paper.noFollowUps') }];
  const head = ['text', 'owner', 'due', 'ticket'].map((column) => say(`review:followUp.${column}`));
  const rows = followUps.map(({ text: what, ownerId, dueAt, ticket }) => [
    what,
    ownerId === null ? say('review:followUp.nobody') : person(ownerId),
    dueAt === null ? say('review:followUp.noDate') : day(dueAt),
    ticket === null ? say('review:followUp.noTicket') : { text: ticket, href: `/t/${ticket}` },
  ]);
  return [{ kind: 'table', head, rows }];
};

/** The day is said where it begins. */
const momentsOf = ({ timeline }: ReviewContent, { moment, time, day, say }: PaperSpeech): PaperBlock[] => {
  if (timeline.length === 0) return [{ kind: 'remark', text: say('review:paper.nothing') }];
  const moments = timeline.map(({ at, text: what }, n) => {
    const before = timeline[n - 1];
    return { at: before && day(before.at) === day(at) ? time(at) : moment(at), text: what };
  });
  return [{ kind: 'moments', moments }];
};

export const reviewPaper = (review: PaperReview, content: ReviewContent, speech: PaperSpeech): Paper => {
  const { say, moment, person } = speech;
  const section = (id: string, blocks: readonly PaperBlock[]): PaperSection => ({
    id,
    title: say(`review:section.${id}`),
    blocks,
  });
  const state =
    review.publishedAt === null
      ? say('review:state.draft')
      : say('review:paper.published', { time: moment(review.publishedAt) });
  return {
    language: speech.language,
    kicker: say('review:paper.kicker', { number: review.id }),
    title: content.title,
    facts: [
      { name: say('review:paper.ticket'), value: { text: review.ticket, href: `/t/${review.ticket}` } },
      { name: say('review:paper.state'), value: state },
    ],
    sections: [
      section('overview', text(content.overview, say)),
      section('impact', impactOf(content, speech)),
      section('detection', text(content.detection, say)),
      section('timeline', momentsOf(content, speech)),
      section('whys', list(content.whys, true, say)),
      section('wentWell', list(content.wentWell, false, say)),
      section('wentBadly', list(content.wentBadly, false, say)),
      section('followUps', followUpsOf(content, speech)),
    ],
    foot: say('review:paper.foot', {
      desk: speech.desk,
      who: person(review.updatedBy),
      time: moment(review.updatedAt),
    }),
  };
};
