import { IMPORT_POLL, type ImportJob, MAX_UPLOAD } from '@shared/contract/import';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '@/data/api';
import { askJob, askJobs, cancelJob, runJob, upload } from './import-calls';

export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'uploading'; readonly file: string; readonly sent: number; readonly total: number }
  | { readonly kind: 'job'; readonly job: ImportJob };

/** Why it did not go on: the server's sentence, or one of ours. */
export type ImportFault =
  | { readonly kind: 'server'; readonly message: string }
  | { readonly kind: 'unreachable' | 'tooLarge' };

export const isWorking = (job: ImportJob): boolean => job.phase === 'checking' || job.phase === 'applying';

const faultIn = (answer: Answer<unknown>): ImportFault | null => {
  if (answer.kind === 'ok') return null;
  return answer.kind === 'unreachable'
    ? { kind: 'unreachable' }
    : { kind: 'server', message: answer.problem?.message ?? '' };
};

/** One import from file to report. It runs on the server: leaving the page and coming back finds it again. */
export const useImport = () => {
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  const [fault, setFault] = useState<ImportFault | null>(null);
  const abort = useRef<AbortController | null>(null);

  const take = useCallback((answer: Answer<ImportJob>): void => {
    setFault(faultIn(answer));
    if (answer.kind === 'ok') setState({ kind: 'job', job: answer.body });
  }, []);

  useEffect(() => {
    let over = false;
    void askJobs().then((answer) => {
      const running =
        answer.kind === 'ok' ? answer.body.jobs.find((job) => isWorking(job) || job.phase === 'ready') : null;
      if (running && !over) setState((now) => (now.kind === 'idle' ? { kind: 'job', job: running } : now));
    });
    return () => {
      over = true;
      abort.current?.abort();
    };
  }, []);

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
    }, IMPORT_POLL);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [asking]);

  const start = async (file: File, timeZone: string): Promise<void> => {
    if (file.size > MAX_UPLOAD) {
      setFault({ kind: 'tooLarge' });
      return;
    }
    setFault(null);
    setState({ kind: 'uploading', file: file.name, sent: 0, total: file.size });
    const controller = new AbortController();
    abort.current = controller;
    const onProgress = (sent: number, total: number) =>
      setState((now) => (now.kind === 'uploading' ? { ...now, sent, total } : now));
    const answer = await upload(file, timeZone, { signal: controller.signal, onProgress });
    if (controller.signal.aborted) return;
    if (answer.kind !== 'ok') setState({ kind: 'idle' });
    take(answer);
  };

  const run = async (): Promise<void> => {
    if (state.kind === 'job') take(await runJob(state.job.id));
  };

  const cancel = async (): Promise<void> => {
    if (state.kind === 'uploading') {
      abort.current?.abort();
      setState({ kind: 'idle' });
    } else if (state.kind === 'job') take(await cancelJob(state.job.id));
  };

  const reset = () => {
    setFault(null);
    setState({ kind: 'idle' });
  };

  return { state, fault, start, run, cancel, reset };
};
