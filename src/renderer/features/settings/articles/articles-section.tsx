import { Button } from '@mantine/core';
import type { ArticleJob } from '@shared/contract/articles';
import { mayImport } from '@shared/domain/permissions';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLink, useMe } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { useFormat } from '@/ui/use-format';
import { FileDrop } from '../import/file-drop';
import styles from '../import/import-section.module.css';
import { isWorking, useJob } from '../jobs/use-job';
import { Lead } from '../setting';
import { articleCalls, articleLimits } from './article-calls';
import { ArticleExport } from './article-export';
import { ArticleReport } from './article-report';

interface ProgressProps {
  readonly words: string;
  /** Null while only the upload is under way. */
  readonly progress: ArticleJob['progress'] | null;
  readonly onCancel: () => void;
}

const Progress = ({ words, progress, onCancel }: ProgressProps) => {
  const { t } = useTranslation('articles');
  const { count } = useFormat();
  const share = progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : 0;
  return (
    <div className={styles['progress']}>
      <p>
        {words}{' '}
        {progress && (
          <span className={styles['meta']}>
            {t('soFar', { done: count(progress.done), total: count(progress.total) })}
          </span>
        )}
      </p>
      <div
        className={styles['bar']}
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(progress ? { 'aria-valuenow': Math.round(share * 100) } : {})}
      >
        <i style={{ '--share': share }} />
      </div>
      <Button size="xs" variant="subtle" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
};

interface SettledProps {
  readonly job: ArticleJob;
  readonly onRun: () => void;
  readonly onReset: () => void;
}

const Settled = ({ job, onRun, onReset }: SettledProps) => {
  const { t } = useTranslation('articles');
  const { count } = useFormat();
  const { report, file, phase, problem } = job;
  const coming = report ? report.counts.new + report.counts.updated : 0;
  if (phase === 'failed' || phase === 'canceled') {
    return (
      <>
        {phase === 'failed' ? (
          <ErrorNote title={t('failed', { file })}>{problem && t(`problem.${problem.code}`, problem.params)}</ErrorNote>
        ) : (
          <p>{t('canceled', { file })}</p>
        )}
        <Button onClick={onReset}>{t('another')}</Button>
      </>
    );
  }
  if (!report) return null;
  const nothing = report.counts.unchanged === 0 && report.counts.refused > 0 ? 'allRefused' : 'nothingNew';
  const headline =
    phase === 'done' ? t('done', { count: coming, n: count(coming) }) : t(coming === 0 ? nothing : 'ready', { file });
  return (
    <>
      <p className={styles['headline']} role="status">
        {headline}
      </p>
      <div className={styles['ways']}>
        {phase === 'done' && (
          <Button component={Link} href="/kb" variant="filled">
            {t('toLibrary')}
          </Button>
        )}
        {phase === 'ready' && coming > 0 && (
          <Button variant="filled" onClick={onRun}>
            {t('go', { count: coming, n: count(coming) })}
          </Button>
        )}
        <Button variant={coming > 0 ? 'subtle' : 'default'} onClick={onReset}>
          {t(phase === 'ready' && coming > 0 ? 'discard' : 'another')}
        </Button>
      </div>
      <ArticleReport report={report} done={phase === 'done'} />
    </>
  );
};

/** Articles in and out: looked at first, taken over when one says so. */
export const ArticlesSection = () => {
  const { t } = useTranslation('articles');
  const me = useMe();
  const may = me !== null && mayImport(me);
  const offline = useLink().kind === 'offline';
  const { state, fault, start, run, cancel, reset } = useJob(articleCalls, articleLimits, may);
  return (
    <>
      <Lead>{t(may ? 'lead' : 'notYours')}</Lead>
      {offline && <p className={styles['away']}>{t('offline')}</p>}
      {fault && <ErrorNote>{fault.kind === 'server' ? fault.message : t(fault.kind)}</ErrorNote>}
      {may && state.kind === 'idle' && (
        <FileDrop
          disabled={offline}
          onFile={(file) => void start(file)}
          words={{ drop: t('drop'), hint: t('dropHint'), choose: t('choose') }}
          accept=".zip,.md,.markdown,.html,.htm,.csv"
        />
      )}
      {state.kind === 'uploading' && (
        <Progress words={t('phase.uploading', { file: state.file })} progress={null} onCancel={() => void cancel()} />
      )}
      {state.kind === 'job' && isWorking(state.job) && (
        <Progress
          words={t(`phase.${state.job.phase}`, { file: state.job.file })}
          progress={state.job.progress}
          onCancel={() => void cancel()}
        />
      )}
      {state.kind === 'job' && !isWorking(state.job) && (
        <Settled job={state.job} onRun={() => void run()} onReset={reset} />
      )}
      <ArticleExport offline={offline} />
    </>
  );
};
