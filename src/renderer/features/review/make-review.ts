// A review is made in one action: filled in from what the ticket knows, saved, and opened. Where there is one already, it
// is opened.
import type { RecordHead } from '@shared/domain/record-head';
import i18next from 'i18next';
import { giveBackNumber, takeNumber } from '@/data/numbers';
import { runRecord } from '@/data/run-record';
import { runtime } from '@/data/runtime';
import { selectMe, selectShown, selectWorld } from '@/data/selectors';
import { ensureLoaded } from '@/data/ticket-cache';
import { durationText } from '@/ui/format';
import { refusalText, type Say } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';
import { type PrefillSpeech, reviewOf } from './prefill';

export const say: Say = (key, params) => i18next.t(key, params ?? {});

/** Two made one at the same time: the first one is the ticket's. */
const reviewOfTicket = (heads: ReadonlyMap<string, RecordHead>, ticket: string): string | null =>
  [...heads.values()]
    .flatMap((head) => (head.kind === 'review' && head.ticket === ticket ? [head] : []))
    .sort((a, b) => a.createdAt - b.createdAt)[0]?.id ?? null;

const speechNow = (): PrefillSpeech => {
  const state = runtime().store.getState();
  const world = selectWorld(state);
  const units = { day: say('common:unit.day'), hour: say('common:unit.hour'), minute: say('common:unit.minute') };
  return {
    say,
    person: (id) =>
      id === 'system' ? say('domain:role.system') : (world?.person(id)?.name ?? say('common:unknownPerson')),
    group: (id) => world?.settings.groups.find((group) => group.id === id)?.name ?? id,
    duration: (ms) => durationText(ms, units),
  };
};

/** With what the device has of the timeline; what it lacks is asked of the server where there is a network. */
const wholeTicket = async (number: string) => {
  const { store, backend } = runtime();
  await ensureLoaded([number]);
  if (!store.getState().tickets.loaded.get(number)?.timelineComplete) await backend.timeline(number).catch(() => null);
  const view = selectShown(store.getState(), number)?.view;
  return view?.kind === 'ready' ? view : null;
};

export const openReview = async (number: string, go: (path: string) => void): Promise<void> => {
  const { store } = runtime();
  const known = reviewOfTicket(store.getState().records.heads, number);
  if (known !== null) return go(`/reviews/${known}`);
  const view = await wholeTicket(number);
  if (!view || !selectMe(store.getState())) return;
  const taken = await takeNumber('PIR');
  if (taken.kind === 'none') return showToast(say('review:make.noNumber'), null, 'error');
  const content = reviewOf(view.ticket, view.entries, speechNow());
  const result = await runRecord('review.save.v1', taken.number, { seen: 0, ticket: number, ...content });
  if (!result.ok) {
    void giveBackNumber(taken.number);
    return showToast(refusalText(result.refusal, say), null, 'error');
  }
  showToast(say('review:make.done', { review: taken.number, number }));
  go(`/reviews/${taken.number}`);
};
