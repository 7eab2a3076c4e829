import { Button } from '@mantine/core';
import { recordKindOf } from '@shared/domain/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxItem } from '@/data/model';
import { type Arranged, waitingFor } from './arrange';
import styles from './change-list.module.css';
import { ChangeRow } from './change-row';
import { RejectedCard } from './rejected-card';
import { RejectedRecord } from './rejected-record';

/** So many are drawn at once: the line can hold thousands after a week offline. */
const STEP = 100;

interface ChangeListProps {
  readonly items: readonly OutboxItem[];
  readonly arranged: Arranged;
  readonly onClose: () => void;
}

/** The line as it is sent. Of those that need a choice one is open at a time, the first to begin with. */
export const ChangeList = ({ items, arranged, onClose }: ChangeListProps) => {
  const { t } = useTranslation('outbox');
  const [most, setMost] = useState(STEP);
  const [wanted, setWanted] = useState<string | null>(null);
  const rejected = arranged.listed
    .filter(({ standing }) => standing === 'needsYou')
    .map(({ item }) => item.envelope.id);
  const open = wanted !== null && rejected.includes(wanted) ? wanted : rejected[0];
  const more = arranged.listed.length - most;
  return (
    <>
      <ol className={styles['list']} aria-label={t('list')}>
        {arranged.listed.slice(0, most).map(({ item, standing }) => {
          const { id } = item.envelope;
          const isOpen = id === open;
          const Card = recordKindOf(item.envelope.ticket) ? RejectedRecord : RejectedCard;
          return (
            <ChangeRow
              key={id}
              item={item}
              standing={standing}
              action={
                standing === 'needsYou' &&
                !isOpen && (
                  <Button size="xs" onClick={() => setWanted(id)} aria-expanded={false}>
                    {t('choose')}
                  </Button>
                )
              }
            >
              {isOpen && <Card item={item} waiting={waitingFor(items, item)} onClose={onClose} />}
            </ChangeRow>
          );
        })}
      </ol>
      {more > 0 && (
        <p className={styles['more']}>
          {t('more', { count: more })}
          <Button size="xs" variant="subtle" onClick={() => setMost(most + STEP)}>
            {t('showMore')}
          </Button>
        </p>
      )}
    </>
  );
};
