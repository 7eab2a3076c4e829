import type { Ticket } from '@shared/domain/ticket';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import { StateIcon } from '@/ui/state-icon';
import styles from './record-form.module.css';

interface LinkedFromProps {
  readonly sources: readonly Ticket[];
  readonly from: readonly string[];
  readonly onChange: (from: string[]) => void;
}

/** What it will be linked to; each may be left out. */
export const LinkedFrom = ({ sources, from, onChange }: LinkedFromProps) => {
  const { t } = useTranslation('kinds');
  const shown = sources.filter(({ number }) => from.includes(number));
  if (shown.length === 0) return null;
  return (
    <section className={styles['from']} aria-label={t('form.from')}>
      <h2>{t('form.from')}</h2>
      <ul>
        {shown.map(({ number, shortDescription, state }) => (
          <li key={number}>
            <StateIcon state={state.kind} />
            <span>{number}</span>
            <bdi>{shortDescription}</bdi>
            <IconButton
              label={t('form.removeFrom', { number })}
              size={24}
              onClick={() => onChange(from.filter((each) => each !== number))}
            >
              <IconX size={12} />
            </IconButton>
          </li>
        ))}
      </ul>
    </section>
  );
};
