import { showToast } from '@/ui/toast';
import { say } from './perform';

const copy = async (text: string, what: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
    showToast(say('ticket:page.copied', { what }));
  } catch {
    // Not allowed by the browser: on a page without a secure origin, for one.
    showToast(say('ticket:page.copyFailed', { what: text }), null, 'error');
  }
};

export const copyNumber = (numbers: readonly string[]): Promise<void> =>
  copy(numbers.join(', '), say('ticket:page.number'));

/** Opens in the desktop app where that is installed, else in the browser that serves this page. */
export const copyLink = (numbers: readonly string[]): Promise<void> => {
  const base = window.location.protocol.startsWith('http') ? `${window.location.origin}/t/` : 'firstline://';
  return copy(numbers.map((number) => base + number).join('\n'), say('ticket:page.link'));
};
