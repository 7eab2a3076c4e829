import type { Verdict } from '@shared/domain/article';
import type { Ticket } from '@shared/domain/ticket';
import i18next from 'i18next';
import { runCommand } from '@/data/run-command';
import { runRecord } from '@/data/run-record';
import { refusalText } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';

const say = (key: string, params?: Record<string, unknown>): string => i18next.t(key, params ?? {});

interface Opinion {
  readonly article: string;
  readonly verdict: Verdict;
  readonly comment: string | null;
  readonly ticket: Ticket | null;
  /** Which of the two has just been given, for the word about it. */
  readonly said: 'verdict' | 'comment';
}

/** Said of the article; and of the ticket too, where it was applied: suggestions learn from that. */
export const giveFeedback = async ({ article, verdict, comment, ticket, said }: Opinion): Promise<boolean> => {
  const number = ticket?.number ?? null;
  const result = await runRecord('article.giveFeedback.v1', article, { verdict, comment, ticket: number });
  if (!result.ok) {
    showToast(refusalText(result.refusal, say), null, 'error');
    return false;
  }
  showToast(say(said === 'verdict' ? `knowledge:feedback.said.${verdict}` : 'knowledge:feedback.sent'));
  const applied = ticket?.solutions.findLast(({ source }) => source === article);
  const worked = verdict === 'helped';
  if (ticket && applied && verdict !== 'outdated' && applied.worked !== worked) {
    await runCommand('ticket.judgeSolution.v1', ticket.number, { solution: applied.id, worked });
  }
  return true;
};
