// The commands of a handoff, each with a word about it and its way back.
import type { ArgsOf } from '@shared/domain/commands/registry';
import type { Packet } from '@shared/domain/handoff';
import type { Refusal } from '@shared/domain/refusal';
import i18next from 'i18next';
import { runCommand } from '@/data/run-command';
import { runtime } from '@/data/runtime';
import { selectRow, selectWorld } from '@/data/selectors';
import { ensureLoaded } from '@/data/ticket-cache';
import { undo } from '@/data/undo';
import { refusalText, type Say } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';

type HandoffCommand =
  | 'ticket.offerHandoff.v1'
  | 'ticket.acceptHandoff.v1'
  | 'ticket.returnHandoff.v1'
  | 'ticket.withdrawHandoff.v1';

const say: Say = (key, params) => i18next.t(key, params ?? {});

const groupName = (id: string): string =>
  selectWorld(runtime().store.getState())?.settings.groups.find((group) => group.id === id)?.name ?? id;

const takeBack = async (commandId: string): Promise<void> => {
  const [first] = (await undo({ commandId })).refused;
  if (first) showToast(refusalText(first.refusal, say), null, 'error');
};

/** Why it was refused; null: it is done, and a toast says so. */
const run = async <N extends HandoffCommand>(
  name: N,
  number: string,
  args: ArgsOf<N>,
  done: string,
): Promise<Refusal | null> => {
  await ensureLoaded([number]);
  const result = await runCommand(name, number, args);
  if (!result.ok) return result.refusal;
  showToast(`${number}: ${done}`, () => void takeBack(result.commandId));
  return null;
};

const aloud = (refusal: Refusal | null): void => {
  if (refusal) showToast(refusalText(refusal, say), null, 'error');
};

export const offer = (number: string, toGroupId: string, packet: Packet): Promise<Refusal | null> =>
  run(
    'ticket.offerHandoff.v1',
    number,
    { toGroupId, packet },
    say('handoff:offer.done', { group: groupName(toGroupId) }),
  );

export const giveBack = (number: string, args: ArgsOf<'ticket.returnHandoff.v1'>): Promise<Refusal | null> =>
  run(
    'ticket.returnHandoff.v1',
    number,
    args,
    args.forwardTo === null
      ? say('handoff:return.done')
      : say('handoff:return.doneAndForwarded', { group: groupName(args.forwardTo) }),
  );

const pendingOn = (number: string) => selectRow(runtime().store.getState(), number)?.handoff ?? null;

export const accept = async (number: string, forTeam: boolean): Promise<void> => {
  const pending = pendingOn(number);
  if (!pending) return;
  const done = forTeam
    ? say('handoff:received.doneForTeam', { group: groupName(pending.toGroupId) })
    : say('handoff:received.done');
  aloud(await run('ticket.acceptHandoff.v1', number, { handoff: pending.id, forTeam }, done));
};

export const withdraw = async (number: string): Promise<void> => {
  const pending = pendingOn(number);
  if (!pending) return;
  const done = say('handoff:banner.withdrawn');
  aloud(await run('ticket.withdrawHandoff.v1', number, { handoff: pending.id }, done));
};
