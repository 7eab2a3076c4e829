import { Button } from '@mantine/core';
import { type PeopleBatch, type PeopleUndone, peopleRoutes } from '@shared/contract/people';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '@/data/api';
import { useNames } from '@/data/use-names';
import { ErrorNote } from '@/ui/error-note';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import { Part } from '../setting';
import styles from './people.module.css';

interface BatchLineProps {
  readonly batch: PeopleBatch;
  readonly onUndone: () => void;
}

const BatchLine = ({ batch: { id, at, by, file, counts, undoneAt }, onUndone }: BatchLineProps) => {
  const { t } = useTranslation('people');
  const { fullMoment } = useFormat();
  const names = useNames();
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<'gone' | 'unreachable' | null>(null);
  const undo = async () => {
    const answer = await call<PeopleUndone>(peopleRoutes.undo, { id });
    setAsking(false);
    if (answer.kind !== 'ok') return setFault(answer.kind === 'refused' ? 'gone' : 'unreachable');
    showToast(t('wasUndone', { ...answer.body }));
    onUndone();
  };
  return (
    <li>
      <span>
        <b>{file}</b>
        <small>{t('pastBy', { time: fullMoment(at), name: names.person(by) })}</small>
        <small>{t('pastLine', { ...counts })}</small>
        {asking && <small>{t('undoSure')}</small>}
        {fault && <ErrorNote>{t(`problem.${fault}`)}</ErrorNote>}
      </span>
      {undoneAt !== null ? (
        <small>{t('undone', { time: fullMoment(undoneAt) })}</small>
      ) : asking ? (
        <>
          <Button size="xs" variant="subtle" onClick={() => setAsking(false)}>
            {t('keep')}
          </Button>
          <Button size="xs" variant="filled" onClick={() => void undo()}>
            {t('undoNow')}
          </Button>
        </>
      ) : (
        <Button size="xs" aria-label={t('undoLabel', { file })} onClick={() => setAsking(true)}>
          {t('undo')}
        </Button>
      )}
    </li>
  );
};

interface PastBatchesProps {
  readonly batches: readonly PeopleBatch[];
  readonly onUndone: () => void;
}

/** What was imported, and can be taken back. */
export const PastBatches = ({ batches, onUndone }: PastBatchesProps) => {
  const { t } = useTranslation('people');
  if (batches.length === 0) return null;
  return (
    <Part title={t('past')}>
      <p className={styles['hint']}>{t('pastLead')}</p>
      <ul className={styles['past']}>
        {batches.map((batch) => (
          <BatchLine key={batch.id} batch={batch} onUndone={onUndone} />
        ))}
      </ul>
    </Part>
  );
};
