import type { ReviewContent } from '@shared/domain/review';
import { markdownOf } from '@shared/paper/markdown';
import { expect, it } from 'vitest';
import { tidy } from './content';
import { type PaperSpeech, reviewPaper } from './review-paper';
import { momentsOf, withPin, withWords } from './write/moments';

const DAY = 86_400_000;
const speech: PaperSpeech = {
  say: (key, params) => [key.replace('review:', ''), ...Object.values(params ?? {})].join(' '),
  language: 'en',
  desk: 'Halbrook',
  person: (id) => id,
  moment: (at) => `day ${Math.floor(at / DAY)} at ${at % DAY}`,
  time: (at) => String(at % DAY),
  day: (at) => `day ${Math.floor(at / DAY)}`,
  count: String,
  duration: (minutes) => `${minutes} min`,
};
const content: ReviewContent = {
  title: 'No scanner works',
  overview: 'First.\n\nThen.',
  people: 80,
  minutes: 77,
  impact: '',
  detection: '',
  timeline: [
    { entry: 'a.0', at: 5, text: 'Noticed' },
    { entry: null, at: 9, text: 'Called' },
    { entry: 'b.0', at: DAY + 1, text: 'Fixed' },
  ],
  whys: ['A', 'B'],
  wentWell: [],
  wentBadly: ['Late'],
  followUps: [
    { id: 'f', text: 'Own it', ownerId: 'lea', dueAt: 3 * DAY, ticket: 'PRB0000001' },
    { id: 'g', text: 'Watch it', ownerId: null, dueAt: null, ticket: null },
  ],
};
const review = { id: 'PIR0000001', ticket: 'INC0000001', publishedAt: null, updatedAt: 7, updatedBy: 'sam' };

it('says the day where it begins, and what is not known', () => {
  const markdown = markdownOf(reviewPaper(review, { ...content, minutes: null }, speech));
  expect(markdown).toContain('- **day 0 at 5** Noticed\n- **9** Called\n- **day 1 at 1** Fixed');
  expect(markdown).toContain('- **paper.duration:** paper.unknown');
  expect(markdown).toContain('## section.detection\n\n*paper.nothing*');
  expect(markdown).toContain('| Own it | lea | day 3 | PRB0000001 |');
  expect(markdown).toContain('| Watch it | followUp.nobody | followUp.noDate | followUp.noTicket |');
});

it('is sent without blank lines, in the order of time', () => {
  const [first, second, third] = content.timeline;
  if (!first || !second || !third) throw new Error('three moments');
  const messy = {
    ...content,
    title: ' No scanner works ',
    whys: ['A', ' ', 'B '],
    timeline: [third, { ...first, text: ' Noticed ' }, second, { entry: null, at: 4, text: '  ' }],
    followUps: [...content.followUps, { id: 'h', text: ' ', ownerId: null, dueAt: null, ticket: null }],
  };
  expect(tidy(messy)).toEqual(content);
  expect(tidy(content)).toBe(content);
});

it('keeps what is pinned though its entry is not on this device, and is pinned and worded one by one', () => {
  const moments = momentsOf([], content.timeline, { ...speech, group: (id) => id });
  expect(moments.map(({ at, added }) => [at, added])).toEqual([
    [5, false],
    [9, true],
    [DAY + 1, false],
  ]);
  const [first] = moments;
  if (!first?.pin) throw new Error('the first is pinned');
  const without = withPin(content.timeline, first);
  expect(without.map(({ text }) => text)).toEqual(['Called', 'Fixed']);
  expect(withPin(without, { ...first, pin: null }).at(-1)).toEqual({ entry: 'a.0', at: 5, text: 'Noticed' });
  expect(withWords(content.timeline, first.pin, 'Seen')[0]).toEqual({ entry: 'a.0', at: 5, text: 'Seen' });
});
