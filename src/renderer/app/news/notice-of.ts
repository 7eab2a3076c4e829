// News in words: one notification for one of them, and one for many.
import type { Notice } from '@shared/contract/ipc';
import { refusalText, type Say } from '@/ui/refusal-text';
import { firedName } from '@/ui/rule-sentence';
import { type News, numberOf } from './news';

/** As the shell takes them. */
const TITLE = 120;
const BODY = 500;
/** So many lines systems show before they cut. */
const LINES = 4;

type NameOf = (personId: string) => string;

const clipped = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

const lineOf = (news: News, say: Say, nameOf: NameOf): string => {
  const number = numberOf(news);
  if (news.kind === 'rejected') return say('app:news.rejected', { number });
  if (news.kind === 'told') return say('app:news.told', { number, what: firedName(news.told, say) });
  return say(`app:news.${news.kind}`, { number, person: nameOf(news.row.updatedBy) });
};

const detailOf = (news: News, say: Say): string => {
  if (news.kind !== 'rejected') return news.row.shortDescription;
  return news.item.refusal ? refusalText(news.item.refusal, say) : '';
};

/** Null: there is nothing to tell. */
export const noticeOf = (all: readonly News[], say: Say, nameOf: NameOf): Notice | null => {
  const [first] = all;
  if (!first) return null;
  const number = all.every((news) => numberOf(news) === numberOf(first)) ? numberOf(first) : null;
  if (all.length === 1)
    return { title: clipped(lineOf(first, say, nameOf), TITLE), body: clipped(detailOf(first, say), BODY), number };
  const shown = all.length > LINES ? LINES - 1 : all.length;
  const lines = all.slice(0, shown).map((news) => lineOf(news, say, nameOf));
  if (all.length > shown) lines.push(say('app:news.more', { count: all.length - shown }));
  return { title: say('app:news.many', { count: all.length }), body: clipped(lines.join('\n'), BODY), number };
};
