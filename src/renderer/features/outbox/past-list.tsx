import { Button } from '@mantine/core';
import { recordKindOf } from '@shared/domain/records';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxItem } from '@/data/model';
import { bringBack } from '@/data/outbox';
import { EmptyState } from '@/ui/empty-state';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import styles from './change-list.module.css';
import { ChangeRow } from './change-row';
import { useNames } from './use-names';
import { lineOf } from './wording';

const STEP = 100;
const KEPT_FOR = 30 * 24 * 60 * 60_000;

const BringBack = ({ item, onDone }: { readonly item: OutboxItem; readonly onDone: () => void }) => {
  const { t } = useTranslation('outbox');
  const names = useNames();
  const { what } = lineOf(item.envelope, names, item.seen?.callerId ?? null);
  const number = item.envelope.ticket;
  const onClick = async () => {
    await bringBack(item.envelope.id);
    showToast(t('past.broughtBack', { what, number }));
    onDone();
  };
  return (
    <Button size="xs" aria-label={t('past.bringBackLabel', { what, number })} onClick={() => void onClick()}>
      {t('past.bringBack')}
    </Button>
  );
};

/** What became of changes in the last 30 days; a discarded one can be brought back. */
export const PastList = ({ past, now, onBack }: { past: readonly OutboxItem[]; now: number; onBack: () => void }) => {
  const { t } = useTranslation('outbox');
  const { moment } = useFormat();
  const [most, setMost] = useState(STEP);
  const kept = past.filter((item) => now - (item.answeredAt ?? item.envelope.at) < KEPT_FOR);
  if (kept.length === 0) return <EmptyState title={t('past.empty')}>{t('past.emptyText')}</EmptyState>;
  const more = kept.length - most;
  return (
    <>
      <ol className={styles['list']} aria-label={t('past.title')}>
        {kept.slice(0, most).map((item) => (
          <ChangeRow
            key={item.envelope.id}
            item={item}
            standing="sent"
            status={
              item.choice === null
                ? t('status.sent', { time: moment(item.answeredAt ?? item.envelope.at) })
                : item.from
                  ? t('status.notApplied')
                  : t(
                      `past.${item.choice === 'kept' && recordKindOf(item.envelope.ticket) ? 'keptDraft' : item.choice}`,
                    )
            }
            action={item.choice === 'discarded' && !item.from && <BringBack item={item} onDone={onBack} />}
          />
        ))}
      </ol>
      {more > 0 && (
        <p className={styles['more']}>
          {t('past.more', { count: more })}
          <Button size="xs" variant="subtle" onClick={() => setMost(most + STEP)}>
            {t('showMore')}
          </Button>
        </p>
      )}
    </>
  );
};
