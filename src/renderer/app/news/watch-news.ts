// Calls the person at a desktop from another window: one system notification for what came in together, and a number on
// the app's icon. It looks at the store itself, because a hidden window need not render for it.
import type { DeskBridge } from '@shared/contract/ipc';
import i18next from 'i18next';
import { isUnread, onReadMarks } from '@/data/read-marks';
import { rowsOf } from '@/data/rows';
import { runtime } from '@/data/runtime';
import { selectLink, selectMe, selectOutboxCounts } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { noticesWanted } from '@/ui/notice-preference';
import { type Known, type News, newsBetween, numberOf } from './news';
import { noticeOf } from './notice-of';

/** What comes within this time (ms) is told at once. */
const GATHER = 1_500;
/** A sync changes rows many times a second; the icon need not (ms). */
const COUNT_STEP = 250;

const isAway = (): boolean => document.visibilityState === 'hidden' || !document.hasFocus();

/** My tickets that have changed since I saw them, and my changes that need me. */
const countFor = (state: DeskRootState): number => {
  const meId = selectMe(state)?.id;
  const unread = rowsOf(state.tickets.rows).filter((row) => row.assigneeId === meId && isUnread(row));
  return unread.length + selectOutboxCounts(state).needsYou;
};

/** Null while nobody is here or the first sync runs: nothing that comes then is news. */
const knownIn = (
  state: DeskRootState,
): (Known & { readonly meId: string; readonly myGroupIds: readonly string[] }) | null => {
  const { firstSync, lastSyncAt } = selectLink(state);
  const me = selectMe(state);
  if (me === null || firstSync !== null || lastSyncAt === null) return null;
  return { meId: me.id, myGroupIds: me.groupIds, rows: state.tickets.rows, outbox: state.outbox.items };
};

const isFresh = (news: News): boolean => news.kind === 'rejected' || isUnread(news.row);

/** @returns what stops it */
export const watchNews = (bridge: DeskBridge): (() => void) => {
  const { store } = runtime();
  let known = knownIn(store.getState());
  let counted: number | null = null;
  let gathered = new Map<string, News>();
  let telling: ReturnType<typeof setTimeout> | undefined;
  let counting: ReturnType<typeof setTimeout> | undefined;

  const count = (): void => {
    counting = undefined;
    const now = countFor(store.getState());
    if (now !== counted) void bridge.badge(now);
    counted = now;
  };
  const countSoon = (): void => {
    counting ??= setTimeout(count, COUNT_STEP);
  };

  const tell = (): void => {
    telling = undefined;
    const all = [...gathered.values()];
    gathered = new Map();
    if (!isAway() || !noticesWanted()) return;
    const { people } = store.getState().desk;
    const notice = noticeOf(
      all,
      (key, params) => i18next.t(key, params ?? {}),
      (id) => people.get(id)?.name ?? i18next.t('common:unknownPerson'),
    );
    if (notice) void bridge.notify(notice);
  };

  const look = (): void => {
    const before = known;
    known = knownIn(store.getState());
    if (before?.rows === known?.rows && before?.outbox === known?.outbox) return;
    countSoon();
    if (!before || !known || before.meId !== known.meId) return;
    for (const news of newsBetween(before, known, known.meId, known.myGroupIds).filter(isFresh)) {
      gathered.set(`${news.kind} ${numberOf(news)}`, news);
      telling ??= setTimeout(tell, GATHER);
    }
  };

  count();
  const stops = [store.subscribe(look), onReadMarks(countSoon)];
  return () => {
    for (const stop of stops) stop();
    clearTimeout(telling);
    clearTimeout(counting);
  };
};
