// Commands on records at random, for the model check: drafts, editions, audiences that move, macros, words.
import { formatNumber } from '@shared/contract/http';
import type { Audience } from '@shared/domain/article';
import type { Envelope } from '@shared/domain/command';
import type { Core } from '../../src/server/commands/core';
import { articleContent } from '../builders/articles';
import type { Chance } from '../builders/chance';
import { recordEnvelope, saving } from '../builders/records';

/** Articles that somebody began, each with the drafts that it may have. */
export interface Written {
  readonly drafts: { readonly article: string; readonly draft: string }[];
}

const AUDIENCES: readonly Audience[] = [
  { kind: 'agents' },
  { kind: 'everyone' },
  { kind: 'group', groupId: 'hr' },
  { kind: 'group', groupId: 'l2' },
  { kind: 'group', groupId: 'printco' },
];

const save = (article: string, chance: Chance, written: Written): Envelope => {
  const content = articleContent({ title: `text ${chance.below(1e9)}`, audience: chance.pick(AUDIENCES) });
  const envelope = recordEnvelope('article.saveDraft.v1', article, saving({ basedOn: chance.below(2), content }));
  written.drafts.push({ article, draft: envelope.id });
  return envelope;
};

/** A new article takes a number of this person's device. */
export const randomRecordCommand = async (
  core: Core,
  { personId, deviceId }: { readonly personId: string; readonly deviceId: string },
  chance: Chance,
  written: Written,
): Promise<Envelope> => {
  if (written.drafts.length === 0 || chance.of(0.2)) {
    const { from } = await core.reserveNumbers({ personId, deviceId }, 'KB', 1);
    return save(formatNumber('KB', from), chance, written);
  }
  const { article, draft } = chance.pick(written.drafts);
  const seen = { id: draft, revision: 1 };
  const owner = chance.of(0.5)
    ? ({ kind: 'person', personId } as const)
    : chance.pick([{ kind: 'desk' }, { kind: 'group', groupId: 'l1' }] as const);
  const makers: (() => Envelope)[] = [
    () => save(article, chance, written),
    () => recordEnvelope('article.publish.v1', article, { draft: seen, change: null, reviewAt: null }),
    () => recordEnvelope('article.publish.v1', article, { draft: seen, change: 'again', reviewAt: null }),
    () => recordEnvelope('article.dropDraft.v1', article, { draft: seen }),
    () => recordEnvelope('article.restoreDraft.v1', article, { draftId: draft }),
    () => recordEnvelope('article.retire.v1', article, { reason: null }),
    () => recordEnvelope('article.restore.v1', article, {}),
    () => recordEnvelope('article.giveFeedback.v1', article, { verdict: 'helped', comment: null, ticket: null }),
    () =>
      recordEnvelope('macro.save.v1', `macro:${personId}-${chance.below(3)}`, {
        name: 'Bye',
        shortcut: 'bye',
        owner,
        text: `text ${chance.below(1e9)}`,
        solution: null,
      }),
    () =>
      recordEnvelope('missed.note.v1', `missed:${personId}`, {
        searches: [{ words: `word ${chance.below(5)}`, day: '2026-11-20', times: 1 }],
      }),
    () => recordEnvelope('words.save.v1', 'words:desk', { from: [], to: [['vpn', 'tunnel']] }),
  ];
  return chance.pick(makers)();
};
