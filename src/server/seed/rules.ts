// The demo desk's escalation rules: each of them only tells somebody, but for one that is not agreed yet.
import type { RecordArgsOf } from '@shared/domain/commands/records';
import { emptyScope } from '@shared/domain/rules';
import type { World } from '@shared/domain/settings';
import { type ToldRecord, tellRecord } from './knowledge/tell-records';
import type { Random } from './random';

type RuleArgs = RecordArgsOf<'rule.save.v1'>;

const rules: readonly (RuleArgs & { readonly id: string })[] = [
  {
    id: 'no-answer',
    name: 'Nobody answers',
    enabled: true,
    trigger: { kind: 'noResponse' },
    scope: { ...emptyScope, kinds: ['incident'], priorities: [1, 2] },
    actions: [{ kind: 'notify', to: ['lead', 'group'], people: [] }],
  },
  {
    id: 'vip',
    name: 'VIP caller',
    enabled: true,
    trigger: { kind: 'vip' },
    scope: { ...emptyScope, kinds: ['incident'] },
    actions: [{ kind: 'notify', to: ['lead'], people: [] }],
  },
  {
    id: 'passed-round',
    name: 'Passed round',
    enabled: true,
    trigger: { kind: 'reassigned', times: 3 },
    scope: emptyScope,
    actions: [{ kind: 'notify', to: ['lead'], people: ['sam'] }],
  },
  {
    id: 'reopened-twice',
    name: 'Reopened twice',
    enabled: true,
    trigger: { kind: 'reopened', times: 2 },
    scope: emptyScope,
    actions: [{ kind: 'notify', to: ['assignee', 'lead'], people: [] }],
  },
  {
    id: 'late-and-critical',
    name: 'Critical and late',
    enabled: false,
    trigger: { kind: 'slaPercent', clock: 'resolve', percent: 100 },
    scope: { ...emptyScope, kinds: ['incident'], priorities: [1] },
    actions: [{ kind: 'proposeMajor' }, { kind: 'notify', to: ['lead'], people: [] }],
  },
];

const MONTH = 30 * 86_400_000;

/** @param now ms */
export const demoRules = (now: number, world: World, random: Random): ToldRecord[] =>
  rules.map(({ id, ...args }) =>
    tellRecord(`rule:${id}`, [{ at: now - MONTH, by: 'ines', name: 'rule.save.v1', args: () => args }], world, random),
  );
