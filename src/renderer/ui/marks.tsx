import type { Mark } from '@shared/search/request';
import type { ReactNode } from 'react';

/** Words with marks on what was searched. */
export const Marks = ({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) => {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return [...parts, text.slice(at)];
};
