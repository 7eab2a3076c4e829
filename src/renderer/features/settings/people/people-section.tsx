import { Button } from '@mantine/core';
import { type PeopleBatches, peopleProblems, peopleRoutes } from '@shared/contract/people';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchFile } from '@/data/api';
import { useLink } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { saveFile } from '@/ui/save-file';
import { FileDrop } from '../import/file-drop';
import { Lead, Setting } from '../setting';
import { useAsked } from '../use-asked';
import { PastBatches } from './past-batches';
import styles from './people.module.css';
import { PeopleReportView } from './people-report';
import { type PeopleFault, type PeopleImport, usePeopleImport } from './use-people-import';

const FaultNote = ({ fault }: { readonly fault: PeopleFault }) => {
  const { t } = useTranslation('people');
  if (fault.kind !== 'problem')
    return <ErrorNote>{t(fault.kind === 'tooLarge' ? 'tooLarge' : 'problem.unreachable')}</ErrorNote>;
  const { code, message } = fault.problem;
  const known = peopleProblems.find((each) => each === code)?.replace('people.', '');
  return <ErrorNote>{known ? t(`problem.${known}` as 'problem.empty') : message}</ErrorNote>;
};

interface HeadProps {
  readonly state: Extract<PeopleImport, { kind: 'ready' | 'done' }>;
  readonly onApply: () => void;
  readonly onReset: () => void;
}

const Head = ({ state: { kind, file, report }, onApply, onReset }: HeadProps) => {
  const { t } = useTranslation('people');
  const { counts, faultCount } = report;
  const coming = counts.new + counts.changed + counts.deactivated;
  const said = (): string => {
    if (kind === 'done') return t('done', { file: file.name });
    if (faultCount > 0) return t('faulty', { file: file.name, count: faultCount });
    return t(coming > 0 ? 'ready' : 'nothing', { file: file.name });
  };
  const mayApply = kind === 'ready' && faultCount === 0 && coming > 0;
  return (
    <>
      <p className={styles['headline']} role="status">
        {said()}
      </p>
      <div className={styles['ways']}>
        {mayApply && (
          <Button variant="filled" onClick={onApply}>
            {t('apply', { count: coming })}
          </Button>
        )}
        <Button variant={mayApply ? 'subtle' : 'default'} onClick={onReset}>
          {t(mayApply ? 'discard' : 'another')}
        </Button>
      </div>
    </>
  );
};

const Export = ({ disabled }: { readonly disabled: boolean }) => {
  const { t } = useTranslation('people');
  const [failed, setFailed] = useState(false);
  const save = async () => {
    const content = await fetchFile(peopleRoutes.file);
    setFailed(content === null);
    if (content) saveFile(content, 'people.csv', 'text/csv');
  };
  return (
    <>
      <Setting label={t('export')} hint={t('exportHint')}>
        <Button disabled={disabled} onClick={() => void save()}>
          {t('exportGo')}
        </Button>
      </Setting>
      {failed && <ErrorNote>{t('notSaved')}</ErrorNote>}
    </>
  );
};

/** Who is here, from a directory's table and back into one: for administrators. */
export const PeopleSection = () => {
  const { t } = useTranslation('people');
  const offline = useLink().kind === 'offline';
  const [past, askPast] = useAsked<PeopleBatches>(peopleRoutes.batches);
  const { state, fault, start, apply, reset } = usePeopleImport(() => void askPast());
  return (
    <>
      <Lead>{t('lead')}</Lead>
      {fault && <FaultNote fault={fault} />}
      {state.kind === 'idle' && (
        <>
          <FileDrop
            disabled={offline}
            accept=".csv,.txt,text/csv"
            words={{ drop: t('drop'), hint: t('dropHint'), choose: t('choose') }}
            onFile={(file) => void start(file)}
          />
          {offline && <p className={styles['hint']}>{t('offline')}</p>}
          <Export disabled={offline} />
          {past.kind === 'ready' && <PastBatches batches={past.body.batches} onUndone={() => void askPast()} />}
        </>
      )}
      {(state.kind === 'checking' || state.kind === 'applying') && (
        <p className={styles['headline']} role="status">
          {t(state.kind, { file: state.file.name })}
        </p>
      )}
      {(state.kind === 'ready' || state.kind === 'done') && (
        <>
          <Head state={state} onApply={() => void apply()} onReset={reset} />
          <PeopleReportView report={state.report} />
        </>
      )}
    </>
  );
};
