// The handover as a document: read when it was given over, printed, exported.
import {
  type HandoverLine,
  type HandoverPerson,
  type HandoverSection,
  handoverSections,
  type ShiftHandover,
  sectionOf,
} from '@shared/domain/shift-handover';
import type { Paper, PaperBlock, PaperFact, PaperSection } from '@shared/paper/paper';
import { type HandoverSpeech, leaveText, reasonText, whoText, workText } from './words';

type Content = Pick<ShiftHandover, 'groupId' | 'asOf' | 'until' | 'words' | 'more'> & {
  readonly lines: readonly HandoverLine[];
  readonly people: readonly HandoverPerson[];
};
type Given = Pick<ShiftHandover, 'createdBy' | 'createdAt' | 'acknowledged' | 'answer'>;

const linesBlock = (lines: readonly HandoverLine[], { people, asOf }: Content, speech: HandoverSpeech): PaperBlock => ({
  kind: 'table',
  head: ['ticket', 'why', 'who'].map((column) => speech.say(`handover:column.${column}`)),
  rows: lines.map((line) => [
    { text: `${line.ticket} P${line.priority} ${line.title}`, href: `/t/${line.ticket}` },
    reasonText(line, speech),
    whoText(line, people, asOf, speech),
  ]),
});

const partOf = (section: HandoverSection, content: Content, speech: HandoverSpeech): PaperSection => {
  const own = content.lines.filter(({ reason }) => sectionOf(reason) === section);
  return {
    id: section,
    title: speech.say(`handover:section.${section}`),
    blocks:
      own.length === 0
        ? [{ kind: 'remark', text: speech.say(`handover:none.${section}`) }]
        : [linesBlock(own, content, speech)],
  };
};

const peopleBlock = ({ people, asOf }: Content, speech: HandoverSpeech): PaperBlock => ({
  kind: 'table',
  head: ['name', 'work', 'leaves'].map((column) => speech.say(`handover:column.${column}`)),
  rows: people.map((each) => [speech.person(each.personId), workText(each, speech.say), leaveText(each, asOf, speech)]),
});

const text = (id: string, words: string, { say }: HandoverSpeech): PaperSection => ({
  id,
  title: say(`handover:section.${id}`),
  blocks:
    words.trim() === '' ? [{ kind: 'remark', text: say(`handover:none.${id}`) }] : [{ kind: 'text', text: words }],
});

const givenFacts = (given: Given | null, { say, person, full }: HandoverSpeech): PaperFact[] => {
  if (given === null) return [];
  const at = (by: string, when: number) => say('handover:page.at', { who: person(by), time: full(when) });
  const { acknowledged, answer } = given;
  return [
    { name: say('handover:page.givenBy'), value: at(given.createdBy, given.createdAt) },
    {
      name: say('handover:page.takenBy'),
      value: acknowledged ? at(acknowledged.by, acknowledged.at) : say('handover:page.notTaken'),
    },
    ...(acknowledged?.remark
      ? [{ name: say(`handover:taken.${acknowledged.asks ? 'question' : 'remark'}`), value: acknowledged.remark }]
      : []),
    ...(answer ? [{ name: say('handover:taken.answer'), value: answer.text }] : []),
  ];
};

/** @param given null: it is not given over yet */
export const handoverPaper = (content: Content, given: Given | null, speech: HandoverSpeech): Paper => {
  const { say, group, full, desk, language } = speech;
  const { people, more } = content;
  const parts = handoverSections.map((section) => partOf(section, content, speech));
  return {
    language,
    kicker: say('handover:page.kicker'),
    title: say('handover:page.titled', { group: group(content.groupId), time: full(content.asOf) }),
    facts: [
      ...givenFacts(given, speech),
      { name: say('handover:page.asOf'), value: full(content.asOf) },
      { name: say('handover:page.until'), value: full(content.until) },
    ],
    sections: [
      text('words', content.words, speech),
      ...parts,
      {
        id: 'people',
        title: say('handover:section.people'),
        blocks: [
          ...(people.length === 0
            ? [{ kind: 'remark', text: say('handover:none.people') } as const]
            : [peopleBlock(content, speech)]),
          ...(more > 0 ? [{ kind: 'remark', text: say('handover:more', { count: more }) } as const] : []),
        ],
      },
    ],
    foot: say('handover:page.foot', { desk, time: full(content.asOf) }),
  };
};
