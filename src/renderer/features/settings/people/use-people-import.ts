import type { Problem } from '@shared/contract/http';
import { MOST_BYTES, type PeopleReport, peopleRoutes } from '@shared/contract/people';
import { useState } from 'react';
import { type Answer, sendFile } from '@/data/api';

export type PeopleImport =
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' | 'applying'; readonly file: File }
  | { readonly kind: 'ready' | 'done'; readonly file: File; readonly report: PeopleReport };

/** Why it did not go on: a problem by its name, or the server's sentence. */
export type PeopleFault =
  | { readonly kind: 'tooLarge' | 'unreachable' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** A file is looked at, and applied as it was looked at: it is sent twice, and the server keeps nothing in between. */
export const usePeopleImport = (onApplied: () => void) => {
  const [state, setState] = useState<PeopleImport>({ kind: 'idle' });
  const [fault, setFault] = useState<PeopleFault | null>(null);

  const failed = (answer: Exclude<Answer<PeopleReport>, { kind: 'ok' }>): void => {
    setState({ kind: 'idle' });
    setFault(answer.kind === 'refused' ? { kind: 'problem', problem: answer.problem } : { kind: 'unreachable' });
  };

  const start = async (file: File): Promise<void> => {
    if (file.size > MOST_BYTES) return setFault({ kind: 'tooLarge' });
    setFault(null);
    setState({ kind: 'checking', file });
    const query = new URLSearchParams({ file: file.name.slice(0, 200) });
    const answer = await sendFile<PeopleReport>(`${peopleRoutes.preview}?${query}`, file);
    if (answer.kind === 'ok') setState({ kind: 'ready', file, report: answer.body });
    else failed(answer);
  };

  const apply = async (): Promise<void> => {
    if (state.kind !== 'ready') return;
    const { file, report } = state;
    setState({ kind: 'applying', file });
    const query = new URLSearchParams({ file: file.name.slice(0, 200), digest: report.digest });
    const answer = await sendFile<PeopleReport>(`${peopleRoutes.apply}?${query}`, file);
    if (answer.kind !== 'ok') return failed(answer);
    setState({ kind: 'done', file, report: answer.body });
    onApplied();
  };

  const reset = (): void => {
    setFault(null);
    setState({ kind: 'idle' });
  };
  return { state, fault, start, apply, reset };
};
