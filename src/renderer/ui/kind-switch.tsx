import { type TicketKind, ticketKinds } from '@shared/domain/kinds';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import styles from './kind-switch.module.css';

/** What is being logged: an incident has the whole form, the others a light one. */
export const KindSwitch = ({ kind }: { readonly kind: TicketKind }) => {
  const { t } = useTranslation(['domain', 'common']);
  return (
    <nav className={styles['root']} aria-label={t('kindLabel')}>
      {ticketKinds.map((each) => (
        <Link
          key={each}
          href={each === 'incident' ? '/log' : `/new/${each}`}
          replace
          aria-current={each === kind ? 'page' : undefined}
        >
          {t(`kind.${each}`)}
        </Link>
      ))}
    </nav>
  );
};
