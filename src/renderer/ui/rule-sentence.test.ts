import type { RuleAction, RuleScope, Trigger } from '@shared/domain/rules';
import { domain as domainDe } from '@shared/messages/de/domain';
import { rules as rulesDe } from '@shared/messages/de/rules';
import { domain as domainEn } from '@shared/messages/en/domain';
import { promise as promiseEn } from '@shared/messages/en/promise';
import { rules as rulesEn } from '@shared/messages/en/rules';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { firedName, peopleText, ruleSentence } from './rule-sentence';

const words = i18next.createInstance();
beforeAll(() =>
  words.init({
    lng: 'en',
    fallbackLng: false,
    resources: {
      en: { rules: rulesEn, domain: domainEn, promise: promiseEn },
      de: { rules: rulesDe, domain: domainDe },
    },
    interpolation: { escapeValue: false },
    initAsync: false,
  }),
);

const names = {
  person: (id: string) => ({ maya: 'Maya Okafor' })[id] ?? id,
  group: (id: string) => ({ net: 'Network L2', desk: 'Service Desk L1' })[id] ?? id,
  service: (id: string) => ({ mail: 'Email' })[id] ?? id,
};
const anywhere: RuleScope = { kinds: [], priorities: [], groupIds: [], serviceIds: [] };
const toLead: RuleAction = { kind: 'notify', to: ['lead'], people: [] };

const said = (language: string, trigger: Trigger, scope: Partial<RuleScope> = {}, actions: RuleAction[] = [toLead]) => {
  const t = words.getFixedT(language);
  return ruleSentence(
    { trigger, scope: { ...anywhere, ...scope }, actions },
    (key, params) => t(key, params ?? {}),
    names,
    language,
  );
};

describe('a rule as a sentence', () => {
  it.each<[string, string, Trigger, Partial<RuleScope>, RuleAction[]]>([
    ['en', 'Nobody has responded in time: tell the team’s lead.', { kind: 'noResponse' }, {}, [toLead]],
    ['de', 'Niemand hat rechtzeitig reagiert: die Teamleitung informieren.', { kind: 'noResponse' }, {}, [toLead]],
    ['en', 'Reopened: tell the team’s lead.', { kind: 'reopened', times: 1 }, {}, [toLead]],
    ['en', 'Passed on to another group 3 times: tell the team’s lead.', { kind: 'reassigned', times: 3 }, {}, [toLead]],
    [
      'de',
      '3-mal an eine andere Gruppe weitergegeben: die Teamleitung informieren.',
      { kind: 'reassigned', times: 3 },
      {},
      [toLead],
    ],
    [
      'en',
      '75 % of the time to resolve is used (incidents, priority 1 or 2, Network L2 or Service Desk L1, Email): tell whoever has it and Maya Okafor and raise it to priority 1 Critical.',
      { kind: 'slaPercent', clock: 'resolve', percent: 75 },
      { kinds: ['incident'], priorities: [2, 1], groupIds: ['net', 'desk'], serviceIds: ['mail'] },
      [
        { kind: 'notify', to: ['assignee'], people: ['maya'] },
        { kind: 'raise', priority: 1 },
      ],
    ],
    [
      'en',
      'Raised to priority 2 High or above: propose a major incident.',
      { kind: 'priorityRaised', to: 2 },
      {},
      [{ kind: 'proposeMajor' }],
    ],
    [
      'en',
      'Raised to priority 1 Critical: give it to Network L2.',
      { kind: 'priorityRaised', to: 1 },
      {},
      [{ kind: 'assign', groupId: 'net' }],
    ],
    [
      'de',
      'Der Melder ist VIP (Störungen): an Network L2 geben.',
      { kind: 'vip' },
      { kinds: ['incident'] },
      [{ kind: 'assign', groupId: 'net' }],
    ],
    [
      'en',
      'A major incident is proposed: tell the whole group.',
      { kind: 'majorProposed' },
      {},
      [{ kind: 'notify', to: ['group'], people: [] }],
    ],
  ])('%s: %s', (language, sentence, trigger, scope, actions) => {
    expect(said(language, trigger, scope, actions)).toBe(sentence);
  });

  it.each([
    ['one', ['maya'], 'Maya Okafor'],
    ['three', ['maya', 'a', 'b'], 'Maya Okafor, a and b'],
    ['a whole team', ['maya', 'a', 'b', 'c'], 'Maya Okafor, a and 2 others'],
  ])('people: %s', (_name, ids, text) => {
    const t = words.getFixedT('en');
    expect(peopleText(ids, (key, params) => t(key, params ?? {}), names, 'en')).toBe(text);
  });

  it('a warning is called by its clock, a rule by its name', () => {
    const t = words.getFixedT('en');
    const say = (key: string, params?: Record<string, unknown>) => t(key, params ?? {});
    expect(firedName({ rule: 'warning:respond-50', name: 'respond 50 %' }, say)).toBe(
      '50 % of the time to respond is used',
    );
    expect(firedName({ rule: 'rule:1', name: 'VIP caller' }, say)).toBe('VIP caller');
    expect(firedName({ rule: 'promise', name: 'Call back' }, say)).toBe('Promised to the caller: Call back');
  });
});
