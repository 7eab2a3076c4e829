// Which parts of a text count how much. A term's weight in a document is computed once, when it is indexed: occurrences in
// each field, weighted and normed by the field's length (BM25F), then saturated. The lengths are normed by fixed ones, not
// by the collection's mean, so that a weight never has to be computed again.
import { plainOf } from '../analysis/plain';
import type { ArticleText, SearchText, TicketText } from '../documents';

/** Where a reader is told that it was found. */
export const fieldNames = [
  'number',
  'title',
  'summary',
  'tags',
  'heading',
  'symptoms',
  'cause',
  'resolution',
  'text',
] as const;
export type FieldName = (typeof fieldNames)[number];

export interface FieldWeight {
  readonly weight: number;
  /** A field of this length (in words) is neither favoured nor put back. */
  readonly usual: number;
  /** How much length matters, 0 to 1. */
  readonly norm: number;
}

// Round figures, found by looking at both halves of the known-item queries; the optimum is flat.
export const fieldWeights: Readonly<Record<FieldName, FieldWeight>> = {
  number: { weight: 10, usual: 3, norm: 0 },
  title: { weight: 9, usual: 10, norm: 0.6 },
  summary: { weight: 4, usual: 15, norm: 0.6 },
  tags: { weight: 4, usual: 4, norm: 0.3 },
  heading: { weight: 1.5, usual: 10, norm: 0.5 },
  symptoms: { weight: 2, usual: 60, norm: 0.6 },
  cause: { weight: 1, usual: 60, norm: 0.6 },
  resolution: { weight: 0.5, usual: 120, norm: 0.6 },
  text: { weight: 0.5, usual: 120, norm: 0.6 },
};

/** Where the weight of one more occurrence has halved. */
export const SATURATION = 4;

export interface Field {
  readonly name: FieldName;
  readonly text: string;
}

const sectionField = {
  symptoms: 'symptoms',
  cause: 'cause',
  resolution: 'resolution',
  workaround: 'resolution',
  steps: 'resolution',
  text: 'text',
} as const satisfies Record<ArticleText['sections'][number]['kind'], FieldName>;

const ofArticle = ({ id, title, summary, tags, sections }: ArticleText): Field[] => [
  { name: 'number', text: id },
  { name: 'title', text: title },
  { name: 'summary', text: plainOf(summary) },
  { name: 'tags', text: tags.join(' ') },
  ...sections.flatMap(({ kind, heading, text }): Field[] => [
    { name: 'heading', text: heading },
    { name: sectionField[kind], text: plainOf(text) },
  ]),
];

const isOver = (state: TicketText['state']): boolean => state === 'closed' || state === 'canceled';

/** Of tickets that are over the title is enough: there are many of them. */
const ofTicket = ({ id, title, tags, description, state }: TicketText): Field[] => [
  { name: 'number', text: id },
  { name: 'title', text: title },
  { name: 'tags', text: tags.join(' ') },
  ...(isOver(state) ? [] : [{ name: 'text', text: plainOf(description) } as const]),
];

/** On one line each; empty ones are left out. */
export const fieldsOf = (text: SearchText): Field[] =>
  (text.kind === 'article' ? ofArticle(text) : ofTicket(text))
    .map(({ name, text: own }) => ({ name, text: own.replace(/\s+/g, ' ').trim() }))
    .filter((field) => field.text !== '');
