// The outbox as people meet it: what waits, what was sent, what needs them, and their choice about it.

import type { RecordArgsOf, RecordCommandName } from '@shared/domain/commands/records';
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import { commandNamed } from '@shared/domain/commands/registry';
import { recordKindOf } from '@shared/domain/records';
import { type Refusal, refuseWith } from '@shared/domain/refusal';
import { useSelector } from 'react-redux';
import { placeOf } from './command-line';
import { freshArgs } from './fresh-args';
import type { OutboxItem, RunResult } from './model';
import { runCommand } from './run-command';
import { runRecord } from './run-record';
import { runtime } from './runtime';
import { type OutboxCounts, selectOutbox, selectOutboxCounts, selectShown } from './selectors';
import { reported } from './state/report';
import { ensureLoaded } from './ticket-cache';

export type OutboxChoice = 'apply' | 'keep' | 'discard';

export const useOutbox = (): readonly OutboxItem[] => useSelector(selectOutbox);
export const useOutboxCounts = (): OutboxCounts => useSelector(selectOutboxCounts);

export const sendNow = (): void => runtime().backend.sendNow();

/** What "keep as work note" would write; null if the command carries no words. */
export const wordsOf = ({ envelope }: OutboxItem): string | null =>
  commandNamed(envelope.name)?.words?.(envelope.args as never) ?? null;

const refused = (refusal: Refusal): RunResult => ({ ok: false, refusal });

const settle = async (item: OutboxItem, choice: OutboxItem['choice']): Promise<void> => {
  const { store, backend } = runtime();
  store.dispatch(reported({ outbox: { put: [{ ...item, choice }], remove: [] } }));
  await backend.settleChoice(item.envelope.id, choice);
};

const applyAgain = async (item: OutboxItem): Promise<RunResult> => {
  const { name, ticket: number, args } = item.envelope;
  if (recordKindOf(number)) {
    return runRecord(name as RecordCommandName, number, args as never, { order: `${placeOf(item)}.1` });
  }
  await ensureLoaded([number]);
  const ticket = selectShown(runtime().store.getState(), number)?.folded.ticket ?? null;
  const again = freshArgs(name as CommandName, args as ArgsOf<CommandName>, ticket);
  return runCommand(name as CommandName, number, again, { order: `${placeOf(item)}.1` });
};

/** An article's text that a command carries, as a draft of one's own. Null: it carries none. */
export const ownDraftOf = ({ envelope }: Pick<OutboxItem, 'envelope'>): RecordArgsOf<'article.saveDraft.v1'> | null => {
  const { content, basedOn } = envelope.args;
  if (recordKindOf(envelope.ticket) !== 'article' || !content) return null;
  return {
    draft: null,
    basedOn: typeof basedOn === 'number' ? basedOn : 0,
    content: content as RecordArgsOf<'article.saveDraft.v1'>['content'],
    fromTicket: null,
  };
};

const keepDraft = (item: OutboxItem): Promise<RunResult> => {
  const args = ownDraftOf(item);
  return args === null
    ? Promise.resolve(refused(refuseWith('nothingToChange')))
    : runRecord('article.saveDraft.v1', item.envelope.ticket, args, { order: `${placeOf(item)}.1` });
};

const keepWords = (item: OutboxItem): Promise<RunResult> => {
  const words = wordsOf(item);
  return words === null
    ? Promise.resolve(refused(refuseWith('nothingToChange')))
    : runCommand('ticket.addNote.v1', item.envelope.ticket, { text: words }, { order: `${placeOf(item)}.1` });
};

/** What shall become of a rejected command. Refused: the newer ticket does not allow it either, and it stays as it is. */
export const choose = async (commandId: string, choice: OutboxChoice): Promise<RunResult> => {
  const item = selectOutbox(runtime().store.getState()).find(({ envelope }) => envelope.id === commandId);
  if (item?.status !== 'rejected') return refused(refuseWith('nothingToChange'));
  if (choice === 'discard') {
    await settle(item, 'discarded');
    return { ok: true, commandId };
  }
  const keepText = recordKindOf(item.envelope.ticket) ? keepDraft : keepWords;
  const result = await (choice === 'apply' ? applyAgain(item) : keepText(item));
  if (result.ok) await settle(item, choice === 'apply' ? 'applied' : 'kept');
  return result;
};

/** What a rejected one says goes on as a draft: nothing more is to be chosen about it. */
export const goesOnAsDraft = async (commandId: string): Promise<void> => {
  const item = selectOutbox(runtime().store.getState()).find(({ envelope }) => envelope.id === commandId);
  if (item?.status === 'rejected' && item.choice === null) await settle(item, 'kept');
};

/** A discarded one needs a choice again. */
export const bringBack = async (commandId: string): Promise<void> => {
  const item = selectOutbox(runtime().store.getState()).find(({ envelope }) => envelope.id === commandId);
  if (item?.choice === 'discarded') await settle(item, null);
};
