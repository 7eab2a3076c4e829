import { Button } from '@mantine/core';
import type { IncidentCluster } from '@shared/learning/suggestions';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ActionButton } from '@/ui/action-button';
import { KeyHint } from '@/ui/key-hint';
import type { Say } from '@/ui/refusal-text';
import { clusterWords, type Names } from '@/ui/suggestion-words';
import styles from './suggest.module.css';

interface ClusterPartProps {
  readonly cluster: IncidentCluster;
  readonly names: Names;
  readonly isChild: boolean;
  readonly onChild: (on: boolean) => void;
}

/** Several of one cause: it outranks everything else in the column. */
export const ClusterPart = ({ cluster, names, isChild, onChild }: ClusterPartProps) => {
  const { t } = useTranslation(['intake', 'solution']);
  const say: Say = (key, params) => t(key, params ?? {});
  const { lead, others, proposal } = cluster;
  const title = others.find(({ number }) => number === lead)?.title ?? '';
  return (
    <section className={styles['cluster']} data-proposal={proposal} aria-label={t(`suggest.${proposal}`)}>
      <h2>
        <IconAlertCircle size={15} stroke={1.8} aria-hidden="true" />
        {t(`suggest.${proposal}`)}
      </h2>
      <p>
        <span className={styles['number']}>{lead}</span> <bdi>{title}</bdi>
      </p>
      <p className={styles['why']}>{clusterWords(cluster, say, names)}</p>
      <footer>
        <Button
          variant={isChild ? 'default' : 'filled'}
          aria-pressed={isChild}
          rightSection={<KeyHint keys="Alt+L" />}
          onClick={() => onChild(!isChild)}
        >
          {t(isChild ? 'suggest.isChild' : 'suggest.asChild')}
        </Button>
        <Button component={Link} href={`/t/${lead}`} aria-label={t('side.openLabel', { number: lead })}>
          {t('side.open')}
        </Button>
        {proposal === 'majorIncident' && (
          <ActionButton
            id="major.propose"
            tickets={[...new Set([lead, ...others.map(({ number }) => number)])]}
            variant="subtle"
          />
        )}
      </footer>
    </section>
  );
};

interface ParentPartProps {
  readonly number: string;
  readonly onLeaveOut: () => void;
}

/** It was chosen, but is no longer proposed: it must not be linked unseen. */
export const ParentPart = ({ number, onLeaveOut }: ParentPartProps) => {
  const { t } = useTranslation('intake');
  return (
    <section className={styles['parent']} aria-label={t('suggest.isChild')}>
      <span>{t('suggest.childOf', { number })}</span>
      <Button size="xs" variant="subtle" onClick={onLeaveOut}>
        {t('suggest.leaveOut')}
      </Button>
    </section>
  );
};
