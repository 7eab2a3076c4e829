// Files of the tickets that somebody is working on, fetched while there is a line: where there is none, they are there.
import type { Attachment } from '@shared/domain/attachment';
import { isActive } from '@shared/domain/lifecycle';
import type { Row } from '@shared/domain/row';
import { rowsOf } from '../rows';
import { runtime } from '../runtime';
import { selectMe } from '../selectors';

/** Larger ones are fetched when they are opened (bytes). */
const LARGEST = 5_000_000;
const MOST_TICKETS = 60;

const isMine = (row: Row, me: string): boolean => row.assigneeId === me && isActive(row.state);

/** Of tickets that have changed since `known` was told, which it then is. */
export const filesAhead = async (
  known: Map<string, number>,
): Promise<readonly { readonly number: string; readonly attachment: Attachment }[]> => {
  const { store, backend } = runtime();
  const state = store.getState();
  const me = selectMe(state);
  if (!me) return [];
  const mine = rowsOf(state.tickets.rows).filter((row) => isMine(row, me.id));
  const fresh = mine.filter(({ number, version }) => known.get(number) !== version).slice(0, MOST_TICKETS);
  if (fresh.length === 0) return [];
  const loaded = await backend.load(fresh.map(({ number }) => number));
  for (const { number, version } of fresh) known.set(number, version);
  return loaded.flatMap(({ number, pulled }) =>
    (pulled?.attachments ?? []).filter(({ size }) => size <= LARGEST).map((attachment) => ({ number, attachment })),
  );
};
