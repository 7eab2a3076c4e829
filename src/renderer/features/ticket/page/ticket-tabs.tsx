import { useTranslation } from 'react-i18next';
import styles from './page.module.css';

type Tab = 'timeline' | 'details';

interface TicketTabsProps {
  readonly tab: Tab;
  readonly entries: number;
  readonly onChoose: (tab: Tab) => void;
}

const tabs: readonly Tab[] = ['timeline', 'details'];

/** On a narrow screen: what happened, or what it is. */
export const TicketTabs = ({ tab, entries, onChoose }: TicketTabsProps) => {
  const { t } = useTranslation('ticket');
  return (
    <div role="tablist" aria-label={t('page.parts')} className={styles['tabs']}>
      {tabs.map((id) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === tab}
          tabIndex={id === tab ? 0 : -1}
          onClick={() => onChoose(id)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
            const other = event.currentTarget.parentElement?.querySelector<HTMLElement>('[aria-selected="false"]');
            onChoose(id === 'timeline' ? 'details' : 'timeline');
            other?.focus();
          }}
        >
          {t(`page.${id}`)}
          {id === 'timeline' && entries > 0 && <span>{entries}</span>}
        </button>
      ))}
    </div>
  );
};
