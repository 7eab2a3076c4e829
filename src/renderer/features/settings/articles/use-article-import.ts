import { ARTICLE_POLL, type ArticleJob, MAX_ARTICLE_UPLOAD } from '@shared/contract/articles';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '@/data/api';
import { askJob, askJobs, cancelJob, runJob, upload } from './article-calls';

export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'uploading'; readonly file: string }
  | { readonly kind: 'job'; readonly job: ArticleJob };

/** Why it did not go on: the server's sentence, or one of ours. */
export type Fault =
  | { readonly kind: 'server'; readonly message: string }
  | { readonly kind: 'unreachable' | 'tooLarge' };

export const isWorking = ({ phase }: ArticleJob): boolean => phase === 'checking' || phase === 'applying';

const faultIn = (answer: Answer<unknown>): Fault | null => {
  if (answer.kind === 'ok') return null;
  if (answer.kind === 'unreachable') return { kind: 'unreachable' };
  return answer.status === 413 ? { kind: 'tooLarge' } : { kind: 'server', message: answer.problem?.message ?? '' };
};

/** One import from file to report. It runs on the server: leaving the page and coming back finds it again. */
export const useArticleImport = (may: boolean) => {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const [fault, setFault] = useState<Fault | null>(null);
  const abort = useRef<AbortController | null>(null);

  const take = useCallback((answer: Answer<ArticleJob>): void => {
    setFault(faultIn(answer));
    if (answer.kind === 'ok') setState({ kind: 'job', job: answer.body });
  }, []);

  useEffect(() => {
    if (!may) return;
    let over = false;
    void askJobs().then((answer) => {
      const running = answer.kind === 'ok' && answer.body.jobs.find((job) => isWorking(job) || job.phase === 'ready');
      if (running && !over) setState((now) => (now.kind === 'idle' ? { kind: 'job', job: running } : now));
    });
    return () => {
      over = true;
      abort.current?.abort();
    };
  }, [may]);

  const asking = state.kind === 'job' && isWorking(state.job) ? state.job : null;
  useEffect(() => {
    if (!asking) return;
    let over = false;
    const timer = setTimeout(async () => {
      const answer = await askJob(asking.id);
      if (over) return;
      setFault(faultIn(answer));
      // Unreachable for a while: the same job again, so that it is asked for again.
      if (answer.kind === 'unreachable') setState({ kind: 'job', job: { ...asking } });
      else if (answer.kind === 'ok') setState({ kind: 'job', job: answer.body });
      else setState({ kind: 'idle' });
    }, ARTICLE_POLL);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [asking]);

  const start = async (file: File): Promise<void> => {
    if (file.size > MAX_ARTICLE_UPLOAD) {
      setFault({ kind: 'tooLarge' });
      return;
    }
    setFault(null);
    setState({ kind: 'uploading', file: file.name });
    const controller = new AbortController();
    abort.current = controller;
    const answer = await upload(file, controller.signal);
    if (controller.signal.aborted) return;
    if (answer.kind !== 'ok') setState({ kind: 'idle' });
    take(answer);
  };
  const cancel = async (): Promise<void> => {
    if (state.kind === 'uploading') {
      abort.current?.abort();
      setState({ kind: 'idle' });
    } else if (state.kind === 'job') take(await cancelJob(state.job.id));
  };
  const run = async (): Promise<void> => {
    if (state.kind === 'job') take(await runJob(state.job.id));
  };
  const reset = (): void => {
    if (state.kind === 'job' && state.job.phase === 'ready') void cancelJob(state.job.id);
    setFault(null);
    setState({ kind: 'idle' });
  };
  return { state, fault, start, run, cancel, reset };
};
