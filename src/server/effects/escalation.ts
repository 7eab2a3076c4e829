// Escalation rules and the clocks' warnings, carried out. Each open ticket is looked at when it has changed, and again at
// the moment at which something on it will fire: a round reads what moved, not everything.
import type { DeskRecord } from '@shared/domain/records';
import { firingsOf, type Rule, warningRules } from '@shared/domain/rules';
import type { World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import type { Core, SystemStep } from '../commands/core';
import { newCommandId } from './command-id';

/** What fired longer ago than this (ms) is history: a desk that was off, or has imported, is not flooded. */
const STALE = 24 * 3_600_000;
const CHUNK = 500;
/** Commands of people wait while these are carried out. */
const AT_ONCE = 25;

type Firing = Pick<Rule, 'id' | 'name' | 'trigger' | 'scope' | 'actions'> & { readonly since: number };

const CHANGED = `select d.seq, d.body::text from doc d where d.coll = 'tickets' and d.seq > $1 and not d.deleted
  and d.body->'state'->>'kind' in ('new', 'inProgress', 'onHold') order by d.seq limit ${CHUNK}`;
const SOME = `select d.seq, d.body::text from doc d where d.coll = 'tickets' and d.id = any($1) and not d.deleted`;
const RULES = `select body::text from doc where coll = 'records' and id like 'rule:%' and not deleted`;

interface Row {
  readonly seq: number;
  readonly body: string;
}

export interface Escalation {
  round(): Promise<void>;
}

export const startEscalation = (core: Core, now: () => number): Escalation => {
  let seq = 0;
  let known = '';
  const dueAt = new Map<string, number>();

  const rulesOf = async (world: World): Promise<readonly Firing[]> => {
    const rows = await core.db.query<{ body: string }>(RULES);
    const rules = rows
      .map(({ body }) => JSON.parse(body) as DeskRecord)
      .filter((record): record is Rule => record.kind === 'rule' && record.enabled && !record.removed);
    const text = JSON.stringify([rules, world.settings]);
    // Another rule, or another target: every ticket may be due at another time.
    if (text !== known) {
      seq = 0;
      dueAt.clear();
      known = text;
    }
    return [
      ...warningRules(world.settings).map((rule) => ({ ...rule, since: 0 })),
      ...rules.map((rule) => ({ ...rule, since: rule.updatedAt })),
    ];
  };

  /** What is to fire by now; and when the next will be is noted. */
  const look = (ticket: Ticket, rules: readonly Firing[], world: World, at: number): SystemStep[] => {
    const steps: SystemStep[] = [];
    let next = Number.POSITIVE_INFINITY;
    for (const rule of rules) {
      const from = Math.max(rule.since, at - STALE);
      for (const moment of firingsOf(rule, ticket, world, from, Number.MAX_SAFE_INTEGER)) {
        if (ticket.fired.some((each) => each.rule === rule.id && each.at === moment)) continue;
        if (moment > at) next = Math.min(next, moment);
        else steps.push(stepFor(ticket.number, rule, moment, at));
      }
    }
    if (next === Number.POSITIVE_INFINITY) dueAt.delete(ticket.number);
    else dueAt.set(ticket.number, next);
    return steps;
  };

  const carryOut = async (steps: readonly SystemStep[]): Promise<void> => {
    for (let from = 0; from < steps.length; from += AT_ONCE) {
      await core.executeSystem({ steps: steps.slice(from, from + AT_ONCE) });
    }
  };

  const lookAt = async (rows: readonly Row[], rules: readonly Firing[], world: World, at: number): Promise<void> => {
    await carryOut(rows.flatMap(({ body }) => look(JSON.parse(body) as Ticket, rules, world, at)));
  };

  return {
    round: async () => {
      const world = await core.world();
      if (!world) return;
      const rules = await rulesOf(world);
      if (rules.length === 0) return;
      const at = now();
      for (let rows: Row[] = []; ; ) {
        rows = await core.db.query<Row>(CHANGED, [seq]);
        await lookAt(rows, rules, world, at);
        seq = rows.at(-1)?.seq ?? seq;
        if (rows.length < CHUNK) break;
        // Others get their turn between two parts.
        await new Promise(setImmediate);
      }
      const due = [...dueAt].filter(([, moment]) => moment <= at).map(([number]) => number);
      for (const number of due) dueAt.delete(number);
      if (due.length > 0) await lookAt(await core.db.query<Row>(SOME, [due]), rules, world, at);
    },
  };
};

const stepFor = (number: string, rule: Firing, moment: number, at: number): SystemStep => ({
  envelope: {
    id: newCommandId(at),
    name: 'ticket.fireRule.v1',
    ticket: number,
    args: { rule: rule.id, name: rule.name, at: moment, actions: rule.actions },
    at,
    batchId: null,
  },
});
