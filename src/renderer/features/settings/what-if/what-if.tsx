import { Button, Progress } from '@mantine/core';
import { IconServer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLink } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { useFormat } from '@/ui/use-format';
import type { AnyPart } from '../publishing/publish-bar';
import { ChangedTickets } from './changed-tickets';
import { FigureTable } from './figure-table';
import { DAYS, type Replay, type ReplayedPart, useReplay } from './use-replay';
import styles from './what-if.module.css';

interface WhatIfProps {
  readonly part: Pick<AnyPart, 'draft' | 'after'> & { readonly part: ReplayedPart };
}

const Going = ({ replay }: { readonly replay: Replay }) => {
  const { t } = useTranslation('replay');
  const { count } = useFormat();
  const { state, read, total } = replay;
  if (state === 'done' || state === 'waiting') return null;
  if (state === 'failed') return <ErrorNote>{t('failed')}</ErrorNote>;
  if (state === 'asking') return <p className={styles['meta']}>{t('asking')}</p>;
  return (
    <div className={styles['going']}>
      {state === 'running' && (
        <Progress aria-label={t('title')} value={(100 * read) / Math.max(1, total)} size="xs" transitionDuration={0} />
      )}
      <span>{t(state === 'running' ? 'running' : 'stopped', { read: count(read), total: count(total) })}</span>
      {state === 'running' ? (
        <Button size="compact-sm" variant="default" onClick={replay.stop}>
          {t('cancel')}
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" onClick={replay.again}>
          {t('again')}
        </Button>
      )}
    </div>
  );
};

/** What the draft would have changed on the tickets of the last days. Nothing is published for it. */
export const WhatIf = ({ part }: WhatIfProps) => {
  const { t } = useTranslation('replay');
  const { count, moment } = useFormat();
  const online = useLink().kind === 'online';
  const replay = useReplay(part.part, part.after ? part.draft : null);
  if (!part.after) return null;
  const { sum, state, source } = replay;
  return (
    <section className={styles['root']} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <p className={styles['meta']}>{t('how', { days: DAYS })}</p>
      <Going replay={replay} />
      {sum && state === 'done' && (
        <>
          <p className={styles['sum']} aria-live="polite">
            <b>{t('sum', { count: sum.changed, changed: count(sum.changed), looked: count(sum.looked) })}</b>{' '}
            {sum.changed > 0 &&
              t('sumWhat', {
                moved: count(sum.moved),
                missed: count(sum.toMissed),
                met: count(sum.toMet),
                risk: count(sum.toAtRisk),
              })}
          </p>
          <p className={styles['meta']}>
            {t(source === 'device' ? 'fromDevice' : 'fromServer', { time: moment(replay.at) })}
            {replay.cut && ` ${t('cut')}`}
          </p>
          {sum.looked > 0 && <FigureTable sum={sum} />}
          <ChangedTickets sum={sum} />
        </>
      )}
      <div className={styles['server']}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconServer size={14} stroke={1.7} />}
          disabled={!online || state === 'asking'}
          onClick={replay.askServer}
        >
          {t('server')}
        </Button>
        <small className={styles['meta']}>{t(online ? 'serverWhy' : 'serverOffline')}</small>
      </div>
    </section>
  );
};
