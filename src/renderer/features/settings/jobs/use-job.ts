import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '@/data/api';
import type { FileJob, JobCalls } from './job-calls';

export type JobState<Job> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'uploading'; readonly file: string; readonly sent: number; readonly total: number }
  | { readonly kind: 'job'; readonly job: Job };

/** Why it did not go on: the server's sentence, or one of ours. */
export type JobFault =
  | { readonly kind: 'server'; readonly message: string }
  | { readonly kind: 'unreachable' | 'tooLarge' };

export interface JobLimits {
  /** Bytes of a file. */
  readonly largest: number;
  /** How often a running job is asked for (ms). */
  readonly poll: number;
}

export const isWorking = ({ phase }: FileJob): boolean => phase === 'checking' || phase === 'applying';

const faultIn = (answer: Answer<unknown>): JobFault | null => {
  if (answer.kind === 'ok') return null;
  if (answer.kind === 'unreachable') return { kind: 'unreachable' };
  return answer.status === 413 ? { kind: 'tooLarge' } : { kind: 'server', message: answer.problem?.message ?? '' };
};

/**
 * One job from file to report. It runs on the server: leaving the page and coming back finds it again. `may`: false asks
 * nothing of the server.
 */
export const useJob = <Job extends FileJob>(calls: JobCalls<Job>, { largest, poll }: JobLimits, may = true) => {
  const [state, setState] = useState<JobState<Job>>({ kind: 'idle' });
  const [fault, setFault] = useState<JobFault | null>(null);
  const abort = useRef<AbortController | null>(null);

  const take = useCallback((answer: Answer<Job>): void => {
    setFault(faultIn(answer));
    if (answer.kind === 'ok') setState({ kind: 'job', job: answer.body });
  }, []);

  useEffect(() => {
    if (!may) return;
    let over = false;
    void calls.list().then((answer) => {
      const running = answer.kind === 'ok' && answer.body.jobs.find((job) => isWorking(job) || job.phase === 'ready');
      if (running && !over) setState((now) => (now.kind === 'idle' ? { kind: 'job', job: running } : now));
    });
    return () => {
      over = true;
      abort.current?.abort();
    };
  }, [calls, may]);

  const asking = state.kind === 'job' && isWorking(state.job) ? state.job : null;
  useEffect(() => {
    if (!asking) return;
    let over = false;
    const timer = setTimeout(async () => {
      const answer = await calls.ask(asking.id);
      if (over) return;
      setFault(faultIn(answer));
      // Unreachable for a while: the same job again, so that it is asked for again.
      if (answer.kind === 'unreachable') setState({ kind: 'job', job: { ...asking } });
      else if (answer.kind === 'ok') setState({ kind: 'job', job: answer.body });
      else setState({ kind: 'idle' });
    }, poll);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [asking, calls, poll]);

  const start = async (file: File, more: Readonly<Record<string, string>> = {}): Promise<void> => {
    if (file.size > largest) {
      setFault({ kind: 'tooLarge' });
      return;
    }
    setFault(null);
    setState({ kind: 'uploading', file: file.name, sent: 0, total: file.size });
    const controller = new AbortController();
    abort.current = controller;
    const onProgress = (sent: number, total: number) =>
      setState((now) => (now.kind === 'uploading' ? { ...now, sent, total } : now));
    const answer = await calls.upload(file, more, { signal: controller.signal, onProgress });
    if (controller.signal.aborted) return;
    if (answer.kind !== 'ok') setState({ kind: 'idle' });
    take(answer);
  };

  const run = async (): Promise<void> => {
    if (state.kind === 'job') take(await calls.run(state.job.id));
  };

  const cancel = async (): Promise<void> => {
    if (state.kind === 'uploading') {
      abort.current?.abort();
      setState({ kind: 'idle' });
    } else if (state.kind === 'job') take(await calls.cancel(state.job.id));
  };

  /** A job that waits for a word is given up. */
  const reset = (): void => {
    if (state.kind === 'job' && state.job.phase === 'ready') void calls.cancel(state.job.id);
    setFault(null);
    setState({ kind: 'idle' });
  };

  return { state, fault, start, run, cancel, reset };
};
