import type { RuleAction } from '@shared/domain/rules';
import { describe, expect, it } from 'vitest';
import { demoLikeSettings } from '../../../../../test/builders/settings';
import {
  actionKinds,
  actionOf,
  argsOf,
  canBeTried,
  choiceOf,
  draftOf,
  faultsIn,
  newDraft,
  type RuleDraft,
  triggerChoices,
  triggerOf,
} from './rule-draft';

const settings = demoLikeSettings();
const named: RuleDraft = { ...newDraft, name: 'Nobody answers' };
const toL2: RuleAction = { kind: 'assign', groupId: 'l2' };

describe('what keeps a rule from being saved', () => {
  it.each<[string, Partial<RuleDraft>, Record<string, string>]>([
    ['nothing', {}, {}],
    ['no name', { name: '  ' }, { name: 'name' }],
    ['the name of another', { name: ' vip caller ' }, { name: 'nameTaken' }],
    ['the name of one that is gone', { name: 'Old' }, {}],
    ['no percent', { trigger: { kind: 'slaPercent', clock: 'resolve', percent: Number.NaN } }, { trigger: 'percent' }],
    ['too many percent', { trigger: { kind: 'slaPercent', clock: 'resolve', percent: 501 } }, { trigger: 'percent' }],
    ['no times', { trigger: { kind: 'reopened', times: 0 } }, { trigger: 'times' }],
    ['nothing to do', { actions: [] }, { actions: 'actions' }],
    ['nobody to tell', { actions: [actionOf('notify')] }, { 'action.0': 'notify' }],
    ['no group', { actions: [{ kind: 'proposeMajor' }, actionOf('assign')] }, { 'action.1': 'group' }],
    ['a group that is gone', { actions: [{ kind: 'assign', groupId: 'gone' }] }, { 'action.0': 'groupGone' }],
    ['the same twice', { actions: [toL2, toL2] }, { 'action.1': 'twice' }],
    ['a scope that is gone', { scope: { ...newDraft.scope, serviceIds: ['gone'] } }, { services: 'serviceGone' }],
  ])('%s', (_name, over, faults) => {
    const others = [
      { name: 'VIP caller', removed: false },
      { name: 'Old', removed: true },
    ];
    expect(faultsIn({ ...named, ...over }, others, settings)).toEqual(faults);
  });
});

it.each(triggerChoices)('a trigger that is chosen is that trigger: %s', (choice) => {
  const trigger = triggerOf(choice);
  expect(choiceOf(trigger)).toBe(choice);
  expect(faultsIn({ ...named, trigger }, [], settings)).toEqual({});
});

it.each(actionKinds)('an action that is added is of its kind: %s', (kind) => {
  expect(actionOf(kind).kind).toBe(kind);
});

it('is tried before it has a name, and not before it can do something', () => {
  expect(canBeTried(faultsIn({ ...named, name: '' }, [], settings))).toBe(true);
  expect(canBeTried(faultsIn({ ...named, actions: [] }, [], settings))).toBe(false);
});

it('is saved as it was drafted', () => {
  expect(argsOf(draftOf(argsOf({ ...named, name: ' Late ' })))).toEqual({ ...named, name: 'Late' });
});
