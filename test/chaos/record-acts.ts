// What people write beside tickets: drafts of articles for one audience or another, macros.
import type { Audience } from '@shared/domain/article';
import type { RecordArgsOf, RecordCommandName } from '@shared/domain/commands/records';
import { articleContent } from '../builders/articles';
import type { Chance } from '../builders/chance';
import { saving } from '../builders/records';

export type RecordStep = { [N in RecordCommandName]: readonly [N, string, RecordArgsOf<N>] }[RecordCommandName];

const audiences: readonly Audience[] = [
  { kind: 'agents' },
  { kind: 'everyone' },
  { kind: 'group', groupId: 'hr' },
  { kind: 'group', groupId: 'l2' },
];

const draftOf = (id: string, chance: Chance, title: string): RecordStep => [
  'article.saveDraft.v1',
  id,
  saving({ content: articleContent({ title, audience: chance.pick(audiences) }) }),
];

export interface Writing {
  readonly chance: Chance;
  readonly me: string;
  readonly text: string;
  /** Of records that the page shows. */
  readonly known: readonly string[];
  takeNumber(): Promise<string | null>;
}

export const recordStep = async ({ chance, me, text, known, takeNumber }: Writing): Promise<RecordStep | null> => {
  const articles = known.filter((id) => id.startsWith('KB'));
  const article = articles.length > 0 && chance.of(0.7) ? chance.pick(articles) : null;
  if (chance.of(0.4)) {
    const owner = chance.of(0.5) ? ({ kind: 'desk' } as const) : ({ kind: 'person', personId: me } as const);
    const id = owner.kind === 'desk' ? 'macro:shared' : `macro:of-${me}`;
    const content = { name: text, shortcut: `s${chance.below(9)}`, owner, text, solution: null };
    return chance.of(0.8) ? ['macro.save.v1', id, content] : ['macro.remove.v1', id, {}];
  }
  if (article === null) {
    const number = await takeNumber();
    return number === null ? null : draftOf(number, chance, text);
  }
  return chance.pick<RecordStep>([
    draftOf(article, chance, text),
    ['article.giveFeedback.v1', article, { verdict: 'helped', comment: null, ticket: null }],
    ['article.retire.v1', article, { reason: text }],
    ['article.restore.v1', article, {}],
  ]);
};
