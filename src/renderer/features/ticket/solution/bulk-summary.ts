// What applying to many tickets will do, counted: who gets which fields, texts and steps, and which refuse and why.
import { openIn, previewOf } from '@shared/domain/application';
import type { ApplySolutionArgs } from '@shared/domain/commands/solution';
import type { Actor } from '@shared/domain/person';
import type { Refusal } from '@shared/domain/refusal';
import type { World } from '@shared/domain/settings';
import { same } from '@shared/domain/settle';
import type { Ticket } from '@shared/domain/ticket';

export interface FieldCount {
  readonly field: string;
  readonly to: unknown;
  readonly count: number;
}

export interface BulkSummary {
  readonly able: readonly Ticket[];
  readonly fields: readonly FieldCount[];
  /** Tags that are new, and on how many. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  /** Tickets that get a checklist. */
  readonly checklists: number;
  readonly notes: number;
  readonly replies: number;
  readonly refused: readonly { readonly refusal: Refusal; readonly numbers: readonly string[] }[];
  /** Variables that have no value on so many tickets. */
  readonly open: readonly { readonly variable: string; readonly count: number }[];
}

export const summaryOf = (
  tickets: readonly Ticket[],
  argsFor: (ticket: Ticket) => ApplySolutionArgs,
  actor: Actor,
  world: World,
): BulkSummary => {
  const able: Ticket[] = [];
  const fields: { field: string; to: unknown; count: number }[] = [];
  const refused: { refusal: Refusal; numbers: string[] }[] = [];
  const open = new Map<string, number>();
  const tags = new Map<string, number>();
  let checklists = 0;
  let notes = 0;
  let replies = 0;
  for (const ticket of tickets) {
    const args = argsFor(ticket);
    const { refusal, fields: changes, texts, tags: added, steps } = previewOf(ticket, args, actor, world);
    if (refusal) {
      const known = refused.find((other) => same(other.refusal, refusal));
      if (known) known.numbers.push(ticket.number);
      else refused.push({ refusal, numbers: [ticket.number] });
      continue;
    }
    able.push(ticket);
    for (const { field, to } of changes) {
      const known = fields.find((other) => other.field === field && same(other.to, to));
      if (known) known.count += 1;
      else fields.push({ field, to, count: 1 });
    }
    for (const tag of added) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    if (steps > 0) checklists += 1;
    notes += texts.filter(({ kind }) => kind === 'note').length;
    replies += texts.filter(({ kind }) => kind === 'reply').length;
    const written = { ...args, questions: [] };
    for (const variable of openIn(written, true)) open.set(variable, (open.get(variable) ?? 0) + 1);
  }
  return {
    able,
    fields,
    tags: [...tags].map(([tag, count]) => ({ tag, count })),
    checklists,
    notes,
    replies,
    refused,
    open: [...open].map(([variable, count]) => ({ variable, count })),
  };
};
