// An older edition is published again; the way back publishes what was in force before.
import { DESK_HISTORY_ID, latestOf, type SettingsEdition } from '@shared/domain/desk-history';
import type { Refusal } from '@shared/domain/refusal';
import { type PartValue, partOf } from '@shared/domain/settings-parts';
import { ensureRecord } from '@/data/records';
import { runRecord } from '@/data/run-record';
import { runtime } from '@/data/runtime';
import { selectWorld } from '@/data/selectors';

interface Restored {
  readonly refusal: Refusal | null;
  /** What was in force. */
  readonly before: PartValue;
}

export const publishAgain = async (
  { part }: Pick<SettingsEdition, 'part'>,
  value: PartValue,
  note: string,
): Promise<Restored> => {
  const world = selectWorld(runtime().store.getState());
  if (!world) return { refusal: { code: 'permission.denied' }, before: value };
  const history = await ensureRecord(DESK_HISTORY_ID);
  const seen = latestOf(history?.kind === 'settings' ? history : null, part)?.id ?? null;
  const before = partOf(world.settings, part);
  const result = await runRecord('settings.publish.v1', DESK_HISTORY_ID, { part, value: { ...value }, note, seen });
  return { refusal: result.ok ? null : result.refusal, before };
};
