// Links have two ends, each kept by its own ticket, so that both pages show them without asking for the other one.
import type { BatchStep } from './batch';
import { kindOfNumber } from './kinds';
import type { Link, LinkKind } from './ticket';

const opposite: Partial<Record<LinkKind, LinkKind>> = {
  parent: 'child',
  child: 'parent',
  duplicateOf: 'duplicate',
  duplicate: 'duplicateOf',
  related: 'related',
  causedBy: 'causes',
  causes: 'causedBy',
  fixedBy: 'fixes',
  fixes: 'fixedBy',
  splitFrom: 'splitInto',
  splitInto: 'splitFrom',
};

/** "The problem of this incident" is, from the other side, "an incident of this problem": such links are named by what stands at their end. */
const named = (from: string, to: string): LinkKind => {
  const kind = kindOfNumber(from);
  return kind === kindOfNumber(to) ? 'related' : kind;
};

/** How the ticket at the link's end is tied to the one that carries it. */
export const otherEnd = (from: string, { kind, to }: Link): Link => ({
  kind: opposite[kind] ?? named(from, to),
  to: from,
});

/** Both ends, put on or taken off. */
export const linkSteps = (from: string, link: Link, on: boolean): readonly BatchStep[] => [
  ['ticket.link.v1', from, { ...link, on }],
  ['ticket.link.v1', link.to, { ...otherEnd(from, link), on }],
];

/** Numbers at the ends of a ticket's links of these kinds, each once. */
export const linkedTo = (links: readonly Link[], kinds: readonly LinkKind[]): readonly string[] => [
  ...new Set(links.filter(({ kind }) => kinds.includes(kind)).map(({ to }) => to)),
];

/** Several tickets linked to one, in the same way: one change of that one, however many they are. */
export const linkAll = (numbers: readonly string[], link: Link): readonly BatchStep[] => {
  const ends = numbers.map((number) => ({ number, kind: otherEnd(number, link).kind }));
  const kinds = [...new Set(ends.map(({ kind }) => kind))];
  return [
    ...numbers.map((number): BatchStep => ['ticket.link.v1', number, { ...link, on: true }]),
    ...kinds.map((kind): BatchStep => {
      const to = ends.filter((end) => end.kind === kind).map(({ number }) => number);
      return ['ticket.linkMany.v1', link.to, { kind, to, on: true }];
    }),
  ];
};
