// What was found good is done by commands, all of it in one transaction or nothing.
import { formatNumber } from '@shared/contract/http';
import type { Actor } from '@shared/domain/person';
import type { Core, SystemStep } from '../commands/core';
import { newCommandId } from '../import/command-id';
import type { Candidate, CheckedArticles } from './check';
import { reportOf } from './check';
import { ArticlesFault } from './fault';

export interface ApplyWish {
  readonly core: Core;
  readonly checked: CheckedArticles;
  readonly actor: Actor;
  readonly deviceId: string;
  readonly now: number;
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** A block of the server's own: numbers of an import that is called off are left out for good. */
const numbered = async ({ core, checked, actor }: ApplyWish): Promise<Candidate[]> => {
  const wanted = checked.candidates.filter(({ standing }) => standing !== 'unchanged');
  const lacking = wanted.filter(({ number }) => number === null).length;
  const by = { personId: actor.id, deviceId: 'article-import' };
  let next = lacking === 0 ? 0 : (await core.reserveNumbers(by, 'KB', lacking)).from;
  return wanted.map((candidate) =>
    candidate.number === null ? { ...candidate, number: formatNumber('KB', next++) } : candidate,
  );
};

const stepsOf = ({ file, article, images, hash, number, existing }: Candidate, wish: ApplyWish): SystemStep[] => {
  const { actor, deviceId, now } = wish;
  const step = (name: string, args: object): SystemStep => ({
    envelope: { id: newCommandId(now), name, ticket: number ?? '', args: { ...args }, at: now, batchId: null },
    actor,
    deviceId,
  });
  const { content, state, reviewAt } = article;
  const source = { path: file.slice(0, 400), hash };
  const isRetired = existing?.retired != null;
  return [
    ...(isRetired && state === 'published' ? [step('article.restore.v1', {})] : []),
    step('article.import.v1', { content, publish: state !== 'draft', reviewAt, source }),
    ...images
      .filter(({ id }) => !existing?.images.some((image) => image.id === id))
      .map((image) => step('article.addImage.v1', { image })),
    ...(state === 'retired' && !isRetired ? [step('article.retire.v1', { reason: null })] : []),
  ];
};

/** @throws whatever stopped it; then nothing has been changed */
export const applyArticles = async (wish: ApplyWish) => {
  const { core, checked, signal } = wish;
  const wanted = await numbered(wish);
  const steps = wanted.flatMap((candidate) => stepsOf(candidate, wish));
  if (steps.length > 0) {
    await core.executeSystem({
      steps: (function* () {
        for (const step of steps) {
          signal.throwIfAborted();
          yield step;
        }
        // The last moment at which it can be called off.
        signal.throwIfAborted();
      })(),
      onOutcome: (outcome) => {
        // Somebody was faster: it is looked at again rather than half done.
        if (outcome.kind === 'rejected') throw new ArticlesFault('overtaken', { why: outcome.refusal.code });
      },
      onProgress: (done) => wish.onProgress(Math.round((done / steps.length) * wanted.length), wanted.length),
    });
  }
  const numbers = new Map(wanted.map(({ file, number }) => [file, number]));
  const candidates = checked.candidates.map((each) => ({ ...each, number: numbers.get(each.file) ?? each.number }));
  return { ...reportOf(candidates, []), refused: checked.report.refused, counts: checked.report.counts };
};
