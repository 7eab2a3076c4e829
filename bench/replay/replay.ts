// Each update of the log through `decide`, on the ticket as the updates before have left it. An update is accepted when
// all its commands are.
import { decide } from '@shared/domain/command';
import { commandNamed } from '@shared/domain/commands/registry';
import type { Stamp } from '@shared/domain/decision';
import type { World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { idOf, UNKNOWN_PERSON } from './desk';
import { instantOf, type LogRow } from './log';
import { detour, logStep, note, type Step, stateOf, stepsOf } from './steps';

export interface RefusedUpdate {
  readonly code: string;
  readonly command: string;
  /** The state in which our ticket was, and the one that the log says. */
  readonly from: string;
  readonly to: string;
  /** "INC0000045, 29/2/2016 08:53" */
  readonly example: string;
}

export interface Replayed {
  readonly tickets: readonly Ticket[];
  readonly updates: number;
  readonly accepted: number;
  /** Of the accepted: nothing that the log's columns keep was changed. Replayed as a note. */
  readonly notes: number;
  readonly commands: number;
  /** Accepted commands by name. */
  readonly byName: ReadonlyMap<string, number>;
  readonly refused: readonly RefusedUpdate[];
  /** Of the refused: brought to the state of the log by several commands. */
  readonly detours: number;
}

export const replay = (incidents: ReadonlyMap<string, readonly LogRow[]>, world: World): Replayed => {
  const tickets: Ticket[] = [];
  const refused: RefusedUpdate[] = [];
  const byName = new Map<string, number>();
  const counts = { updates: 0, accepted: 0, notes: 0, commands: 0, detours: 0 };

  const run = (ticket: Ticket | null, step: Step, row: LogRow, at: number): Ticket | string => {
    counts.commands += 1;
    const by = ticket ? row.sys_updated_by : row.opened_by;
    const stamp: Stamp = {
      commandId: `replay-${counts.commands}`,
      actor: { id: idOf(by) ?? UNKNOWN_PERSON, role: 'lead', groupIds: [] },
      deviceId: 'replay',
      at,
      receivedAt: at,
      batchId: null,
    };
    const decision = decide(commandNamed(step.name), ticket, { ...step, ticket: row.number }, stamp, world);
    if (decision.kind === 'refused') return decision.refusal.code;
    byName.set(step.name, (byName.get(step.name) ?? 0) + 1);
    return decision.ticket;
  };

  const update = (before: Ticket, row: LogRow, last: LogRow | null): Ticket => {
    const at = Math.max(before.openedAt, instantOf(row.sys_updated_at) ?? before.updatedAt);
    const meant = stepsOf(before, row, last);
    const steps = meant.length === 0 && last ? [note] : meant;
    if (meant.length === 0) counts.notes += last ? 1 : 0;
    let ticket = before;
    let fault: { readonly code: string; readonly step: Step } | null = null;
    for (const step of steps) {
      const after = run(ticket, step, row, at);
      if (typeof after !== 'string') ticket = after;
      else fault ??= { code: after, step };
    }
    if (!fault) {
      counts.accepted += 1;
      return ticket;
    }
    const example = `${row.number}, ${row.sys_updated_at ?? ''}`;
    const to = stateOf(row) ?? row.incident_state ?? '';
    refused.push({ code: fault.code, command: fault.step.name, from: before.state.kind, to, example });
    if (ticket.state.kind === to && ticket.state.kind !== 'onHold') return ticket;
    for (const step of detour(ticket.state.kind, row)) {
      const after = run(ticket, step, row, at);
      if (typeof after === 'string') return ticket;
      ticket = after;
    }
    counts.detours += ticket.state.kind === to ? 1 : 0;
    return ticket;
  };

  for (const rows of incidents.values()) {
    let ticket: Ticket | null = null;
    let last: LogRow | null = null;
    for (const row of rows) {
      counts.updates += 1;
      const opened: Ticket | string = ticket ?? run(null, logStep(row), row, instantOf(row.opened_at) ?? 0);
      if (typeof opened === 'string') {
        const example = `${row.number}, ${row.sys_updated_at ?? ''}`;
        refused.push({ code: opened, command: 'ticket.log.v1', from: 'none', to: 'new', example });
        break;
      }
      ticket = update(opened, row, last);
      last = row;
    }
    if (ticket) tickets.push(ticket);
  }
  return { tickets, refused, byName, ...counts };
};
