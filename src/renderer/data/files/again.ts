// A server that was restored may know of a file and not have its content: whoever has it gives it again.

import type { Stock } from './stock';
import type { UploadLine } from './upload';

/** Most recently used ones; as many as fit in one question. */
const ASKED = 500;

/** @returns how many are to be sent again; null: nobody answered */
export const offerAgain = async (stock: Stock, line: Pick<UploadLine, 'wanted'>): Promise<number | null> => {
  const kept = (await stock.entries()).filter(({ sent }) => sent).toSorted((a, b) => b.usedAt - a.usedAt);
  if (kept.length === 0) return 0;
  const answer = await line.wanted({ hashes: kept.slice(0, ASKED).map(({ hash }) => hash) });
  // An older server does not know the question.
  if (answer.kind !== 'ok') return answer.kind === 'unreachable' ? null : 0;
  const known = new Set(kept.map(({ hash }) => hash));
  const wanted = answer.body.wanted.filter((hash) => known.has(hash));
  for (const hash of wanted) await stock.unsent(hash);
  return wanted.length;
};
