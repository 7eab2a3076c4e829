import { useState } from 'react';

/** What became of copying, as a word to show on the button. */
export const useCopied = (): readonly ['copied' | 'notCopied' | null, (text: string) => Promise<void>] => {
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null);
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('copied');
    } catch {
      setSaid('notCopied');
    }
  };
  return [said, copy];
};
