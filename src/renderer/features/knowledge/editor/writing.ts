// What is being written: the form's own copy of an article's content, and which saving it goes on from.
import {
  type Article,
  ArticleContent,
  type ArticleType,
  type Draft,
  type Section,
  type SectionKind,
} from '@shared/domain/article';
import { Solution } from '@shared/domain/solution';
import { Nullable } from '@shared/domain/values';
import { type Static, Type } from 'typebox';

/** No article has it: numbers begin with one. */
export const NO_NUMBER = 'KB0000000';

const Line = Type.String();

/** As a form holds it: fields may be blank while somebody writes. */
const FormContent = Type.Object({
  ...ArticleContent.properties,
  title: Line,
  tags: Type.Array(Line),
  solution: Nullable(
    Type.Object({
      ...Solution.properties,
      questions: Type.Array(Line),
      checklist: Type.Array(Line),
      note: Nullable(Line),
      reply: Nullable(Line),
      resolution: Nullable(Type.Object({ code: Line, notes: Line })),
    }),
  ),
});

export const Writing = Type.Object({
  /** Null: none was needed yet. */
  number: Nullable(Line),
  /** The saving that this is written over; `after` is the command that made it. Null: nothing is saved yet. */
  seen: Nullable(Type.Object({ id: Line, revision: Type.Integer(), after: Nullable(Line) })),
  basedOn: Type.Integer(),
  content: FormContent,
  fromTicket: Nullable(Line),
  /** There is something that no saving holds. */
  dirty: Type.Boolean(),
  /** Which window wrote it. */
  writer: Line,
});
export type Writing = Omit<Static<typeof Writing>, 'content'> & { readonly content: ArticleContent };
export type Seen = NonNullable<Writing['seen']>;

const slots: Readonly<Record<ArticleType, readonly SectionKind[]>> = {
  howTo: ['steps'],
  troubleshooting: ['symptoms', 'cause', 'resolution'],
  knownError: ['symptoms', 'cause', 'workaround'],
  policy: ['text'],
};

const isBlank = ({ heading, text }: Section): boolean => `${heading}${text}`.trim() === '';

/** What has been written stays in its order; the type's own sections stand ready where they belong. */
export const sectionsFor = (type: ArticleType, sections: readonly Section[]): Section[] => {
  const shown = sections.filter((section) => !isBlank(section));
  const order = slots[type];
  for (const kind of order) {
    if (shown.some((section) => section.kind === kind)) continue;
    const later = order.slice(order.indexOf(kind) + 1);
    const at = shown.findIndex((section) => later.includes(section.kind));
    shown.splice(at === -1 ? shown.length : at, 0, { kind, heading: '', text: '' });
  }
  return shown;
};

export const emptyContent = (type: ArticleType): ArticleContent => ({
  type,
  title: '',
  summary: '',
  sections: sectionsFor(type, []),
  categoryId: null,
  subcategoryId: null,
  serviceId: null,
  audience: { kind: 'agents' },
  tags: [],
  solution: null,
});

const lines = (written: readonly string[]): string[] =>
  written.map((line) => line.trim().slice(0, 240)).filter((line) => line !== '');
const words = (written: string | null): string | null => (written?.trim() ? written.trim() : null);

const tidySolution = (solution: Solution): Solution | null => {
  const { resolution } = solution;
  const notes = words(resolution?.notes ?? null);
  const tidied: Solution = {
    ...solution,
    questions: lines(solution.questions),
    checklist: lines(solution.checklist),
    note: words(solution.note),
    reply: words(solution.reply),
    resolution: resolution && notes ? { code: resolution.code, notes } : null,
  };
  const does =
    Object.keys(tidied.fields).length + tidied.tags.length + tidied.questions.length + tidied.checklist.length > 0 ||
    (tidied.note ?? tidied.reply ?? tidied.resolution) !== null;
  return does ? tidied : null;
};

/** What can be sent of it: no blank lines, no blank sections, a solution only where it does something. */
export const tidy = (content: ArticleContent): ArticleContent => ({
  ...content,
  title: content.title.trim().slice(0, 160),
  summary: content.summary.trim().slice(0, 600),
  sections: content.sections.filter((section) => !isBlank(section)),
  tags: [...new Set(content.tags.map((tag) => tag.trim()).filter((tag) => /^[^\s,;]{1,32}$/.test(tag)))].slice(0, 20),
  solution: content.solution && tidySolution(content.solution),
});

/** Nobody has written anything into it. */
export const isUntouched = (content: ArticleContent): boolean => {
  const { title, summary, sections, tags, solution } = tidy(content);
  return title === '' && summary === '' && sections.length === 0 && tags.length === 0 && solution === null;
};

/** As a form shows a saved text: with the type's own sections where there are none at all. */
export const formOf = (content: ArticleContent): ArticleContent =>
  content.sections.length > 0 ? content : { ...content, sections: sectionsFor(content.type, []) };

export const seenOf = ({ id, revision, savedWith }: Draft): Seen => ({ id, revision, after: savedWith ?? null });

/** The draft that holds the last saving seen; undefined: it is no longer a draft, or somebody saved over it. */
export const draftSeen = (article: Article | null, seen: Seen | null): Draft | undefined =>
  seen
    ? article?.drafts.find(({ id, revision, savedWith }) =>
        seen.after !== null && savedWith !== undefined
          ? savedWith === seen.after
          : id === seen.id && revision === seen.revision,
      )
    : undefined;
