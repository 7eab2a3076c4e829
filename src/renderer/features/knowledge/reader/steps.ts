// An article's steps: the numbered list that it is written as, and the checklist that applying puts on the ticket, joined
// so that a step can be ticked where it is read.
import type { Section } from '@shared/domain/article';
import type { Solution } from '@shared/domain/solution';
import type { Ticket } from '@shared/domain/ticket';

export interface WrittenStep {
  /** Markdown, one line. */
  readonly title: string;
  /** Markdown; empty: the title says it all. */
  readonly details: string;
}

export interface SteppedText {
  /** Markdown before the list and after it. */
  readonly before: string;
  readonly steps: readonly WrittenStep[];
  readonly after: string;
}

const item = /^ {0,3}\d{1,3}[.)][ \t]+(.*)$/;
const bold = /^\*\*(.+?)\*\*[.:]?\s*(.*)$/;

/** Lines that belong to the item above: indented ones, and empty ones before them. */
const isInside = (line: string): boolean => line.trim() === '' || /^(?: {2,}|\t)/.test(line);

const dedented = (lines: readonly string[]): string => {
  const depths = lines.filter((line) => line.trim() !== '').map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
  const depth = Math.min(...depths, 8);
  return lines
    .map((line) => line.slice(Math.min(depth, line.length)))
    .join('\n')
    .trim();
};

/** "**Set the transport** in the profile": what is bold is the step, the rest its details. */
const stepOf = ([first = '', ...rest]: readonly string[]): WrittenStep => {
  const named = bold.exec(first);
  const details = dedented(rest);
  if (!named) return { title: first.trim(), details };
  return { title: named[1] ?? '', details: [named[2] ?? '', details].filter(Boolean).join('\n\n') };
};

/** Null: it holds no numbered list. Only the first one counts. */
export const steppedText = (markdown: string): SteppedText | null => {
  const lines = markdown.split(/\r?\n/);
  let fenced = false;
  const start = lines.findIndex((line) => {
    if (/^ {0,3}(```|~~~)/.test(line)) fenced = !fenced;
    return !fenced && item.test(line);
  });
  if (start < 0) return null;
  const steps: string[][] = [];
  let at = start;
  fenced = false;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const begins = fenced ? null : item.exec(line);
    if (begins) steps.push([begins[1] ?? '']);
    else if (fenced || isInside(line)) steps.at(-1)?.push(line);
    else break;
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
  }
  return {
    before: lines.slice(0, start).join('\n').trim(),
    steps: steps.map(stepOf),
    after: lines.slice(at).join('\n').trim(),
  };
};

const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/**
 * Which line of the checklist each written step is: the one with the same words, or where there are as many lines as
 * steps, the one at its place. Null: none.
 */
export const linesOfSteps = (steps: readonly WrittenStep[], checklist: readonly string[]): (number | null)[] => {
  const lines = checklist.map(bare);
  const same = steps.map(({ title }) => lines.indexOf(bare(title)));
  if (same.every((line) => line < 0) && steps.length !== checklist.length) return steps.map(() => null);
  return steps.map((_step, at) => {
    const line = same[at] ?? -1;
    if (line >= 0) return line;
    return steps.length === checklist.length && !same.includes(at) ? at : null;
  });
};

/** The section whose list is the checklist's: the steps themselves, else what resolves. Null: there is none. */
export const steppedSection = (sections: readonly Section[]): number | null => {
  for (const kind of ['steps', 'resolution', 'workaround'] as const) {
    const at = sections.findIndex((section) => section.kind === kind && steppedText(section.text) !== null);
    if (at >= 0) return at;
  }
  return null;
};

export interface TicketLine {
  readonly stepId: string;
  readonly done: boolean;
}

/** What has become of the checklist's lines on the ticket, by their place; undefined: that line is not on it. */
export const linesOnTicket = (
  ticket: Pick<Ticket, 'checklist' | 'solutions'>,
  source: string,
  { checklist }: Pick<Solution, 'checklist'>,
): readonly (TicketLine | undefined)[] => {
  const applied = ticket.solutions.findLast((solution) => solution.source === source)?.id;
  const own = ticket.checklist.filter(
    (step) => step.source === source && (!applied || step.id.startsWith(`${applied}.`)),
  );
  const lineOf = (step: (typeof own)[number] | undefined): TicketLine | undefined =>
    step && { stepId: step.id, done: step.done !== null };
  // Lines may have been left out or filled in when it was applied: then only the same words are the same line.
  if (own.length === checklist.length) return own.map(lineOf);
  return checklist.map((text) => lineOf(own.find((step) => bare(step.text) === bare(text))));
};
