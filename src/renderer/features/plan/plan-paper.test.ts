import { markdownOf } from '@shared/paper/markdown';
import { expect, it } from 'vitest';
import { demoLikeSettings, people } from '../../../../test/builders/settings';
import { emptyPlan, tidy } from './content';
import { planPaper } from './plan-paper';

const speech = {
  say: (key: string, params?: Record<string, unknown>) => [key, ...Object.values(params ?? {})].join(' '),
  language: 'en' as const,
  person: (id: string) => people.find((each) => each.id === id),
  moment: String,
  duration: (minutes: number) => `${minutes} min`,
};
const settings = demoLikeSettings();
const rule = {
  kind: 'rule' as const,
  version: 1,
  recent: [],
  createdBy: 'lea',
  createdAt: 0,
  updatedBy: 'lea',
  updatedAt: 0,
  id: 'rule:vip',
  name: 'VIP',
  enabled: true,
  removed: false,
  trigger: { kind: 'vip' as const },
  scope: { kinds: [], priorities: [], groupIds: [], serviceIds: [] },
  actions: [{ kind: 'notify' as const, to: ['lead' as const], people: [] }],
};

it('reads teams, rules, matrix and targets from the desk, though nobody has written a plan', () => {
  const rules = [rule, { ...rule, id: 'rule:off', name: 'Switched off', enabled: false }];
  const markdown = markdownOf(planPaper({ plan: emptyPlan, changed: null, settings, rules }, speech));
  expect(markdown).toContain('- VIP: rules:sentence rules:when.vip');
  expect(markdown).not.toContain('Switched off');
  for (const { name } of settings.groups) expect(markdown).toContain(name);
  const [target] = settings.targets;
  expect(markdown).toContain(`| ${target?.respond} min | ${target?.resolve} min |`);
  expect(markdown).toContain('plan:neverWritten');
});

it('says who holds a role, one line each, and that nobody does', () => {
  const plan = {
    ...emptyPlan,
    roles: [
      { name: 'Scribe', personIds: [] },
      { name: 'Manager', personIds: ['lea', 'gone'] },
    ],
    duties: [{ id: 'd', name: 'Breach', hours: 72, text: 'Tell | them' }],
  };
  const markdown = markdownOf(planPaper({ plan, changed: null, settings, rules: [] }, speech));
  expect(markdown).toContain('| Scribe | plan:nobody |');
  expect(markdown).toMatch(/\| Manager \| .+ \|\n\| {2}\| common:unknownPerson \|/);
  expect(markdown).toContain('| Breach | plan:hours 72 | Tell \\| them |');
});

it('is saved without lines that have no name', () => {
  const contact = { name: ' ', role: '', phone: '', email: '' };
  expect(tidy({ ...emptyPlan, contacts: [contact, { ...contact, name: 'Duty officer' }] }).contacts).toHaveLength(1);
});
