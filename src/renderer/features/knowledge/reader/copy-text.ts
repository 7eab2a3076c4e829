import i18next from 'i18next';
import { showToast } from '@/ui/toast';

/** @param done a message key: what the toast says */
export const copyText = async (text: string, done = 'knowledge:copy.done'): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
    showToast(i18next.t(done));
  } catch {
    // Not allowed by the browser: on a page without a secure origin, for one.
    showToast(i18next.t('common:markdown.copyFailed'), null, 'error');
  }
};
