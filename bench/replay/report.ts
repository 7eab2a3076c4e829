// The report as Markdown.
import type { SlaClocks } from '@shared/domain/sla';
import type { LogFigures } from './figures';
import type { RefusedUpdate, Replayed } from './replay';

export interface Timing {
  readonly replayMs: number;
  readonly slaMs: number;
}

const EXAMPLES = 3;

const percent = (part: number, whole: number): string => `${whole === 0 ? 0 : ((100 * part) / whole).toFixed(2)} %`;

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const refusals = (refused: readonly RefusedUpdate[]): string => {
  const kinds = new Map<string, RefusedUpdate[]>();
  for (const update of refused) {
    const key = [update.code, update.command, update.from, update.to].join(' ');
    kinds.set(key, [...(kinds.get(key) ?? []), update]);
  }
  const rows = [...kinds.values()]
    .toSorted((a, b) => b.length - a.length)
    .map((list) => {
      const examples = list.slice(0, EXAMPLES).map(({ example }) => example);
      const [first] = list;
      return [
        first?.code ?? '',
        first?.command ?? '',
        `${first?.from} → ${first?.to}`,
        list.length,
        examples.join('; '),
      ];
    });
  return rows.length === 0 ? 'None.' : table(['Refused because', 'Command', 'State', 'Updates', 'Examples'], rows);
};

const byState = (clocks: readonly SlaClocks[]): string => {
  const count = (kind: keyof SlaClocks, state: string) => clocks.filter((each) => each[kind].state === state).length;
  return (['respond', 'resolve'] as const)
    .map(
      (kind) =>
        `${kind}: met ${count(kind, 'met')}, missed ${count(kind, 'missed')}, open or none ${
          clocks.length - count(kind, 'met') - count(kind, 'missed')
        }`,
    )
    .join('; ');
};

export const reportOf = (
  replayed: Replayed,
  figures: LogFigures,
  clocks: readonly SlaClocks[],
  { replayMs, slaMs }: Timing,
): string => {
  const { updates, accepted, refused, notes, commands, detours, byName } = replayed;
  const names = [...byName].toSorted(([, a], [, b]) => b - a);
  return `# Audit log, replayed through the commands

${figures.incidents} incidents, ${updates} updates, ${commands} commands in ${(replayMs / 1000).toFixed(1)} s.

- Accepted: ${accepted} updates, ${percent(accepted, updates)}. Of these, ${notes} changed nothing that the log's columns keep; they were replayed as work notes.
- Refused: ${refused.length} updates, ${percent(refused.length, updates)}. ${detours} of them were then brought to the log's state by several commands, so that what follows is judged by itself.
- SLA of all ${clocks.length} tickets (two clocks each): ${slaMs.toFixed(0)} ms. ${byState(clocks)}.

Stood in for, because the log does not have it: texts, the question to the caller that "awaiting caller" needs, and roles (everybody may do what they did). "?" as group is a group of its own. "Awaiting Evidence" is taken as awaiting the caller.

## Why others are refused

${refusals(refused)}

## Accepted commands

${table(['Command', 'Times'], names)}

## Figures of the log

${table(
  ['Priority', 'Incidents', 'Median time to resolve, hours of the calendar', 'of which the log knows when'],
  figures.byPriority.map(({ priority, tickets, medianHours, resolvedKnown }) => [
    priority,
    tickets,
    medianHours === null ? '–' : medianHours.toFixed(2),
    resolvedKnown,
  ]),
)}

- Mean reassignments: ${figures.meanReassignments.toFixed(3)}
- Reopened at least once: ${figures.reopened} (${percent(figures.reopened, figures.incidents)})
- Resolved by the first group: ${figures.byFirstGroup} of ${figures.groupKnown} whose group is known (${percent(figures.byFirstGroup, figures.groupKnown)}); never reassigned by the log's own count: ${figures.neverReassigned} (${percent(figures.neverReassigned, figures.incidents)})
`;
};
