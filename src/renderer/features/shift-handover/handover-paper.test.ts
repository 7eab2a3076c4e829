import { handoverReasons } from '@shared/domain/shift-handover';
import { handover as de } from '@shared/messages/de/handover';
import { handover as en } from '@shared/messages/en/handover';
import { htmlOf } from '@shared/paper/html';
import { wordsText } from '@shared/paper/paper';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { handoverPaper } from './handover-paper';
import { type HandoverSpeech, reasonText, whoText } from './words';

const i18n = i18next.createInstance();
await i18n.init({
  lng: 'en',
  resources: { en: { handover: en }, de: { handover: de } },
  interpolation: { escapeValue: false },
  initAsync: false,
});
const speechIn = (language: 'en' | 'de'): HandoverSpeech => {
  const t = i18n.getFixedT(language);
  return {
    say: (key, params) => t(key, params ?? {}),
    language,
    desk: 'Test desk',
    person: (id) => id.toUpperCase(),
    group: (id) => `Group ${id}`,
    moment: (at) => `at ${at}`,
    full: (at) => `full ${at}`,
  };
};
const speech = speechIn('en');
const line = {
  ticket: 'INC0000001',
  title: 'VPN <b>drops</b>',
  priority: 1,
  reason: 'breached',
  at: 5,
  personId: 'ann',
  said: null,
  groupId: null,
} as const;

describe('why a ticket is on the handover', () => {
  it.each(handoverReasons.map((reason) => [reason] as const))('%s is said in both languages', (reason) => {
    for (const language of ['en', 'de'] as const)
      for (const at of [5, null]) {
        const text = reasonText({ reason, at, said: 'Call back', groupId: 'l2' }, speechIn(language));
        expect(text).not.toMatch(/\{\{|handover:|null|undefined/);
        expect(text.length).toBeGreaterThan(8);
      }
  });

  it.each([
    ['who has it', 'ann', 'ANN, leaves at 9'],
    ['who is off', 'bob', 'BOB, off'],
    ['who stays', 'cem', 'CEM'],
    ['nobody', null, 'nobody has it'],
  ] as const)('%s', (_name, personId, text) => {
    const people = [
      { personId: 'ann', open: 1, promises: 0, offAt: 9 },
      { personId: 'bob', open: 1, promises: 0, offAt: 5 },
    ];
    expect(whoText({ personId }, people, 5, speech)).toBe(text);
  });
});

describe('the handover on paper', () => {
  const content = { groupId: 'l1', asOf: 5, until: 9, words: 'The lift is out.', lines: [line], people: [], more: 2 };
  const acknowledged = { by: 'bob', at: 8, asks: true, remark: 'Which lift?' };
  const given = { createdBy: 'ann', createdAt: 6, acknowledged, answer: { by: 'ann', at: 9, text: 'In tower B.' } };

  it('says who gave it, who took it, what was asked and answered', () => {
    const { title, facts } = handoverPaper(content, given, speech);
    expect(title).toBe('Shift of Group l1, full 5');
    expect(facts.map(({ name, value }) => `${name}: ${wordsText(value)}`)).toEqual([
      'Given over by: ANN, full 6',
      'Taken over by: BOB, full 8',
      'Question: Which lift?',
      'Answer: In tower B.',
      'As of: full 5',
      'Looks ahead to: full 9',
    ]);
  });

  it('has every part, and says where there is nothing', () => {
    const { sections } = handoverPaper(content, null, speech);
    expect(sections.map(({ id, blocks }) => [id, blocks.map(({ kind }) => kind).join(' ')])).toEqual([
      ['words', 'text'],
      ['majors', 'remark'],
      ['risks', 'table'],
      ['callers', 'remark'],
      ['promises', 'remark'],
      ['handoffs', 'remark'],
      ['people', 'remark remark'],
    ]);
  });

  it('what people wrote stays text', () => {
    expect(htmlOf(handoverPaper(content, given, speech))).toContain('VPN &lt;b&gt;drops&lt;/b&gt;');
  });
});
