import type { TicketKind } from '@shared/domain/kinds';
import type { StateKind } from '@shared/domain/lifecycle';
import { useTranslation } from 'react-i18next';
import { StateIcon } from './state-icon';
import styles from './state-icon.module.css';
import tag from './tag.module.css';
import text from './text.module.css';

interface PhaseLabelProps {
  readonly kind: TicketKind;
  readonly phase: string;
  readonly state: StateKind;
}

/** Where a problem, a change or a request stands, in the place of a state. */
export const PhaseLabel = ({ kind, phase, state }: PhaseLabelProps) => {
  const { t } = useTranslation('domain');
  return (
    <span className={styles['label']}>
      <StateIcon state={state} />
      <span className={text['truncate']}>{t(`phase.${kind}.${phase}`)}</span>
    </span>
  );
};

/** A problem whose cause or workaround is known. */
export const KnownErrorMark = () => {
  const { t } = useTranslation('domain');
  return <span className={tag['root']}>{t('mark.knownError')}</span>;
};
