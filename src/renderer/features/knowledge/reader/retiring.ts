// Taking an article out of use and back into it; each is the way back from the other.
import type { Article } from '@shared/domain/article';
import i18next from 'i18next';
import { runRecord } from '@/data/run-record';
import { refusalText } from '@/ui/refusal-text';
import { showToast } from '@/ui/toast';

const say = (key: string, params?: Record<string, unknown>): string => i18next.t(key, params ?? {});

type Retirable = Pick<Article, 'id' | 'retired'>;

export const retireArticle = async ({ id }: Retirable, reason: string | null): Promise<boolean> => {
  const result = await runRecord('article.retire.v1', id, { reason });
  if (!result.ok) showToast(refusalText(result.refusal, say), null, 'error');
  else showToast(say('knowledge:retire.done', { number: id }), () => void restoreArticle({ id, retired: null }, false));
  return result.ok;
};

/** @param aloud false: it is itself the way back, and needs no word about it */
export const restoreArticle = async ({ id, retired }: Retirable, aloud = true): Promise<boolean> => {
  const result = await runRecord('article.restore.v1', id, {});
  if (!result.ok) showToast(refusalText(result.refusal, say), null, 'error');
  else if (aloud) {
    const back = () => void runRecord('article.retire.v1', id, { reason: retired?.reason ?? null });
    showToast(say('knowledge:retire.restored', { number: id }), back);
  }
  return result.ok;
};
