// A review as a form holds it: lines may be blank while somebody writes, and what is sent has none.
import { Pinned, type Review, ReviewContent } from '@shared/domain/review';
import { same } from '@shared/domain/settle';
import { type TSchema, Type } from 'typebox';
import { Value } from 'typebox/value';
import { runRecord } from '@/data/run-record';
import type { Written } from '@/data/whole-record/use-writing';

const Lines = Type.Array(Type.String());
const FormContent: TSchema = Type.Object({
  ...ReviewContent.properties,
  title: Type.String(),
  timeline: Type.Array(Type.Object({ ...Pinned.properties, text: Type.String() })),
  whys: Lines,
  wentWell: Lines,
  wentBadly: Lines,
  followUps: Type.Array(Type.Object({ ...ReviewContent.properties.followUps.items.properties, text: Type.String() })),
});

const fields = Object.keys(ReviewContent.properties) as (keyof ReviewContent)[];

export const contentOf = (review: Review): ReviewContent =>
  Object.fromEntries(fields.map((field) => [field, review[field]])) as ReviewContent;

const written = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);

export const tidy = (content: ReviewContent): ReviewContent => {
  const tidied: ReviewContent = {
    ...content,
    title: content.title.trim().slice(0, 160),
    timeline: content.timeline
      .filter(({ text }) => text.trim() !== '')
      .map((moment) => ({ ...moment, text: moment.text.trim() }))
      .sort((a, b) => a.at - b.at),
    whys: written(content.whys),
    wentWell: written(content.wentWell),
    wentBadly: written(content.wentBadly),
    followUps: content.followUps
      .filter(({ text }) => text.trim() !== '')
      .map((each) => ({ ...each, text: each.text.trim() })),
  };
  return same(tidied, content) ? content : tidied;
};

const blank: ReviewContent = {
  title: '',
  overview: '',
  people: null,
  minutes: null,
  impact: '',
  detection: '',
  timeline: [],
  whys: [],
  wentWell: [],
  wentBadly: [],
  followUps: [],
};

/** @param ticket the review's, which never changes */
export const writtenReview = (ticket: string): Written<ReviewContent> => ({
  key: (id) => `review:${id}`,
  contentOf: (record) => (record?.kind === 'review' ? contentOf(record) : blank),
  tidy,
  complete: ({ title }) => title !== '',
  fits: (value) => Value.Check(FormContent, value),
  save: (id, content, seen) => runRecord('review.save.v1', id, { seen, ticket, ...content }),
  command: 'review.save.v1',
});
