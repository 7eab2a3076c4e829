import { Button, Progress } from '@mantine/core';
import type { TrialSum } from '@shared/domain/rule-trial';
import { IconServer } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLink } from '@/data/use-desk';
import { ErrorNote } from '@/ui/error-note';
import { useFormat } from '@/ui/use-format';
import styles from './trial.module.css';
import { TrialList } from './trial-list';
import { useServerTrial } from './use-server-trial';
import { type Trial, useTrial, type What } from './use-trial';

const useSumText = () => {
  const { t } = useTranslation('rules');
  const { count } = useFormat();
  return ({ fired, tickets, looked }: TrialSum): string =>
    fired > 1 && tickets < fired
      ? t('trial.sumTickets', { count: tickets, times: count(fired) })
      : t('trial.sum', { count: fired, looked: count(looked) });
};

const Going = ({ trial }: { readonly trial: Trial }) => {
  const { t } = useTranslation('rules');
  const { count } = useFormat();
  const { progress, state } = trial;
  const figures = { looked: count(progress?.looked ?? 0), total: count(progress?.total ?? 0) };
  if (state === 'done' || state === 'waiting') return null;
  return (
    <div className={styles['going']}>
      {state === 'looking' && progress && (
        <Progress
          aria-label={t('trial.title')}
          value={(100 * progress.looked) / Math.max(1, progress.total)}
          size="xs"
          transitionDuration={0}
        />
      )}
      <span>{t(state === 'looking' ? 'trial.looking' : 'trial.stopped', figures)}</span>
      {state === 'looking' ? (
        <Button size="xs" onClick={trial.stop}>
          {t('trial.cancel')}
        </Button>
      ) : (
        <Button size="xs" onClick={trial.again}>
          {t('trial.again')}
        </Button>
      )}
    </div>
  );
};

const Sum = ({ sum, label, soFar }: { readonly sum: TrialSum; readonly label: string; readonly soFar: boolean }) => {
  const { t } = useTranslation('rules');
  const text = useSumText();
  const { count } = useFormat();
  const cut = sum.lines.length < sum.fired;
  return (
    <>
      <p className={styles['sum']} aria-live="polite">
        {soFar ? null : <b>{text(sum)}</b>} {cut && !soFar && t('trial.newest', { count: count(sum.lines.length) })}
      </p>
      <TrialList lines={sum.lines} label={label} />
    </>
  );
};

const OnServer = ({ what }: { readonly what: What }) => {
  const { t } = useTranslation('rules');
  const online = useLink().kind === 'online';
  const { count } = useFormat();
  const { state, result, ask } = useServerTrial(what);
  return (
    <div className={styles['server']}>
      <Button
        leftSection={<IconServer size={14} stroke={1.7} />}
        disabled={!online || state === 'asking'}
        loading={state === 'asking'}
        onClick={() => void ask()}
      >
        {t('trial.server')}
      </Button>
      <small>{t('trial.serverWhy')}</small>
      {state === 'failed' && <ErrorNote>{t('trial.serverFailed')}</ErrorNote>}
      {result && (
        <section aria-label={t('trial.serverTitle')}>
          <h4>{t('trial.serverTitle')}</h4>
          <p className={styles['hint']}>
            {t(result.complete ? 'trial.serverAll' : 'trial.serverNewest', { looked: count(result.looked) })}
          </p>
          <Sum sum={result} label={t('trial.serverTitle')} soFar={false} />
        </section>
      )}
    </div>
  );
};

/** What the rule would have done, told while it is written. */
export const TrialView = ({ what }: { readonly what: What | null }) => {
  const { t } = useTranslation('rules');
  const trial = useTrial(what);
  const { progress, state } = trial;
  return (
    <section className={styles['root']} aria-label={t('trial.title')}>
      <h4>{t('trial.title')}</h4>
      {what === null ? (
        <p className={styles['hint']}>{t('trial.waiting')}</p>
      ) : (
        <>
          <Going trial={trial} />
          {progress && <Sum sum={progress} label={t('trial.title')} soFar={state === 'looking'} />}
          {progress && progress.fired > 0 && <p className={styles['hint']}>{t('trial.now')}</p>}
          <OnServer key={JSON.stringify(what)} what={what} />
        </>
      )}
    </section>
  );
};
