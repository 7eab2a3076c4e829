// Commands on records as devices send them, and as the domain decides them.
import { formatNumber } from '@shared/contract/http';
import type { Article } from '@shared/domain/article';
import type { Envelope } from '@shared/domain/command';
import { type RecordArgsOf, type RecordCommandName, recordCommandNamed } from '@shared/domain/commands/records';
import { decideRecord } from '@shared/domain/record-command';
import type { DeskRecord } from '@shared/domain/records';
import type { World } from '@shared/domain/settings';
import type { Core } from '../../src/server/commands/core';
import { articleContent } from './articles';
import { stampOf } from './commands';
import { newCommandId } from './core';
import { world as testWorld } from './settings';

export const recordEnvelope = <N extends RecordCommandName>(name: N, id: string, args: RecordArgsOf<N>): Envelope => ({
  id: newCommandId(),
  name,
  ticket: id,
  args: { ...args },
  at: Date.now(),
  batchId: null,
});

/** A draft of a new article, or one beside others. */
export const saving = (
  over: Partial<RecordArgsOf<'article.saveDraft.v1'>> = {},
): RecordArgsOf<'article.saveDraft.v1'> => ({
  draft: null,
  basedOn: 0,
  content: articleContent(),
  fromTicket: null,
  ...over,
});

/** An article's number that this person's device has reserved. */
export const articleNumber = async (core: Core, personId: string, deviceId = `device-${personId}`): Promise<string> => {
  const { from } = await core.reserveNumbers({ personId, deviceId }, 'KB', 1);
  return formatNumber('KB', from);
};

/** The record after the command number `n` of `who`; a refusal is its code. */
export const decided = <N extends RecordCommandName>(
  record: DeskRecord | null,
  who: string,
  n: number,
  name: N,
  args: RecordArgsOf<N>,
  id = record?.id ?? 'KB0000001',
  world: World = testWorld(),
): DeskRecord | string => {
  const envelope = { name, ticket: id, args: { ...(args as Record<string, unknown>) } };
  const decision = decideRecord(recordCommandNamed(name), record, envelope, stampOf(who, n), world);
  return decision.kind === 'refused' ? decision.refusal.code : decision.record;
};

/** @throws when it was refused: for steps that the test takes for granted. */
export const accepted = (result: DeskRecord | string): Article => {
  if (typeof result === 'string') throw new Error(`refused: ${result}`);
  return result as Article;
};
