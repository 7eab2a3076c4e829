import { Button } from '@mantine/core';
import type { Row } from '@shared/domain/row';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useNow } from '@/ui/now';
import { StateIcon } from '@/ui/state-icon';
import { useFormat } from '@/ui/use-format';
import styles from './side-column.module.css';

interface KnownTicketProps {
  readonly row: Pick<Row, 'number' | 'shortDescription' | 'state' | 'openedAt'>;
  /** Why it is listed, beyond its age. */
  readonly why: readonly string[];
  /** Undefined where linking makes no sense. */
  readonly linked?: boolean;
  readonly onLink?: (on: boolean) => void;
}

/** An open ticket beside the form: what it says, why it is here, link it or open it. */
export const KnownTicket = ({ row, why, linked, onLink }: KnownTicketProps) => {
  const { t } = useTranslation(['intake', 'domain']);
  const { age } = useFormat();
  const now = useNow(60_000);
  const { number } = row;
  return (
    <li className={styles['ticket']}>
      <StateIcon state={row.state} />
      <div>
        <Link href={`/t/${number}`} aria-label={t('side.openLabel', { number })} className={styles['title'] ?? ''}>
          {row.shortDescription}
        </Link>
        <p>
          <b>{number}.</b> {[...why, t('side.opened', { age: age(now - row.openedAt) })].join(' ')}
        </p>
      </div>
      {onLink && (
        <Button
          size="xs"
          variant={linked ? 'default' : 'subtle'}
          aria-pressed={linked}
          aria-label={t(linked ? 'side.unlinkLabel' : 'side.linkLabel', { number })}
          onClick={() => onLink(!linked)}
        >
          {t(linked ? 'side.linked' : 'side.link')}
        </Button>
      )}
    </li>
  );
};
