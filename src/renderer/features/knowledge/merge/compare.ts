// Two texts of one article, part by part: where they differ, and what becomes of it by what somebody chose.
import type { ArticleContent, Section, SectionKind } from '@shared/domain/article';
import { emptySolution } from '@shared/domain/solution';
import { tidy } from '../editor/writing';
import { alignSections } from './align';
import { blocksOf, joined, keyOf } from './blocks';
import { merge3, type Only } from './merge3';

const valueParts = ['type', 'category', 'service', 'audience', 'fields', 'code'] as const;
export type ValuePart = (typeof valueParts)[number];
const lineParts = ['title', 'summary'] as const;
const listParts = ['tags', 'solutionTags', 'questions', 'checklist'] as const;
const textParts = ['note', 'reply', 'notes'] as const;
type NamedPart = ValuePart | (typeof lineParts)[number] | (typeof listParts)[number] | (typeof textParts)[number];

export type PartName =
  | { readonly kind: 'named'; readonly part: NamedPart }
  | { readonly kind: 'heading' | 'section'; readonly section: SectionKind; readonly heading: string };

/** How the two can be joined: `value`: one or the other; `line`: that, or another text; the others: both, too. */
type Mode = 'value' | 'line' | 'list' | 'blocks';

export interface Place {
  readonly id: number;
  readonly name: PartName;
  readonly mode: Mode;
  readonly only: Only;
  /** Of a value: JSON. */
  readonly left: string;
  readonly right: string;
}

export type Chunk =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'place'; readonly place: Place };

export interface Part {
  readonly key: string;
  readonly name: PartName;
  readonly chunks: readonly Chunk[];
}

export interface Comparison {
  readonly parts: readonly Part[];
  readonly places: readonly Place[];
  /** In the order in which they will stand. */
  readonly sections: readonly { readonly kind: SectionKind; readonly key: string }[];
}

export type Choice = { readonly take: 'left' | 'right' | 'both' } | { readonly take: 'edited'; readonly text: string };
export type Choices = ReadonlyMap<number, Choice>;

type Texts = Readonly<Record<NamedPart, string>>;

const lines = (all: readonly string[]): string => all.join('\n');

const textsOf = (content: ArticleContent): Texts => {
  const solution = content.solution ?? emptySolution;
  return {
    title: content.title,
    summary: content.summary,
    type: JSON.stringify(content.type),
    category: JSON.stringify([content.categoryId, content.subcategoryId]),
    service: JSON.stringify(content.serviceId),
    audience: JSON.stringify(content.audience),
    tags: lines(content.tags),
    fields: JSON.stringify(Object.entries(solution.fields).sort(([a], [b]) => a.localeCompare(b))),
    solutionTags: lines(solution.tags),
    questions: lines(solution.questions),
    checklist: lines(solution.checklist),
    note: solution.note ?? '',
    reply: solution.reply ?? '',
    code: JSON.stringify(solution.resolution?.code ?? null),
    notes: solution.resolution?.notes ?? '',
  };
};

const oneALine = (text: string): string[] => (text === '' ? [] : text.split(/(?<=\n)/));

const splits = { list: oneALine, blocks: blocksOf } as const;

const onlyOf = (base: string | null, left: string, right: string): Only =>
  base === null ? 'both' : base === left ? 'right' : base === right ? 'left' : 'both';

/** @param base what both were begun from; null: not known, and every difference is to be chosen */
export const compare = (base: ArticleContent | null, left: ArticleContent, right: ArticleContent): Comparison => {
  const parts: Part[] = [];
  const places: Place[] = [];
  const put = (place: Omit<Place, 'id'>): Chunk => {
    const known = { ...place, id: places.length };
    places.push(known);
    return { kind: 'place', place: known };
  };
  const whole = (
    key: string,
    name: PartName,
    mode: 'value' | 'line',
    texts: readonly [string | null, string, string],
  ) => {
    const [from, l, r] = texts;
    const chunk: Chunk =
      l === r ? { kind: 'same', text: l } : put({ name, mode, only: onlyOf(from, l, r), left: l, right: r });
    parts.push({ key, name, chunks: [chunk] });
  };
  const pieces = (
    key: string,
    name: PartName,
    mode: 'list' | 'blocks',
    [from, l, r]: readonly [string | null, string, string],
  ) => {
    const split = splits[mode];
    const chunks = merge3(from === null ? null : split(from), split(l), split(r)).map(
      (each): Chunk =>
        each.kind === 'same'
          ? { kind: 'same', text: joined(each.blocks) }
          : put({ name, mode, only: each.only, left: joined(each.left), right: joined(each.right) }),
    );
    parts.push({ key, name, chunks });
  };

  const [b, l, r] = [base && textsOf(base), textsOf(left), textsOf(right)];
  const three = (part: NamedPart) => [b?.[part] ?? null, l[part], r[part]] as const;
  const named = (part: NamedPart): PartName => ({ kind: 'named', part });

  for (const part of lineParts) whole(part, named(part), 'line', three(part));
  const rows = alignSections(base?.sections ?? null, left.sections, right.sections);
  const sections = rows.map((row, n) => {
    const section: Section = row.left ?? row.right ?? { kind: 'text', heading: '', text: '' };
    const key = `section.${n}`;
    const called = (kind: 'heading' | 'section') => ({ kind, section: section.kind, heading: section.heading.trim() });
    // Absent on one side: its heading goes with its text.
    const heading = (of: Section | undefined) => (of ?? section).heading;
    const origin = row.base ? row.base.heading : null;
    whole(`${key}.heading`, called('heading'), 'line', [origin, heading(row.left), heading(row.right)]);
    const from = base === null ? null : (row.base?.text ?? '');
    pieces(key, called('section'), 'blocks', [from, row.left?.text ?? '', row.right?.text ?? '']);
    return { kind: section.kind, key };
  });
  for (const part of valueParts) whole(part, named(part), 'value', three(part));
  for (const part of listParts) pieces(part, named(part), 'list', three(part));
  for (const part of textParts) pieces(part, named(part), 'blocks', three(part));
  return { parts, places, sections };
};

/** What only one side changed is taken from there, until somebody says otherwise. */
export const presetOf = ({ only }: Place): Choice | null => (only === 'both' ? null : { take: only });

/** Null: nobody has chosen yet. */
export const choiceAt = (place: Place, choices: Choices): Choice | null => choices.get(place.id) ?? presetOf(place);

export const openPlaces = ({ places }: Comparison, choices: Choices): Place[] =>
  places.filter((place) => choiceAt(place, choices) === null);

/** What the place becomes; what was not chosen keeps both, so that nothing is lost from sight. */
export const textAt = (place: Place, choice: Choice | null): string => {
  if (choice?.take === 'edited') return choice.text;
  if (choice?.take === 'left') return place.left;
  if (choice?.take === 'right') return place.right;
  if (place.mode === 'value') return place.left;
  if (place.mode === 'line') return [place.left, place.right].filter((text) => text.trim() !== '').join(' / ');
  const split = splits[place.mode];
  const left = split(place.left);
  const known = new Set(left.map(keyOf));
  return joined([...left, ...split(place.right).filter((block) => !known.has(keyOf(block)))]);
};

/** The article by these choices. */
export const merged = (comparison: Comparison, choices: Choices, left: ArticleContent): ArticleContent => {
  const texts = new Map(
    comparison.parts.map(({ key, chunks }) => [
      key,
      joined(
        chunks.map((chunk) =>
          chunk.kind === 'same' ? chunk.text : textAt(chunk.place, choiceAt(chunk.place, choices)),
        ),
      ),
    ]),
  );
  const text = (key: string): string => texts.get(key) ?? '';
  const value = <T>(key: string): T => JSON.parse(text(key)) as T;
  const list = (key: string): string[] =>
    text(key)
      .split('\n')
      .filter((line) => line.trim() !== '');
  const [categoryId, subcategoryId] = value<[string | null, string | null]>('category');
  const code = value<NonNullable<NonNullable<ArticleContent['solution']>['resolution']>['code'] | null>('code');
  return tidy({
    ...left,
    title: text('title'),
    summary: text('summary'),
    type: value('type'),
    sections: comparison.sections
      .map(({ kind, key }) => ({ kind, heading: text(`${key}.heading`), text: text(key).trimEnd() }))
      // A section that one side took out, and whose removal was chosen, goes with its heading.
      .filter((section, n) => section.text !== '' || bothBlank(comparison, n)),
    categoryId,
    subcategoryId,
    serviceId: value('service'),
    audience: value('audience'),
    tags: list('tags'),
    solution: {
      fields: Object.fromEntries(value<[string, unknown][]>('fields')),
      tags: list('solutionTags'),
      questions: list('questions'),
      checklist: list('checklist'),
      note: text('note').trim() || null,
      reply: text('reply').trim() || null,
      resolution: code && { code, notes: text('notes').trim() },
    },
  });
};

/** It was written as a heading alone, on both sides. */
const bothBlank = ({ parts }: Comparison, n: number): boolean =>
  parts.find(({ key }) => key === `section.${n}`)?.chunks.length === 0;
