import { Button, Select } from '@mantine/core';
import type { ImportJob } from '@shared/contract/import';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useDesk, useLink } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { useFormat } from '@/ui/use-format';
import { isWorking, useJob } from '../jobs/use-job';
import { Lead, Setting } from '../setting';
import { FileDrop } from './file-drop';
import { importCalls, importLimits } from './import-calls';
import styles from './import-section.module.css';
import { JobProgress } from './job-progress';
import { RefusedLines } from './refused-lines';
import { Counts, Created, Mapping, Priorities, Sample, TakenWords } from './report-view';

const zones = Intl.supportedValuesOf('timeZone');

const JobHead = ({ job, onRun, onDiscard }: { job: ImportJob; onRun: () => void; onDiscard: () => void }) => {
  const { t } = useTranslation(['settings', 'transfer']);
  const { count } = useFormat();
  const rows = job.report?.rows;
  const coming = rows ? rows.new + rows.updated : 0;
  if (job.phase === 'failed' || job.phase === 'canceled') {
    return (
      <>
        {job.phase === 'failed' ? (
          <ErrorNote title={t('import.failed', { file: job.file })}>
            {job.problem && t(`transfer:problem.${job.problem.code}`, job.problem.params)}
          </ErrorNote>
        ) : (
          <p>{t('import.canceled', { file: job.file })}</p>
        )}
        <Button onClick={onDiscard}>{t('import.another')}</Button>
      </>
    );
  }
  if (job.phase === 'done') {
    return (
      <>
        <p className={styles['headline']} role="status">
          {t('import.done', { file: job.file, count: coming, n: count(coming) })}
        </p>
        <div className={styles['ways']}>
          <Button component={Link} href="/v/allOpen" variant="filled">
            {t('import.toQueue')}
          </Button>
          <Button component={Link} href="/v/closed">
            {t('import.toClosed')}
          </Button>
          <Button variant="subtle" onClick={onDiscard}>
            {t('import.another')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p className={styles['headline']} role="status">
        {coming === 0 ? t('import.nothingNew', { file: job.file }) : t('import.ready', { file: job.file })}
      </p>
      <div className={styles['ways']}>
        {coming > 0 && (
          <Button variant="filled" onClick={onRun}>
            {t('import.go', { count: coming, n: count(coming) })}
          </Button>
        )}
        <Button variant={coming > 0 ? 'subtle' : 'default'} onClick={onDiscard}>
          {t(coming > 0 ? 'import.discard' : 'import.another')}
        </Button>
      </div>
    </>
  );
};

const Report = ({ job }: { readonly job: ImportJob }) => {
  const { report } = job;
  if (!report) return null;
  const done = job.phase === 'done';
  return (
    <>
      <Counts report={report} done={done} />
      <RefusedLines jobId={job.id} report={report} />
      <Priorities report={report} />
      <TakenWords report={report} />
      <Created report={report} done={done} />
      {!done && <Sample report={report} />}
      <Mapping report={report} />
    </>
  );
};

/** Another desk's incidents, from its CSV export: looked at first, taken over when one says so. */
export const ImportSection = () => {
  const { t } = useTranslation('settings');
  const { settings } = useDesk();
  const offline = useLink().kind === 'offline';
  const { state, fault, start, run, cancel, reset } = useJob(importCalls, importLimits);
  const own = settings?.calendars[0]?.timeZone ?? 'UTC';
  const [zone, setZone] = useState<string | null>(null);
  return (
    <>
      <Lead>{t('import.lead')}</Lead>
      {fault && (
        <ErrorNote>
          {fault.kind === 'server' ? fault.message : t(fault.kind === 'tooLarge' ? 'import.tooLarge' : 'unreachable')}
        </ErrorNote>
      )}
      {state.kind === 'idle' && (
        <>
          <FileDrop disabled={offline} onFile={(file) => void start(file, { timeZone: zone ?? own })} />
          {offline && <p className={styles['meta']}>{t('import.offline')}</p>}
          <Setting label={t('import.zone')} labelId="import-zone" hint={t('import.zoneHint')}>
            <Select
              aria-labelledby="import-zone"
              searchable
              data={zones}
              limit={100}
              value={zone ?? own}
              allowDeselect={false}
              onChange={setZone}
            />
          </Setting>
        </>
      )}
      {state.kind === 'uploading' && (
        <JobProgress
          phase="uploading"
          file={state.file}
          done={state.sent}
          total={state.total}
          rows={null}
          onCancel={() => void cancel()}
        />
      )}
      {state.kind === 'job' && isWorking(state.job) && (
        <JobProgress
          phase={state.job.phase === 'applying' ? 'applying' : 'checking'}
          file={state.job.file}
          done={state.job.progress.bytesRead}
          total={state.job.progress.bytesTotal}
          rows={state.job.progress.rows}
          onCancel={() => void cancel()}
        />
      )}
      {state.kind === 'job' && !isWorking(state.job) && (
        <>
          <JobHead job={state.job} onRun={() => void run()} onDiscard={reset} />
          <Report job={state.job} />
        </>
      )}
    </>
  );
};
