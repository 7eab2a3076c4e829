import { Button } from '@mantine/core';
import type { HandoverHead } from '@shared/domain/record-head';
import { openQuestion } from '@shared/domain/shift-handover';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { Link } from 'wouter';
import type { DeskRootState } from '@/data/store';
import part from '@/ui/list-part.module.css';
import styles from './handover.module.css';
import type { HandoverSpeech } from './words';

const STEP = 8;

export const hrefOfHandover = (id: string): string => `/shift-handover/${id.replace(/^handover:/, '')}`;

/** Newest first. */
const useHandovers = (groupId: string): readonly HandoverHead[] => {
  const heads = useSelector((state: DeskRootState) => state.records.heads);
  return useMemo(
    () =>
      [...heads.values()]
        .flatMap((head) => (head.kind === 'handover' && head.groupId === groupId ? [head] : []))
        .sort((a, b) => b.createdAt - a.createdAt),
    [heads, groupId],
  );
};

export const History = ({ groupId, speech }: { readonly groupId: string; readonly speech: HandoverSpeech }) => {
  const { t } = useTranslation('handover');
  const [most, setMost] = useState(STEP);
  const handovers = useHandovers(groupId);
  const standing = (head: HandoverHead): string => {
    if (head.acknowledged === null) return t('history.waits');
    return openQuestion(head)
      ? t('history.question')
      : t('history.taken', { who: speech.person(head.acknowledged.by) });
  };
  return (
    <section className={`${part['part']} ${styles['part']}`} aria-labelledby="handover-history">
      <header>
        <h2 id="handover-history">{t('history.title')}</h2>
        <span>{handovers.length}</span>
      </header>
      {handovers.length === 0 ? (
        <p className={styles['nothing']}>{t('history.none')}</p>
      ) : (
        <ul>
          {handovers.slice(0, most).map((head) => (
            <li key={head.id} className={styles['earlier']} data-open={head.acknowledged === null || undefined}>
              <Link href={hrefOfHandover(head.id)}>
                {t('history.by', { who: speech.person(head.createdBy), time: speech.moment(head.createdAt) })}
              </Link>
              <span>{standing(head)}</span>
            </li>
          ))}
        </ul>
      )}
      {handovers.length > most && (
        <Button size="xs" variant="subtle" onClick={() => setMost(most + STEP)}>
          {t('history.more')}
        </Button>
      )}
    </section>
  );
};
